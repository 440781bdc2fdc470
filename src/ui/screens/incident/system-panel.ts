import type { Scenario } from '../../../scenario/scenario.ts';
import type { IncidentScreen } from '../../../session/incident/incident.ts';
import type { ShownSystem } from '../../../session/incident/screen.ts';
import type { Tone } from '../../theme.ts';
import { hiddenText, topAround } from '../../window.ts';
import type { Canvas } from './canvas.ts';
import { drawSystem } from './draw-system.ts';
import { type Box, layoutSystem, type SystemLayout } from './layout.ts';
import { listColumns, nodeRows } from './node-list.ts';
import { nodeState } from './node-state.ts';
import { type Area, drawRows } from './panels.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

interface SystemState {
  readonly screen: IncidentScreen;
  readonly scenario: Scenario;
  /** As it is to be drawn: smoothed. */
  readonly system: ShownSystem;
}

/** The drawing in the middle of its area; a larger one is scrolled to the chosen node. */
export function drawSystemIn(
  canvas: Canvas,
  area: Area,
  layout: SystemLayout,
  { screen, scenario, system }: SystemState,
): void {
  const drawing = drawSystem(layout, {
    frame: system,
    selected: screen.node,
    flow: screen.shown?.flow ?? {},
  });
  const part = visiblePart(layout, area, screen.node);
  const x = area.x + Math.max(0, Math.floor((area.width - layout.width) / 2));
  const y = area.y + Math.max(0, Math.floor((area.height - layout.height) / 2));
  canvas.blit(drawing, x, y, part);
  for (const side of sides) {
    const hidden = layout.boxes.filter((box) => isBeyond[side](box, part));
    if (hidden.length > 0) drawHint(canvas, area, side, hidden, { scenario, system });
  }
}

/** All nodes in columns, scrolled to the chosen one, for terminals without room for a drawing. */
export function drawNodeList(
  canvas: Canvas,
  area: Area,
  { screen, scenario, system }: SystemState,
): void {
  const order = nodeOrder(scenario);
  const columns = listColumns(area.width);
  const gap = 2;
  const perColumn = Math.ceil(order.length / columns);
  const chosen = order.indexOf(screen.node ?? '');
  const from = topAround(perColumn, chosen < 0 ? -1 : chosen % perColumn, area.height);
  const hidden = hiddenText(from, perColumn - from - area.height);
  // Beside the rows: over the last one it would hide a state.
  const room = area.width - (hidden === '' ? 0 : hidden.length + 1);
  const width = Math.floor((room - gap * (columns - 1)) / columns);
  const rows = nodeRows(scenario.system, order, { frame: system, selected: screen.node, width });
  for (let column = 0; column < columns; column++) {
    const own = rows.slice(column * perColumn, (column + 1) * perColumn);
    const x = area.x + column * (width + gap);
    drawRows(canvas, { ...area, x, width }, own.slice(from));
  }
  canvas.put(area.x + area.width - hidden.length, area.y + area.height - 1, hidden, hintStyle);
}

export const listHeight = (scenario: Scenario, width: number): number =>
  Math.ceil(Object.keys(scenario.system.nodes).length / listColumns(width));

/** The part of a drawing that an area shows, around the chosen node. */
function visiblePart(layout: SystemLayout, area: Size, chosen: string | undefined): Area {
  const box = layout.boxes.find(({ id }) => id === chosen);
  const along = (size: number, room: number, centre: number): number =>
    Math.max(0, Math.min(size - room, centre - Math.floor(room / 2)));
  return {
    x: along(layout.width, area.width, box ? box.x + Math.floor(box.width / 2) : 0),
    y: along(layout.height, area.height, box ? box.y + Math.floor(box.height / 2) : 0),
    width: Math.min(layout.width, area.width),
    height: Math.min(layout.height, area.height),
  };
}

const sides = ['left', 'right', 'up', 'down'] as const;
type Side = (typeof sides)[number];

/** Less than half of a box is no more than a hint of it. */
const isBeyond: Readonly<Record<Side, (box: Box, part: Area) => boolean>> = {
  left: (box, part) => box.x + box.width / 2 < part.x,
  right: (box, part) => box.x + box.width / 2 > part.x + part.width,
  up: (box, part) => box.y + box.height / 2 < part.y,
  down: (box, part) => box.y + box.height / 2 > part.y + part.height,
};

const hintStyle = { tone: 'accent', bold: true } as const;

/** How many boxes there are beyond an edge, and how the worst of them is. */
function drawHint(
  canvas: Canvas,
  { x, y, width, height }: Area,
  side: Side,
  hidden: readonly Box[],
  { scenario, system }: Pick<SystemState, 'scenario' | 'system'>,
): void {
  const worst = worstState(hidden, scenario, system);
  const count = `${worst ? `${worst.glyph} ` : ''}${hidden.length}`;
  const style = worst ? { tone: worst.tone, bold: true } : hintStyle;
  const text = { left: `‹ ${count}`, right: `${count} ›`, up: `↑ ${count}`, down: `↓ ${count}` }[
    side
  ];
  const middle = { x: x + Math.floor((width - text.length) / 2), y: y + Math.floor(height / 2) };
  const place = {
    left: { x, y },
    right: { x: x + width - text.length, y },
    up: { x: middle.x, y },
    down: { x: middle.x, y: y + height - 1 },
  }[side];
  canvas.put(place.x - 1, place.y, ` ${text} `, style);
}

const gravity: readonly Tone[] = ['bad', 'warning'];

function worstState(boxes: readonly Box[], scenario: Scenario, system: ShownSystem) {
  const states = boxes.flatMap(({ id }) => {
    const [kind, frame] = [scenario.system.nodes[id]?.kind, system.nodes[id]];
    return kind && frame ? [nodeState(kind, frame, system.conditions?.[id])] : [];
  });
  for (const tone of gravity) {
    const found = states.find((state) => state.tone === tone);
    if (found) return found;
  }
  return undefined;
}

/** Layouts are worth keeping: a system stays the same while its incident runs. */
const layouts = new WeakMap<Scenario['system'], Map<string, SystemLayout>>();

export function layoutIn({ system }: Scenario, { width, height }: Size): SystemLayout {
  const known = layouts.get(system) ?? new Map<string, SystemLayout>();
  layouts.set(system, known);
  const key = `${width}×${height}`;
  const layout = known.get(key) ?? layoutSystem(system, { width, height });
  known.set(key, layout);
  return layout;
}

export const fits = (layout: SystemLayout, { width, height }: Size): boolean =>
  layout.width <= width && layout.height <= height;

/** Nodes from left to right, those above each other from the top: how `tab` goes through them. */
export function nodeOrder(scenario: Scenario): readonly string[] {
  return nodeBoxes(scenario).map(({ id }) => id);
}

const anySize: Size = { width: 120, height: 40 };

const nodeBoxes = (scenario: Scenario): Box[] =>
  layoutIn(scenario, anySize)
    .boxes.filter(({ kind }) => kind !== 'client')
    .sort((a, b) => a.x - b.x || a.y - b.y);

/** The node that lies next in a direction; the first one while none is chosen. */
export function nodeTowards(
  scenario: Scenario,
  from: string | undefined,
  side: Side,
): string | undefined {
  const boxes = nodeBoxes(scenario);
  const here = boxes.find(({ id }) => id === from);
  if (!here) return boxes[0]?.id;
  const level = side === 'left' || side === 'right';
  const sign = side === 'left' || side === 'up' ? -1 : 1;
  const distance = (box: Box): number => {
    const [across, down] = [box.x - here.x, box.y - here.y];
    const [ahead, aside] = level ? [across, down] : [down, across];
    // Straight on first; what lies far to the side of the way is the last that is meant.
    return ahead * sign > 0
      ? ahead * sign + Math.abs(aside) * (level ? 2 : 4)
      : Number.POSITIVE_INFINITY;
  };
  const ways = boxes.map((box) => ({ box, far: distance(box) }));
  const nearest = ways.reduce((best, way) => (way.far < best.far ? way : best));
  return Number.isFinite(nearest.far) ? nearest.box.id : here.id;
}
