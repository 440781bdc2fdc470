import { mmck } from '../../../support/queueing-formulas.ts';
import { number, type Sheet } from '../sheet.ts';

const refused = (rho: number, room: number) => mmck(1, room, rho).blocked;

export const sheet: Sheet = {
  covers: {
    'the seven levers': [
      /\| more consumers, automatically \| slow processing/,
      /\| rate limit on producers \| bursts/,
      /\| monitoring \| silent growth/,
      /\| back-pressure \| overload/,
      /\| dead-letter queue \| poison messages/,
      /\| timeouts, spaced retries \| hung workers, storms/,
      /\| priorities, several queues \| starvation/,
    ],
    'autoscaling and its delay': [/Kubernetes, Lambda/, /An autoscaler also comes late/],
    'rate limit at the gateway': /gateway or NGINX turns it into a 429/,
    'back-pressure: streams and pull': [/Node\.js stream/, /Kafka consumer pulls/],
    'a dead-letter queue is not for storms': /It does not stop a \*\*retry storm\*\*/,
    'priorities and starvation': [/starvation/, /RabbitMQ has priorities/],
    'more workers until the next bottleneck': /until the next station is full/,
    'bounded queues refuse': /A full queue should say no/,
    deadlock: /A deadlock of queues/,
    'LIFO, CoDel, age': [/LIFO/, /CoDel/, /drop by \*\*age\*\*/],
    'fair queuing by tenant': /fair queuing/,
  },
  worked: [
    `5 × 30 = **${number(5 * 30)} s**`,
    `2 / 0.1 × 10 = **${number((2 / 0.1) * 10)}** places`,
    `at ρ = 0.8 it is **${number(100 * refused(0.8, 10), 1)} %**, at 1.2 it is **${number(100 * refused(1.2, 10))} %**`,
    `1 − 1 / 1.2 = ${number(100 * (1 - 1 / 1.2))} %`,
  ],
  claims: [
    {
      says: '20 workers do nearly 40/s',
      model: 'next-station',
      set: { 'jobs.consumers.concurrency': 20 },
      metric: 'worker.rps',
      between: [36, 41],
    },
    {
      says: 'with 60 it is 50/s',
      model: 'next-station',
      set: { 'jobs.consumers.concurrency': 60 },
      metric: 'worker.rps',
      between: [46.5, 53],
    },
    {
      says: 'with 100 each job takes two seconds',
      model: 'next-station',
      set: { 'jobs.consumers.concurrency': 100 },
      metric: 'worker.mean',
      between: [1850, 2200],
    },
    {
      says: 'with 1,000 places nobody gets a good answer',
      model: 'how-long-a-line',
      metric: 'clients.users.goodput',
      between: [0, 5],
    },
    {
      says: 'with 200 more than half come too late',
      model: 'how-long-a-line',
      set: { 'api.queue.limit': 200 },
      metric: 'clients.users.goodput',
      between: [25, 50],
    },
    {
      says: 'with 100 places a sixth is refused',
      model: 'how-long-a-line',
      set: { 'api.queue.limit': 100 },
      metric: 'clients.users.errors',
      between: [0.14, 0.2],
    },
  ],
};
