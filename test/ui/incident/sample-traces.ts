import type { TimeSample } from '../../../src/scenario/debrief/time-sample.ts';
import { timeSample } from '../../../src/scenario/debrief/time-sample.ts';
import type { RequestTrace } from '../../../src/sim/index.ts';

/** Two tries at pay time out behind a queue at web, the third is answered. */
export const retried: RequestTrace = {
  client: 'shoppers',
  fromMs: 81_000,
  toMs: 85_000,
  outcome: 'ok',
  spans: [
    { depth: 0, kind: 'try', node: 'web', fromMs: 81_000, toMs: 85_000, outcome: 'ok' },
    { depth: 1, kind: 'queue', node: 'web', fromMs: 81_000, toMs: 82_600 },
    { depth: 1, kind: 'work', node: 'web', fromMs: 82_600, toMs: 82_640 },
    { depth: 1, kind: 'try', node: 'pay', fromMs: 82_640, toMs: 83_640, outcome: 'timed-out' },
    { depth: 2, kind: 'queue', node: 'pay', fromMs: 82_640, toMs: 83_640 },
    { depth: 1, kind: 'backoff', node: 'pay', fromMs: 83_640, toMs: 83_800 },
    { depth: 1, kind: 'try', node: 'pay', fromMs: 83_800, toMs: 84_800, outcome: 'timed-out' },
    { depth: 1, kind: 'backoff', node: 'pay', fromMs: 84_800, toMs: 84_900 },
    { depth: 1, kind: 'try', node: 'pay', fromMs: 84_900, toMs: 85_000, outcome: 'ok' },
    { depth: 2, kind: 'pool', node: 'pay', fromMs: 84_900, toMs: 84_950 },
    { depth: 2, kind: 'work', node: 'pay', fromMs: 84_950, toMs: 85_000 },
  ],
  parts: { queue: 1600, service: 90, network: 50, retry: 260, timeout: 2000 },
  byNode: { web: { queue: 1600, service: 40 }, pay: { queue: 0, service: 50 } },
};

export const refused: RequestTrace = {
  client: 'shoppers',
  fromMs: 90_000,
  toMs: 90_002,
  outcome: 'refused',
  spans: [{ depth: 0, kind: 'try', node: 'web', fromMs: 90_000, toMs: 90_002, outcome: 'refused' }],
  parts: { queue: 0, service: 0, network: 2, retry: 0, timeout: 0 },
  byNode: {},
};

const signals: Readonly<Record<string, number>> = {
  'web.inflight': 212,
  'web.rps': 54,
  'web.refused': 0,
  'web.mean': 3920,
  'pay.inflight': 380,
  'pay.rps': 60,
  'pay.refused': 0,
  'pay.mean': 1000,
};

/** A minute with one slow request, many of half its time, and a refused one. */
export function sampleMinute(): TimeSample {
  const half = (index: number): RequestTrace => ({
    ...retried,
    fromMs: retried.fromMs + 1000 * index,
    toMs: retried.fromMs + 1000 * index + 1640,
    outcome: index % 2 === 0 ? 'ok' : 'timed-out',
    spans: retried.spans.slice(0, 3),
    parts: { queue: 1600, service: 40, network: 0, retry: 0, timeout: 0 },
    byNode: { web: { queue: 1600, service: 40 } },
  });
  const run = {
    timeMs: 120_000,
    signal: (path: string) => signals[path] ?? Number.NaN,
    traces: () => [refused, ...Array.from({ length: 9 }, (_, index) => half(index)), retried],
  };
  return timeSample(run, ['web', 'pay']);
}
