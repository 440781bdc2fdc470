import { number, type Sheet } from '../sheet.ts';

const json = '{"id":150,"name":"Ana","paid":true}';
const xml = '<order><id>150</id><name>Ana</name><paid>true</paid></order>';
const protobuf = [0x08, 0x96, 0x01, 0x12, 0x03, ...new TextEncoder().encode('Ana'), 0x18, 0x01];

export const sheet: Sheet = {
  covers: {
    'HTTP and REST': [/HTTP and REST/, /ties the callers/],
    'gRPC and Protocol Buffers': [/from Google/, /Protocol Buffers/, /streams in both directions/],
    GraphQL: [/names exactly the fields/, /Mainly for \*clients\*/, /depth and cost/, /caching/],
    'synchronous calls couple and cascade': /a slow end fills the callers/,
    'message queues': [/asynchronous\*\* message/, /RabbitMQ/, /Kafka/, /an order of things/],
    WebSocket: [/both sides send at any time/, /it is no queue/, /Both sides must be there/],
    'finding the instance': [/load balancer/, /Eureka, Consul, Kubernetes DNS/],
    'a queue removes the question': /\*removes\* the question/,
    'sizes of the formats': [/XML \| 60/, /JSON \| 35/, /Protobuf \| 10/],
    'Protobuf is decoded, too': [/encoded and decoded/, /FlatBuffers/],
    deadlines: /Hand the deadline on/,
    'schema evolution': [/Add optional fields/, /reserve it/],
    'coalescing and N+1': [/coalesced/, /N\+1/],
    'server-sent events': /Server-sent events/,
    'idempotency keys': /idempotency key/i,
  },
  worked: [
    `50/s × 2 s = **${number(50 * 2)} threads**`,
    `| XML | ${xml.length} |`,
    `| JSON | ${json.length} |`,
    `| Protobuf | ${protobuf.length} | \`${protobuf.map((byte) => byte.toString(16).padStart(2, '0')).join(' ')}\``,
    `101 × 2 = **${number(101 * 2)} ms**`,
    `2 × 2 = **${number(2 * 2)} ms**`,
  ],
  claims: [
    {
      says: 'at 900 ms most workers wait',
      model: 'wait-or-queue',
      set: { 'mail.slowdown': 9 },
      metric: 'waiting.utilization',
      between: [0.68, 0.84],
    },
    {
      says: 'at 1,300 ms it begins to refuse orders',
      model: 'wait-or-queue',
      set: { 'mail.slowdown': 13 },
      metric: 'waiting.utilization',
      between: [0.95, 1],
      seconds: 120,
    },
    {
      says: 'queueing stays at 10 ms',
      model: 'wait-or-queue',
      set: { 'mail-later.slowdown': 21 },
      metric: 'queueing.mean',
      between: [9, 12],
    },
    {
      says: 'and letters pile up',
      model: 'wait-or-queue',
      set: { 'mail-later.slowdown': 21 },
      metric: 'letters.queue',
      between: [200, 5000],
    },
  ],
  misconceptions: {
    'a WebSocket is a kind of queue (C26)': 'services-and-calls#socket-as-queue',
    'a binary format needs no decoding (C24)': 'services-and-calls#binary-no-decoding',
    'a queue is a way to find an instance (C23)': 'services-and-calls#find-an-instance',
    'GraphQL is made for calls between services (C25)': 'services-and-calls#graphql-inside',
  },
};
