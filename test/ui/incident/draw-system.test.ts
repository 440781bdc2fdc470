import { describe, expect, test } from 'vitest';
import type { SystemConfig } from '../../../src/sim/index.ts';
import { drawSystem } from '../../../src/ui/screens/incident/draw-system.ts';
import { layoutSystem } from '../../../src/ui/screens/incident/layout.ts';
import { chain, diamond, frameOf, nine } from './fixtures.ts';

interface Look {
  readonly changes?: Parameters<typeof frameOf>[1];
  readonly selected?: string;
  readonly flow?: number;
  readonly width?: number;
  readonly height?: number;
}

function draw(
  system: SystemConfig,
  { changes, selected, flow = 0, width = 114, height = 20 }: Look,
) {
  const layout = layoutSystem(system, { width, height });
  const frame = frameOf(system, changes);
  const come = Object.fromEntries(Object.keys(frame.edges).map((id) => [id, flow]));
  return drawSystem(layout, { frame, selected, flow: come }).text().join('\n');
}

describe('a node says how it is, in a word and a glyph', () => {
  test.each([
    ['● ok', {}],
    ['▲ busy', { utilization: 0.85 }],
    ['◆ saturated', { utilization: 0.97 }],
    ['◆ refusing', { refused: 30 }],
    ['◆ overflow', { queue: 195 }],
    ['✖ failing', { errors: 0.3 }],
    ['✖ down', { crashed: 4 }],
    ['✖ 1 down', { crashed: 1 }],
    ['◌ hanging', { hung: 4 }],
    ['◌ 2 hanging', { hung: 2 }],
  ])('%s', (word, change) => {
    const changes = { nodes: { web: { instances: 4, ...change } } };
    expect(draw(chain, { changes })).toContain(word);
    expect(draw(chain, { changes, width: 78, height: 9 })).toContain(word);
  });

  test('of others only what comes out of them', () => {
    const silent = draw(chain, { changes: { nodes: { bank: { hung: 1, busy: 180 } } } });
    expect(silent).toMatch(/↗ bank/);
    expect(silent).toContain('◌ silent');
    expect(silent).toMatch(/open +180/);
  });

  test('instances, share of busy workers, queue against its limit', () => {
    const changes = { nodes: { web: { instances: 4, utilization: 0.62, queue: 150 } } };
    const text = draw(chain, { changes });
    expect(text).toContain('▪ web ×4');
    expect(text).toMatch(/busy +█+.?░+ +62 %/);
    expect(text).toMatch(/queue ▓+·+ 150\/200/);
  });
});

describe('a line says what is wrong on it', () => {
  const edge = (change: object) => ({ changes: { edges: { 'checkout>bank': change } } });

  test.each([
    ['✖ 61 %', '✖61%', { errors: 0.61 }],
    ['↻ 38 %', '↻38%', { retryShare: 0.38 }],
    ['⊘ open', '⊘open', { open: 1 }],
    ['╳', '╳', { partitioned: true }],
  ])('%s', (wide, narrow, change) => {
    expect(draw(chain, edge(change))).toContain(wide);
    expect(draw(chain, { ...edge(change), width: 78, height: 9 })).toContain(narrow);
  });

  test('and nothing up to five per cent', () => {
    expect(draw(chain, edge({ errors: 0.04, retryShare: 0.05 }))).toBe(draw(chain, {}));
  });
});

describe('flow', () => {
  const beads = (text: string) => [...text].filter((character) => character === '•').length;

  test('moves with the clock and stands still with it', () => {
    expect(draw(chain, { flow: 1 })).toBe(draw(chain, { flow: 1 }));
    expect(draw(chain, { flow: 1 })).not.toBe(draw(chain, { flow: 2 }));
  });

  test('is drawn only where there is traffic', () => {
    const calm = beads(draw(chain, {}));
    const cut = beads(draw(chain, { changes: { edges: { 'checkout>bank': { rps: 0 } } } }));
    expect(calm).toBeGreaterThan(cut);
    expect(cut).toBeGreaterThan(0);
  });

  test('is sparser where there is less of it', () => {
    const trickle = { changes: { edges: { 'shoppers>web': { rps: 4 } } } };
    expect(beads(draw(chain, trickle))).toBeLessThan(beads(draw(chain, {})));
  });

  test('never hides where lines join', () => {
    const joints = (text: string) => [...text].filter((one) => '╭╮╰╯├┤┬┴┼'.includes(one)).length;
    const counts = [0, 1, 2, 3, 4, 5].map((flow) => joints(draw(diamond, { flow })));
    expect(new Set(counts).size).toBe(1);
  });
});

test('the chosen node has a heavy frame, others’ a dashed one, buffers one of their own', () => {
  const text = draw(nine, { selected: 'orders', width: 130 });
  expect(text).toMatch(/┏ ▪ orders/);
  expect(text).toMatch(/┌ ↗ payment/);
  expect(text).toMatch(/┍ » jobs/);
});
