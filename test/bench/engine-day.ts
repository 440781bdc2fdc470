// Memory over a simulated day at 1,000 requests a second: it should stay flat.
import { startRun } from '../../src/scenario/run.ts';
import { fixed, printTable, processorMillisecondsOf } from './support/numbers.ts';
import { scenarioOf } from './support/scenario.ts';

const hourMs = 3_600_000;
const hours = 24;

const system = {
  clients: {
    users: { arrivals: '1000/s', calls: { to: 'web', timeout: '1s', retries: { max: 1 } } },
  },
  nodes: {
    web: {
      kind: 'service',
      instances: 4,
      workers: 8,
      service: 'exponential(8ms)',
      calls: [{ to: 'db', share: '30%', timeout: '500ms' }],
    },
    db: { kind: 'database', workers: 8, service: 'exponential(5ms)' },
  },
};

const megabytes = (bytes: number) => fixed(bytes / 1e6, 1);

/** Before a full collection, as it comes, and what it leaves of the heap. */
function memory(): { heap: number; live: number; rss: number; buffers: number } {
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  globalThis.gc?.();
  return { heap: heapUsed, live: process.memoryUsage().heapUsed, rss, buffers: arrayBuffers };
}

const row = (name: string, { heap, live, buffers, rss }: ReturnType<typeof memory>) => [
  name,
  megabytes(heap),
  megabytes(live),
  megabytes(buffers),
  megabytes(rss),
];

// As a live game does: what screens no longer show is forgotten.
const run = startRun(scenarioOf(system, hours * hourMs), 1, { playOn: true, recentOnly: true });
const rows = [['', 'heap MB', 'live MB', 'buffers MB', 'RSS MB'], row('start', memory())];
let highestRss = 0;
const spentMs = processorMillisecondsOf(() => {
  for (let hour = 1; hour <= hours; hour++) {
    for (let minute = 1; minute <= 60; minute++) {
      run.advanceTo((hour - 1) * hourMs + minute * 60_000);
      highestRss = Math.max(highestRss, process.memoryUsage.rss());
    }
    rows.push(row(`${hour} h`, memory()));
  }
});
printTable(rows);
const { offered } = run.report().clients.users!;
console.log(`  highest RSS ${megabytes(highestRss)} MB`);
console.log(
  `  ${offered} requests in ${fixed(spentMs / 1000, 1)} s of processor time: ${fixed((spentMs * 1e6) / offered, 0)} ns each`,
);
