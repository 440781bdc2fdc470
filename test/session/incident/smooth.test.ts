import { describe, expect, test } from 'vitest';
import { flowed, smoothed } from '../../../src/session/incident/smooth.ts';
import type { EdgeFrame, NodeFrame, SystemFrame } from '../../../src/sim/index.ts';

const node: NodeFrame = {
  instances: 2,
  healthy: 2,
  crashed: 0,
  hung: 0,
  workers: 8,
  busy: 0,
  queue: 0,
  queueLimit: 100,
  utilization: 0,
  rps: 0,
  errors: 0,
  refused: 0,
  p99: 0,
};
const edge: EdgeFrame = {
  from: 'a',
  to: 'b',
  rps: 0,
  retryShare: 0,
  errors: 0,
  open: 0,
  partitioned: false,
};
const frame = (of: { node?: Partial<NodeFrame>; edge?: Partial<EdgeFrame> }): SystemFrame => ({
  timeMs: 0,
  nodes: { a: { ...node, ...of.node } },
  edges: { 'a>b': { ...edge, ...of.edge } },
  clients: {},
});

describe('what is shown', () => {
  test('comes 95 % of the way in about two seconds, however often it is drawn', () => {
    const next = frame({ node: { queue: 100 }, edge: { retryShare: 0.8 } });
    let shown = frame({});
    for (let tick = 0; tick < 21; tick++) shown = smoothed(shown, next, 100);
    expect(shown.nodes.a?.queue).toBeGreaterThan(94);
    expect(shown.nodes.a?.queue).toBeLessThan(97);
    expect(shown.edges['a>b']?.retryShare).toBeGreaterThan(0.75);
    expect(smoothed(frame({}), next, 2100).nodes.a?.queue).toBeCloseTo(shown.nodes.a!.queue, 6);
  });

  test('shows at once what is not a measure: crashes, instances, limits', () => {
    const next = frame({ node: { crashed: 2, healthy: 0, instances: 5, queueLimit: 50 } });
    expect(smoothed(frame({}), next, 100).nodes.a).toMatchObject({
      crashed: 2,
      healthy: 0,
      instances: 5,
      queueLimit: 50,
    });
  });
});

describe('beads', () => {
  const cellsAfter = (rps: number, passedMs = 1000, more: Partial<EdgeFrame> = {}) =>
    flowed({ 'a>b': 7 }, frame({ edge: { rps, ...more } }), passedMs)['a>b'];

  test('are the faster the more calls there are, by orders of magnitude', () => {
    expect(cellsAfter(1)).toBeCloseTo(9);
    expect(cellsAfter(10)).toBeCloseTo(11);
    expect(cellsAfter(1000)).toBeCloseTo(15);
  });

  test('stand where nothing moves, and with the clock', () => {
    expect(cellsAfter(0)).toBe(7);
    expect(cellsAfter(100, 1000, { partitioned: true })).toBe(7);
    expect(cellsAfter(100, 0)).toBe(7);
  });
});
