import { scalability } from '../../../support/queueing-formulas.ts';
import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'three levers: efficiency, concurrency, capacity': [
      /\| efficiency \|/,
      /\| concurrency \|/,
      /\| capacity \|/,
    ],
    'the four places of efficiency':
      /resources \(memory, network, disk, CPU\), logic \(algorithms and queries\), storage \(data structures and schema\), and caching/,
    'concurrency needs hardware and software': /hardware with several cores, and software/,
    'a context switch and the process control block': [/process control block/, /P1 is idle/],
    'the cost of a switch and of cold caches': /1 to 5 µs[\s\S]*caches/,
    'one core, one instruction stream, many requests': /one stream of instructions at a time/,
    'the event loop, asynchronous and batch I/O': [/event loop/, /batch and asynchronous I\/O/],
    'several processes, also in containers': /one such process for each, also inside containers/,
    'thread pool size': /cores × \(1 \+ W \/ C\)/,
    'serial execution as bottleneck': /one at a time: a lock, a single writer/,
    'redundant calculation': /work done twice/,
    deadlock: /\*\*Deadlock/,
    'threads in one machine and distributed processing':
      /many machines with distributed processing/,
    'Amdahl and the Universal Scalability Law': [/Amdahl's law/, /Universal Scalability Law/],
    'coherence is a cost': /coherence/i,
  },
  worked: [
    `20,000 × 4 µs = ${number((20_000 * 4) / 1000)} ms of each second, **${number((20_000 * 4) / 10_000)} %**`,
    `8 × (1 + 90 / 10) = **${number(8 * (1 + 90 / 10))} threads**`,
    `**${number(scalability(16, 0.05), 1)} times**`,
    `1 / 0.05 = **${number(1 / 0.05)} times**`,
    `${number(scalability(64, 0.05), 1)} → ${number(scalability(128, 0.05), 1)}`,
    `≈ **${number(Math.sqrt(0.98 / 0.0005))}**`,
    ...[16, 44, 100].map(
      (n) =>
        `| ${n} | ${number(scalability(n, 0.02), 1)} | ${number(scalability(n, 0.02, 0.0005), 1)} |`,
    ),
  ],
  claims: [
    {
      says: '20 threads of 100 ms do 200/s',
      model: 'threads-and-cores',
      metric: 'clients.users.goodput',
      between: [190, 212],
    },
    {
      says: '8 cores of 10 ms do 800/s, with 100 threads',
      model: 'threads-and-cores',
      set: { 'api.workers': 100, 'users.arrivals': '1000/s' },
      metric: 'clients.users.goodput',
      between: [755, 835],
      seconds: 15,
    },
    {
      says: 'or with 200',
      model: 'threads-and-cores',
      set: { 'api.workers': 200, 'users.arrivals': '1000/s' },
      metric: 'clients.users.goodput',
      between: [755, 835],
      seconds: 15,
    },
    {
      says: 'eight workers do nearly 400/s',
      model: 'one-lock',
      metric: 'clients.users.goodput',
      between: [375, 400],
    },
    {
      says: 'the lock ends it at 1,000/s',
      model: 'one-lock',
      set: { 'api.workers': 64 },
      metric: 'clients.users.goodput',
      between: [960, 1025],
      seconds: 20,
    },
    {
      says: 'half the time in the lock, twice the end',
      model: 'one-lock',
      set: { 'api.workers': 64, 'lock.slowdown': 0.5 },
      metric: 'clients.users.goodput',
      between: [1900, 2040],
      seconds: 20,
    },
  ],
  misconceptions: {
    'coherence is a virtue of concurrent software': 'efficiency-and-concurrency#what-is-coherence',
  },
};
