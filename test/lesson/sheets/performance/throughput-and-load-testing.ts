import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'requests and transactions a second':
      /requests a second \(RPS\), transactions a second \(TPS\)/,
    'completed over time': /throughput = completed \/ time/,
    'throughput against latency': /at the ceiling/,
    'why it matters: users, hardware, SLA, scaling': [
      /how many users fit/,
      /SLA/,
      /which hardware/,
      /whether the system scales/,
    ],
    'the cluster module': /cluster\.fork/,
    'off-loading to queues': /RabbitMQ, Bull/,
    'cache and balancer': [/\| load balancer \|/, /\| cache \|/],
    'asynchronous code does not cure CPU work (C61)': /CPU work does not wait/,
    'autocannon and its options': [
      /npm install -g autocannon/,
      /`-c` is the number of connections, `-d` the seconds/,
    ],
    'the report that cannot be (C59)': [
      /50 \/ 18/,
      /one connection gives 20\/s at 51 ms; fifty give 20\/s at about 2\.5 s/,
    ],
    'the route that is not there (C60)': /`\/heavy`/,
    'one process for each core': /8 \/ 0\.050 s/,
    'the process id': /process\.pid/,
    'isPrimary (C62)': /`isMaster` is the old name of `isPrimary`/,
    'open and closed load': [/\*\*closed\*\*/, /\*\*open\*\*/],
    'coordinated omission': /coordinated omission/,
    'soak, spike and stress tests': [/soak/, /spike/, /stress/],
    'event-loop delay': /monitorEventLoopDelay/,
    'worker threads': /worker_threads/,
  },
  worked: [
    `R = N / X = 50 / 18 = **${number(50 / 18, 1)} s**`,
    `8 / 0.050 s = **${number(8 / 0.05)}/s**`,
  ],
  claims: [
    {
      says: 'fifty connections on one worker wait 2.5 s',
      model: 'ceiling',
      metric: 'server.mean',
      between: [2450, 2550],
    },
    {
      says: 'one connection has the same throughput',
      model: 'ceiling',
      set: { 'connections.arrivals.users': 1 },
      metric: 'server.rps',
      between: [19.5, 20.5],
    },
    {
      says: 'eight workers do 160',
      model: 'ceiling',
      set: { 'server.workers': 8 },
      metric: 'server.rps',
      between: [158, 162],
    },
    {
      says: 'twenty loops against a slow server ask 12 a second',
      model: 'open-closed',
      set: { 'tested.slowdown': 2 },
      metric: 'tested.rps',
      between: [11.5, 13],
      seconds: 300,
    },
    {
      says: 'and report 0.6 s',
      model: 'open-closed',
      set: { 'tested.slowdown': 2 },
      metric: 'tested.mean',
      between: [520, 720],
      seconds: 300,
    },
    {
      says: 'people meet an outage',
      model: 'open-closed',
      set: { 'lived.slowdown': 2 },
      metric: 'clients.people.errors',
      between: [0.8, 1],
      seconds: 300,
    },
  ],
  misconceptions: {
    '50 connections can see 51 ms at 18/s (C59)': 'latency-and-throughput#impossible-report',
    'async code takes CPU work off the loop (C61)': 'latency-and-throughput#async-for-cpu',
    'a test of a missing route is a test (C60)': 'latency-and-throughput#all-fast-404',
  },
};
