// Three tiers at a million requests a simulated second, advanced and drawn from as a live game
// does: a frame of 33 ms after the other.
import { startRun } from '../../src/scenario/run.ts';
import {
  fixed,
  millisecondsOf,
  printTable,
  processorMillisecondsOf,
  quantile,
  sum,
} from './support/numbers.ts';
import { scenarioOf } from './support/scenario.ts';

const sliceMs = 33;
const warmUpMs = 2000;
const measuredMs = 6000;

const call = (to: string, more: object = {}) => ({ to, timeout: '1s', ...more });

const system = {
  clients: { users: { arrivals: '1000000/s', calls: call('gateway') } },
  nodes: {
    gateway: {
      kind: 'gateway',
      instances: 1000,
      workers: 64,
      balance: 'two-choices',
      service: 'exponential(200us)',
      calls: [call('app')],
    },
    app: {
      kind: 'service',
      instances: 8000,
      workers: 4,
      balance: 'two-choices',
      service: 'exponential(10ms)',
      calls: [call('db', { share: '20%' })],
    },
    db: {
      kind: 'database',
      instances: 1000,
      workers: 2,
      balance: 'two-choices',
      service: 'exponential(5ms)',
    },
  },
};

const run = startRun(scenarioOf(system, warmUpMs + measuredMs), 1, { playOn: true });
run.advanceTo(warmUpMs);
const before = run.report();
const eventsBefore = run.events;
const slices: number[] = [];
let processorMs = 0;
for (let timeMs = warmUpMs + sliceMs; timeMs <= warmUpMs + measuredMs; timeMs += sliceMs) {
  const slice = () => {
    run.advanceTo(timeMs);
    run.frame();
  };
  slices.push(
    millisecondsOf(() => {
      processorMs += processorMillisecondsOf(slice);
    }),
  );
}
const report = run.report();
const requests = report.clients.users!.offered - before.clients.users!.offered;
const spentMs = sum(slices);

printTable([
  ['requests a simulated second', fixed(requests / (run.timeMs - warmUpMs) / 1e-3, 0)],
  ['real-time factor', fixed((slices.length * sliceMs) / spentMs, 2)],
  ['the same by processor time', fixed((slices.length * sliceMs) / processorMs, 2)],
  ['slice p50, ms', fixed(quantile(slices, 0.5), 1)],
  ['slice p99, ms', fixed(quantile(slices, 0.99), 1)],
  ['slice max, ms', fixed(Math.max(...slices), 1)],
  [
    'events a processor second, millions',
    fixed((run.events - eventsBefore) / processorMs / 1000, 2),
  ],
  ['processor ns a request', fixed((processorMs * 1e6) / requests, 0)],
  ['lost requests', String(run.lost())],
  ['p99 of users, ms', fixed(report.clients.users!.latency.p99, 1)],
  ...Object.entries(report.nodes).map(([id, node]) => [
    `${id}: utilisation`,
    fixed(node.utilization, 3),
  ]),
  ['heap, MB', fixed(process.memoryUsage().heapUsed / 1e6, 0)],
  ['RSS, MB', fixed(process.memoryUsage.rss() / 1e6, 0)],
]);
