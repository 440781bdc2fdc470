import { expect, test } from 'vitest';
import { reportFigure } from '../../src/quiz/report-figure.ts';
import type { SystemReport } from '../../src/sim/index.ts';

/** A minute in which 600 requests were sent, and what became of them. */
const report = {
  clients: {
    users: {
      offered: 600,
      succeeded: 300,
      degraded: 60,
      failed: 120,
      timedOut: 90,
      refused: 30,
      latency: { mean: 40, p50: 20, p90: 80, p95: 100, p99: 400 },
    },
    nobody: { offered: 0, succeeded: 0, degraded: 0, failed: 0, timedOut: 0, refused: 0 },
  },
  nodes: {
    web: {
      arrivals: 630,
      refused: 30,
      completed: 450,
      failed: 150,
      utilization: 0.75,
      queueLength: { mean: 2.5 },
      sojourn: { mean: 30, p50: 15, p90: 60, p95: 75, p99: 300 },
    },
    idle: { arrivals: 0, refused: 0, completed: 0, failed: 0 },
  },
} as unknown as SystemReport;

test.each([
  ['clients.users.rps', 10],
  // An answer of lower quality is an answer, but not what was asked for.
  ['clients.users.goodput', 5],
  ['clients.users.errors', 0.4],
  ['clients.users.lost', 240],
  ['clients.users.p99', 400],
  ['clients.nobody.errors', 0],
  ['web.rps', 10.5],
  ['web.refused', 0.5],
  ['web.errors', 0.25],
  ['web.utilization', 0.75],
  ['web.queue', 2.5],
  ['web.mean', 30],
  ['web.p95', 75],
  ['idle.errors', 0],
])('%s over a minute is %d', (metric, figure) => {
  expect(reportFigure(report, metric, 60)).toBe(figure);
});

test.each(['web.inflight', 'users>web.rps', 'nowhere.p99', 'clients.others.rps'])(
  'a report does not hold %s',
  (metric) => {
    expect(reportFigure(report, metric, 60)).toBeUndefined();
  },
);
