import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import type { IncidentScreen } from '../../../src/session/incident/incident.ts';
import type { SystemConfig } from '../../../src/sim/index.ts';
import { Canvas } from '../../../src/ui/screens/incident/canvas.ts';
import {
  drawNodeList,
  drawSystemIn,
  layoutIn,
  nodeOrder,
  nodeTowards,
} from '../../../src/ui/screens/incident/system-panel.ts';
import { diamond, fanOut, frameOf, nine, numbered } from './fixtures.ts';
import { payDay } from './sample-incident.ts';

const scenarioOf = (system: SystemConfig): Scenario => ({ ...payDay(), system });

const screenOf = (node: string | undefined): IncidentScreen => ({
  kind: 'incident',
  scenario: 'pay-day',
  run: 'pay-day@1',
  seed: 1,
  phase: { kind: 'map' },
  speed: 4,
  paused: true,
  timeMs: 0,
  commands: [],
  ...(node === undefined ? {} : { node }),
});

interface Look {
  readonly width: number;
  readonly height: number;
  readonly node?: string;
  readonly changes?: Parameters<typeof frameOf>[1];
}

function show(system: SystemConfig, draw: 'drawing' | 'list', look: Look): string {
  const { width, height, node, changes } = look;
  const canvas = new Canvas(width, height);
  const scenario = scenarioOf(system);
  const area = { x: 0, y: 0, width, height };
  const state = { screen: screenOf(node), scenario, system: frameOf(system, changes) };
  if (draw === 'list') drawNodeList(canvas, area, state);
  else drawSystemIn(canvas, area, layoutIn(scenario, area), state);
  return canvas.text().join('\n');
}

describe('a drawing larger than its area', () => {
  test('shows its beginning, and says how many nodes are beyond', () => {
    const text = show(nine, 'drawing', { width: 60, height: 20 });
    expect(text).toContain('gateway');
    expect(text).toMatch(/\d ›/);
    expect(text).not.toContain('‹');
  });

  test('shows the chosen node, wherever it is', () => {
    for (const node of Object.keys(nine.nodes)) {
      const text = show(nine, 'drawing', { width: 50, height: 8, node });
      expect(text).toMatch(new RegExp(`┏ .*${node.slice(0, 6)}`));
    }
  });

  test('tells of trouble that cannot be seen', () => {
    const changes = { nodes: { db: { crashed: 1, instances: 1 } } };
    const look = { width: 60, height: 20 };
    expect(show(nine, 'drawing', look)).not.toMatch(/✖ \d ›/);
    expect(show(nine, 'drawing', { ...look, changes })).toMatch(/✖ \d ›/);
  });

  test('scrolls upwards and downwards, too', () => {
    const many = numbered(
      12,
      Array.from({ length: 11 }, (_, index) => [0, index + 1] as const),
      [0],
    );
    const text = show(many, 'drawing', { width: 78, height: 12, node: 'node-0' });
    expect(text).toMatch(/↑ \d/);
    expect(text).toMatch(/↓ \d/);
  });
});

describe('a list', () => {
  const twenty = numbered(
    20,
    Array.from({ length: 19 }, (_, index) => [index, index + 1] as const),
    [0],
  );

  test('of twenty nodes is whole at 80 columns and ten rows', () => {
    const text = show(twenty, 'list', { width: 78, height: 10 });
    for (const id of Object.keys(twenty.nodes)) expect(text).toMatch(new RegExp(`${id} `));
  });

  test('follows the chosen node, and says how much is below', () => {
    expect(show(twenty, 'list', { width: 58, height: 5 })).toContain('↓ 15');
    expect(show(twenty, 'list', { width: 58, height: 5, node: 'node-17' })).toContain('❯▪ node-17');
  });
});

describe('nodes by arrow', () => {
  const towards = (from: string | undefined, ...sides: ('left' | 'right' | 'up' | 'down')[]) =>
    sides.reduce((node, side) => nodeTowards(scenarioOf(diamond), node, side), from);

  test('lie where they are drawn', () => {
    expect(towards(undefined, 'right')).toBe('web');
    expect(towards('cart', 'down')).toBe('catalogue');
    expect(towards('catalogue', 'up')).toBe('cart');
    expect(towards('cart', 'right')).toBe('db');
    expect(towards('db', 'left', 'left')).toBe('web');
  });

  test('end at the edges', () => {
    expect(towards('db', 'right')).toBe('db');
    expect(towards('web', 'left')).toBe('web');
  });

  test('can all be come to by tab, callers first', () => {
    expect(nodeOrder(scenarioOf(fanOut))[0]).toBe('api');
    expect([...nodeOrder(scenarioOf(nine))].sort()).toEqual(Object.keys(nine.nodes).sort());
  });
});
