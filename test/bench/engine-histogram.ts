// What recording a time costs, against hdr-histogram-js with as many significant digits.
import { build } from 'hdr-histogram-js';
import { Times } from '../../src/sim/histogram.ts';
import { fixed, printTable, processorMillisecondsOf, quantile } from './support/numbers.ts';

const perTurn = 100_000;
const turns = 100;
const warmUpTurns = 20;

/** Log-normal times about 10 ms, drawn before the clock runs. */
const times = Float64Array.from({ length: perTurn }, (_, index) => {
  const u = (((index + 1) * 0.6180339887498949) % 1) * 0.9998 + 0.0001;
  return 10 * Math.exp(1.2 * Math.log(u / (1 - u)));
});

const own = new Times();
const hdr = build({
  lowestDiscernibleValue: 1,
  highestTrackableValue: 1e9,
  numberOfSignificantValueDigits: 2,
});
const contestants: Record<string, () => void> = {
  'this engine': () => {
    for (let i = 0; i < perTurn; i++) own.fresh[own.next()] = times[i]!;
  },
  'hdr-histogram-js, microseconds': () => {
    for (let i = 0; i < perTurn; i++) hdr.recordValue(Math.round(times[i]! * 1000));
  },
};

const spent = new Map(Object.keys(contestants).map((name) => [name, [] as number[]]));
for (let turn = 0; turn < turns; turn++) {
  for (const [name, record] of Object.entries(contestants)) {
    const ms = processorMillisecondsOf(record);
    if (turn >= warmUpTurns) spent.get(name)!.push((ms * 1e6) / perTurn);
  }
}
own.roll();
printTable([
  ['', 'ns a record', 'q25', 'q75', 'p99 recorded, ms'],
  ...[...spent].map(([name, ns]) => [
    name,
    ...[0.5, 0.25, 0.75].map((share) => fixed(quantile(ns, share), 1)),
    fixed(name === 'this engine' ? own.summary().p99 : hdr.getValueAtPercentile(99) / 1000, 1),
  ]),
]);
