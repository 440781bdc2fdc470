// The engine through the public scenario path, all statistics on, against a bare loop for the same
// queue. Both run in short turns beside each other, so that whatever else the machine does strikes
// both alike.
import { startRun } from '../../src/scenario/run.ts';
import { BareQueue } from './support/bare-queue.ts';
import { fixed, printTable, processorMillisecondsOf, quantile, sum } from './support/numbers.ts';
import { scenarioOf } from './support/scenario.ts';

interface Contest {
  readonly name: string;
  readonly workers: number;
  readonly arrivalsPerSecond: number;
  readonly serviceMs: number;
}

const customers = 1_000_000;
const turns = 100;
/** As many again are not counted: compiling the code takes a large part of the first million. */
const warmUpTurns = 100;

const contests: readonly Contest[] = [
  { name: 'M/M/1 at 0.8, 800/s', workers: 1, arrivalsPerSecond: 800, serviceMs: 1 },
  { name: 'M/M/10 at 0.9, 900/s', workers: 10, arrivalsPerSecond: 900, serviceMs: 10 },
  { name: 'M/M/1 at 0.8, 80/s', workers: 1, arrivalsPerSecond: 80, serviceMs: 10 },
];

function play({ name, workers, arrivalsPerSecond, serviceMs }: Contest): string[] {
  const turnMs = Math.round((customers / turns / arrivalsPerSecond) * 1000);
  const lastTurn = turns + warmUpTurns;
  const system = {
    clients: { users: { arrivals: `${arrivalsPerSecond}/s`, calls: { to: 'api' } } },
    nodes: { api: { kind: 'service', workers, service: `exponential(${serviceMs}ms)` } },
  };
  const run = startRun(scenarioOf(system, turnMs * lastTurn), 1, { playOn: true });
  const bare = new BareQueue(workers, arrivalsPerSecond, serviceMs);
  const engineMs: number[] = [];
  const bareMs: number[] = [];
  for (let turn = 1; turn <= lastTurn; turn++) {
    const untilMs = turn * turnMs;
    const engine = () => engineMs.push(processorMillisecondsOf(() => run.advanceTo(untilMs)));
    const loop = () => bareMs.push(processorMillisecondsOf(() => bare.advanceTo(untilMs)));
    for (const side of turn % 2 === 0 ? [engine, loop] : [loop, engine]) side();
  }
  const counted = (values: number[]) => values.slice(warmUpTurns);
  const ratios = counted(bareMs).map((ms, turn) => ms / engineMs[warmUpTurns + turn]!);
  const nsEach = (values: number[]) => (sum(counted(values)) * 1e6) / customers;
  const waits = [bare.meanWaitMs, run.report().nodes.api!.wait.mean];
  return [
    name,
    ...[0.5, 0.25, 0.75].map((share) => fixed(quantile(ratios, share), 3)),
    fixed(nsEach(bareMs) / nsEach(engineMs), 3),
    fixed(nsEach(bareMs), 0),
    fixed(nsEach(engineMs), 0),
    waits.map((wait) => fixed(wait, 2)).join(' / '),
  ];
}

printTable([
  ['', 'ratio', 'q25', 'q75', 'overall', 'bare ns', 'engine ns', 'mean wait ms'],
  ...contests.map(play),
]);
console.log(
  '  ns of processor time a customer; ratio = bare time / engine time, by turns of 1 % of a million',
);
