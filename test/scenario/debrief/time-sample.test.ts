import { describe, expect, it } from 'vitest';
import { littlesLawText } from '../../../src/scenario/debrief/littles-law.ts';
import {
  meanOf,
  nodesByTime,
  timeSample,
  totalOf,
} from '../../../src/scenario/debrief/time-sample.ts';
import type { RequestTrace } from '../../../src/sim/index.ts';
import { refused, retried, sampleMinute } from '../../ui/incident/sample-traces.ts';

const sampleOf = (...traces: RequestTrace[]) =>
  timeSample({ timeMs: 90_000, signal: () => Number.NaN, traces: () => traces }, ['web', 'pay']);

describe('where the time of a minute went', () => {
  it('sums the parts of all requests that were followed', () => {
    const sample = sampleOf(retried, refused);
    expect(sample.followed).toBe(2);
    expect(totalOf(sample.parts)).toBe(4002);
    expect(sample.parts.timeout).toBe(2000);
    expect(meanOf(sample)).toBe(2001);
  });

  it('lists the slowest first, of equally slow ones the latest', () => {
    const later = { ...retried, fromMs: 82_000, toMs: 86_000 };
    expect(sampleOf(refused, retried, later).slow.map(({ fromMs }) => fromMs)).toEqual([
      82_000, 81_000, 90_000,
    ]);
  });

  it('says at which node it was spent, in vain as well', () => {
    const sample = sampleOf(retried);
    expect(sample.byNode.web).toEqual({ queue: 1600, service: 40, inVain: 0 });
    expect(sample.byNode.pay).toEqual({ queue: 0, service: 50, inVain: 2000 });
    expect(nodesByTime(sample)).toEqual(['pay', 'web']);
  });

  it('blames the deepest call that was waited for in vain, not its callers', () => {
    const hung: RequestTrace = {
      client: 'users',
      fromMs: 0,
      toMs: 10_000,
      outcome: 'timed-out',
      spans: [
        { depth: 0, kind: 'try', node: 'web', fromMs: 0, toMs: 10_000, outcome: 'timed-out' },
        { depth: 1, kind: 'queue', node: 'web', fromMs: 0, toMs: 3000 },
        { depth: 1, kind: 'try', node: 'pay', fromMs: 3000, toMs: 10_000, outcome: 'overtaken' },
      ],
      parts: { queue: 0, service: 0, network: 0, retry: 0, timeout: 10_000 },
      byNode: {},
    };
    expect(sampleOf(hung).byNode).toEqual({
      web: { queue: 0, service: 0, inVain: 3000 },
      pay: { queue: 0, service: 0, inVain: 7000 },
    });
  });

  it('counts a hedge that was not needed for nothing', () => {
    const hedged: RequestTrace = {
      ...refused,
      outcome: 'ok',
      spans: [
        { depth: 0, kind: 'try', node: 'web', fromMs: 0, toMs: 50, outcome: 'ok' },
        {
          depth: 0,
          kind: 'try',
          node: 'web',
          fromMs: 30,
          toMs: 50,
          outcome: 'overtaken',
          hedge: true,
        },
      ],
    };
    expect(sampleOf(hedged).byNode).toEqual({});
  });

  it('counts a try that was given up for nothing, where its caller had an answer', () => {
    const spared: RequestTrace = {
      ...refused,
      outcome: 'ok',
      spans: [
        { depth: 0, kind: 'try', node: 'web', fromMs: 0, toMs: 50, outcome: 'ok' },
        { depth: 1, kind: 'try', node: 'pay', fromMs: 10, toMs: 50, outcome: 'overtaken' },
      ],
    };
    expect(sampleOf(spared).byNode).toEqual({});
  });

  it('without any is empty, not broken', () => {
    const none = sampleOf();
    expect(meanOf(none)).toBe(0);
    expect(nodesByTime(none)).toEqual([]);
  });
});

describe("Little's law", () => {
  it('has the measured numbers on both sides', () => {
    expect(littlesLawText(sampleMinute().littlesLaw.web!)).toBe(
      '54/s × 3.92 s = 212; measured 212 in flight',
    );
  });

  it.each([
    [{ inFlight: 380, ratePerSecond: 60, meanMs: 1000 }, 'it is filling'],
    [{ inFlight: 20, ratePerSecond: 60, meanMs: 1000 }, 'it is emptying'],
    [{ inFlight: 240, ratePerSecond: 12, meanMs: Number.NaN }, 'none has left'],
    [{ inFlight: 0, ratePerSecond: 0, meanMs: Number.NaN }, 'nobody came'],
  ])('says why they differ: %o', (law, why) => {
    expect(littlesLawText(law)).toContain(why);
  });

  it('does not make much of chance among few', () => {
    expect(littlesLawText({ inFlight: 1.2, ratePerSecond: 10, meanMs: 50 })).toMatch(/in flight$/);
  });
});
