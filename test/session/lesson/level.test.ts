import { describe, expect, test } from 'vitest';
import { hasMoved, levelOf } from '../../../src/session/lesson/level.ts';
import { createSimulation, parseChange } from '../../../src/sim/index.ts';
import { system } from '../../support/systems.ts';

const queue = system({
  clients: { users: { arrivals: '50/s', calls: { to: 'api' } } },
  nodes: { api: { kind: 'service', workers: 1, service: 'exponential(10ms)' } },
});
const signals = ['api.queue', 'api.utilization', 'clients.users.p99', 'clients.users.p50'];
const seeds = Array.from({ length: 12 }, (_, index) => index + 1);

/** In what share of runs a signal is said to have moved when the arrivals change as given. */
function marked(from: number, to: number): number {
  const counts = signals.map(() => 0);
  for (const seed of seeds) {
    const run = createSimulation(queue, { seed, warmupMs: 20_000 });
    const arrivals = (rate: number) => {
      const parsed = parseChange(queue, 'users.arrivals', `${rate}/s`);
      if (parsed.ok) run.apply(parsed.change);
    };
    const minute = () => {
      const series = signals.map((): number[] => []);
      const begin = run.timeMs;
      for (let second = 1; second <= 60; second++) {
        run.advanceTo(begin + second * 1000);
        for (const [index, path] of signals.entries()) series[index]!.push(run.signal(path));
      }
      return series.map((values) => levelOf(values)!);
    };
    arrivals(from);
    minute();
    const before = minute();
    arrivals(to);
    minute().forEach((now, index) => {
      if (hasMoved(before[index]!, now)) counts[index]!++;
    });
  }
  return counts.reduce((sum, count) => sum + count, 0) / (seeds.length * signals.length);
}

describe('a change is told from noise', () => {
  test.each([50, 80])('hardly ever where nothing changes, at %d/s', (rate) => {
    expect(marked(rate, rate)).toBeLessThan(0.15);
  });

  test('mostly where the load doubles', () => {
    expect(marked(40, 80)).toBeGreaterThan(0.75);
  });
});

test('a signal that measured nothing has no level', () => {
  expect(levelOf(undefined)).toBeUndefined();
  expect(levelOf([Number.NaN, Number.NaN])).toBeUndefined();
  expect(levelOf([Number.NaN, 4])).toEqual({ mean: 4, spread: 0 });
});
