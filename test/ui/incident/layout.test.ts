import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawSystem } from '../../../src/ui/screens/incident/draw-system.ts';
import {
  type Box,
  layoutSystem,
  type SystemLayout,
} from '../../../src/ui/screens/incident/layout.ts';
import { cellsAlong } from '../../../src/ui/screens/incident/lines.ts';
import { chain, cyclic, diamond, fanOut, frameOf, nine, numbered } from './fixtures.ts';

const systems = { chain, fanOut, diamond, cyclic, nine } as const;
const spaces = [
  { width: 78, height: 9 },
  { width: 78, height: 12 },
  { width: 114, height: 20 },
] as const;

const cases = Object.entries(systems).flatMap(([name, system]) =>
  spaces.map((space) => [`${name} in ${space.width}×${space.height}`, system, space] as const),
);

function laidOut(of: (typeof cases)[number][1], space: (typeof spaces)[number]): SystemLayout {
  return layoutSystem(of, space);
}

const boxOf = (layout: SystemLayout, id: string): Box => layout.boxes.find((box) => box.id === id)!;
const rowsOf = ({ y, height }: Box) => [y, y + height - 1] as const;

function expectApart({ boxes }: SystemLayout): void {
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) {
      const apart =
        a.x + a.width <= b.x ||
        b.x + b.width <= a.x ||
        a.y + a.height <= b.y ||
        b.y + b.height <= a.y;
      expect(apart, `${a.id} and ${b.id}`).toBe(true);
    }
  }
}

function expectFromCallersToCallees(layout: SystemLayout): void {
  for (const { from, to, points } of layout.edges) {
    const [caller, callee] = [boxOf(layout, from), boxOf(layout, to)];
    expect(points[0]!.x).toBe(caller.x + caller.width);
    expect(points.at(-1)!.x).toBe(callee.x - 1);
    const [top, bottom] = rowsOf(callee);
    expect(points.at(-1)!.y).toBeGreaterThanOrEqual(top);
    expect(points.at(-1)!.y).toBeLessThanOrEqual(bottom);
  }
}

function expectAroundBoxes({ boxes, edges }: SystemLayout): void {
  for (const { points } of edges) {
    for (const [index, { x, y }] of points.slice(1).entries()) {
      const before = points[index]!;
      expect(before.x === x || before.y === y).toBe(true);
    }
    for (const { x, y } of cellsAlong(points)) {
      const inside = boxes.filter(
        (box) => x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height,
      );
      expect(inside).toEqual([]);
    }
  }
}

describe.each(cases)('%s', (_, system, space) => {
  const layout = laidOut(system, space);

  test('is as high as there is room, each part in one box', () => {
    expect(layout.height).toBeLessThanOrEqual(space.height);
    expect(layout.boxes.map(({ id }) => id).sort()).toEqual(
      [...Object.keys(system.clients), ...Object.keys(system.nodes)].sort(),
    );
    for (const box of layout.boxes) {
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(layout.height);
      expect(box.x + box.width).toBeLessThanOrEqual(layout.width);
    }
  });

  test('has no boxes over each other', () => {
    expectApart(layout);
  });

  test('has lines from the right side of a caller to the left side of its callee', () => {
    expectFromCallersToCallees(layout);
  });

  test('has upright and level lines only, around all boxes', () => {
    expectAroundBoxes(layout);
  });
});

/** Calls between two numbered nodes; those to a lower number close a cycle now and then. */
const calls = (most: number) =>
  fc.array(fc.tuple(fc.nat({ max: most }), fc.nat({ max: most })), { maxLength: 30 });

test('any system of up to 20 nodes is drawn without boxes or lines over each other', () => {
  const inRange = fc.integer({ min: 1, max: 20 }).chain((nodes) =>
    fc.record({
      nodes: fc.constant(nodes),
      calls: calls(nodes - 1),
      clients: fc.array(fc.nat({ max: nodes - 1 }), { minLength: 1, maxLength: 3 }),
      space: fc.constantFrom(...spaces),
    }),
  );
  fc.assert(
    fc.property(inRange, ({ nodes, calls, clients, space }) => {
      const layout = layoutSystem(numbered(nodes, calls, clients), space);
      expect(layout.boxes).toHaveLength(nodes + clients.length);
      expectApart(layout);
      expectFromCallersToCallees(layout);
      expectAroundBoxes(layout);
    }),
    { numRuns: 100 },
  );
});

test('a title is whole as long as there is room for it somewhere', () => {
  const long = numbered(
    3,
    [
      [0, 1],
      [1, 2],
    ],
    [0],
    'recommendations-',
  );
  expect(picture(long, 114, 20)).toContain('▪ recommendations-0');
  expect(picture(long, 60, 20)).toContain('…');
});

test('callers stand left of what they call, but for the call that closes a cycle', () => {
  for (const system of [chain, fanOut, diamond, nine]) {
    const layout = laidOut(system, spaces[2]);
    for (const { from, to } of layout.edges) {
      expect(boxOf(layout, from).x).toBeLessThan(boxOf(layout, to).x);
    }
  }
  const layout = laidOut(cyclic, spaces[2]);
  const back = layout.edges.filter(({ from, to }) => boxOf(layout, from).x > boxOf(layout, to).x);
  expect(back.map(({ from, to }) => `${from}>${to}`)).toEqual(['audit>front']);
});

test('boxes say more where there is room: full, compact, tight; at last they are scrolled', () => {
  expect(laidOut(diamond, spaces[2]).style).toBe('full');
  expect(laidOut(diamond, spaces[0]).style).toBe('compact');
  expect(laidOut(fanOut, spaces[0]).style).toBe('tight');
  expect(layoutSystem(fanOut, { width: 78, height: 8 }).height).toBeGreaterThan(8);
});

test('nine nodes fit a large terminal; a small one scrolls sideways', () => {
  expect(laidOut(nine, spaces[2]).width).toBeLessThanOrEqual(114);
  expect(laidOut(nine, spaces[0]).width).toBeGreaterThan(78);
});

function picture(system: (typeof cases)[number][1], width: number, height: number): string {
  const layout = layoutSystem(system, { width, height });
  const frame = frameOf(system);
  const still = Object.fromEntries(
    Object.entries(frame.edges).map(([key, edge]) => [key, { ...edge, rps: 0 }]),
  );
  const view = { frame: { ...frame, edges: still }, selected: undefined, flow: {} };
  return `\n${drawSystem(layout, view).text().join('\n')}\n`;
}

test('a diamond is drawn with joined lines', () => {
  expect(picture(diamond, 78, 9)).toMatchInlineSnapshot(`
    "
                                           ╭ ▪ cart ─────╮
                                    ╭─────▶│██▏░░░░  31 %│─╮
                                    │      │··········· 0│ │
    shoppers        ╭ ▪ web ──────╮ │      ╰ ● ok ───────╯ │       ╭ ≡ db ───────╮
    100/s    ──────▶│██▏░░░░  31 %│─┤                      ╰┬─────▶│██▏░░░░  31 %│
    ● ok            │··········· 0│ │      ╭ ▪ catalogue ╮  │      │··········· 0│
                    ╰ ● ok ───────╯ ╰─────▶│██▏░░░░  31 %│──╯      ╰ ● ok ───────╯
                                           │··········· 0│
                                           ╰ ● ok ───────╯
    "
  `);
});

test('a call back runs below', () => {
  expect(picture(cyclic, 78, 9)).toMatchInlineSnapshot(`
    "
    app              ╭ ▪ front ────╮       ╭ ▪ auth ─────╮       ╭ ▪ audit ────╮
    100/s    ─┬─────▶│██▏░░░░  31 %│──────▶│██▏░░░░  31 %│──────▶│██▏░░░░  31 %│─╮
    ● ok      │      │··········· 0│       │··········· 0│       │··········· 0│ │
              │      ╰ ● ok ───────╯       ╰ ● ok ───────╯       ╰ ● ok ───────╯ │
              ╰──────────────────────────────────────────────────────────────────╯
    "
  `);
});
