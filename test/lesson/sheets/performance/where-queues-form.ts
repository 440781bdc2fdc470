import type { Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'queue first, a heuristic (C42)': /It is a first question, not a law/,
    'short bounded queues (C43)': /"No queues" is the wrong goal/,
    'web server, balancer, gateway': [/connections not yet accepted/, /a throttled back end/],
    'broker, threads': [/messages behind slow workers/, /tasks without a thread/],
    'pool exhaustion (C50)': /A connection pool that is \*exhausted\*/,
    'database, disk, buffered writes': [
      /queries behind locks or I\/O/,
      /reads and buffered writes/,
    ],
    'Redis, one at a time': /Redis runs its commands one at a time/,
    'network buffers': /packets in full buffers/,
    'operating system': /runnable threads; swapping/,
    'root causes': [
      /a poor algorithm/,
      /the same thing computed twice/,
      /a slow external service/,
      /a deadlock/,
    ],
    'serial access and serial steps': [
      /a lock, a shared file, a single writer/,
      /\*\*Steps in sequence\*\*/,
    ],
    'too little capacity': /swapping\./,
    'theory of constraints': /\*theory of constraints\*/,
    'off-CPU time and flame graphs': [/off-CPU time/, /flame graph/],
    'a formula for pools': /cores × 2 \+ disk spindles/,
    'Amdahl on serial parts': /Amdahl's law/,
    'capacity and utilisation': /utilisation = λ × S \/ c/,
  },
  misconceptions: {
    'every performance problem is a queue (C42)': 'queues-and-balancers#always-a-queue',
    'queues are to be avoided (C43)': 'queues-and-balancers#no-queues-at-all',
    'an exhausted pool fails at once (C50)': 'queues-and-balancers#pool-is-a-queue',
    'the slowest step is the bottleneck': 'where-queues-form#name-the-bottleneck',
  },
};
