import type { NodeKind, SystemConfig } from '../../../sim/index.ts';
import { type Channel, routeChannel } from './channel.ts';
import { type End, type Graph, type GraphEdge, graphOf, keyOf } from './graph.ts';
import { placeRows } from './place-rows.ts';

/** How much a box says: full 5 rows, compact 4, tight 3. */
type BoxStyle = 'full' | 'compact' | 'tight';

export interface Box {
  readonly id: string;
  readonly kind: NodeKind | 'client';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A call drawn: corner points from the caller's right side to the cell before the callee. */
export interface EdgeLine {
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
  /** Cells of the last straight stretch before the arrow head, where labels may stand. */
  readonly approach: { readonly x: number; readonly width: number; readonly y: number };
}

export interface SystemLayout {
  readonly style: BoxStyle;
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly edges: readonly EdgeLine[];
}

interface Space {
  readonly width: number;
  readonly height: number;
}

interface Measures {
  readonly style: BoxStyle;
  readonly height: number;
  readonly gap: number;
  readonly minWidth: number;
  readonly maxWidth: number;
  /** From the last vertical line of a gutter to the box behind it, the arrow head included. */
  readonly minApproach: number;
  readonly maxApproach: number;
}

const full = {
  style: 'full',
  height: 5,
  minWidth: 18,
  maxWidth: 26,
  minApproach: 8,
  maxApproach: 12,
} as const;
const compact = {
  style: 'compact',
  height: 4,
  minWidth: 13,
  maxWidth: 20,
  minApproach: 6,
  maxApproach: 10,
} as const;
const tight = {
  style: 'tight',
  height: 3,
  minWidth: 12,
  maxWidth: 20,
  minApproach: 5,
  maxApproach: 10,
} as const;

/** Roomiest first. */
const candidates: readonly Measures[] = [
  { ...full, gap: 1 },
  { ...full, gap: 0 },
  { ...compact, gap: 1 },
  { ...compact, gap: 0 },
  { ...tight, gap: 1 },
  { ...tight, gap: 0 },
];

/** The row of a box at which its lines arrive and leave. */
const portRow = (style: BoxStyle): number => (style === 'full' ? 2 : 1);

/**
 * Draws up a system for a space of terminal cells: callers left of what they call, lines in the
 * gutters between, boxes as large as the space allows. One that does not fit even with the smallest
 * boxes is larger than the space and has to be scrolled.
 */
export function layoutSystem(system: SystemConfig, space: Space): SystemLayout {
  const graph = graphs.get(system) ?? graphOf(system);
  graphs.set(system, graph);
  const titles = titlesOf(system);
  const layouts: SystemLayout[] = [];
  for (const measures of candidates) {
    const layout = layoutWith(graph, measures, { ...space, titles });
    if (layout.width <= space.width && layout.height <= space.height) return layout;
    layouts.push(layout);
  }
  const high = layouts.find(({ style, height }) => style !== 'full' && height <= space.height);
  return high ?? layouts.at(-1)!;
}

/** Which line crosses which does not depend on the room there is. */
const graphs = new WeakMap<SystemConfig, Graph>();

function layoutWith(
  graph: Graph,
  measures: Measures,
  space: { readonly width: number; readonly titles: Titles },
): SystemLayout {
  const { style, height: boxHeight, gap } = measures;
  const port = portRow(style);
  const rows = placeRows(graph, { boxHeight, port, gap });
  const rowOf = (end: End): number =>
    end.kind === 'lane'
      ? rows.height + end.lane
      : rows.tops.get(end.item)! + (graph.kinds.has(end.item) ? port : 0);
  const channels = graph.gutters.map((nets) =>
    routeChannel(nets.map(({ from, to }) => ({ source: rowOf(from), targets: to.map(rowOf) }))),
  );
  const columns = columnsOf(graph, measures, channels, space);
  const boxes = graph.layers.flatMap((layer, index) =>
    layer.flatMap((item): Box[] => {
      const kind = graph.kinds.get(item);
      if (!kind) return [];
      const { x, width } = columns[index]!;
      return [{ id: item, kind, x, y: rows.tops.get(item)!, width, height: boxHeight }];
    }),
  );
  const last = columns.at(-1)!;
  const behind = channels.at(-1)!.tracks;
  return {
    style,
    width: last.x + last.width + (behind > 0 ? behind + 1 : 0),
    height: rows.height + graph.lanes,
    boxes,
    edges: graph.edges.map((edge) => lineOf(edge, graph, channels, columns, rowOf)),
  };
}

interface Column {
  readonly x: number;
  readonly width: number;
}

/** Boxes share what the gutters leave: first for their titles, then up to where they gain nothing. */
function columnsOf(
  graph: Graph,
  measures: Measures,
  channels: readonly Channel[],
  { width: available, titles }: { readonly width: number; readonly titles: Titles },
): Column[] {
  const { minApproach, maxApproach } = measures;
  const clientIds = graph.layers[0]!.filter((item) => graph.kinds.has(item));
  const clientWidth = clamp(Math.max(0, ...clientIds.map(({ length }) => length)) + 1, 9, 16);
  const gutterTracks = channels.slice(0, -1).reduce((sum, { tracks }) => sum + tracks + 1, 0);
  const gutters = graph.layers.length - 1;
  const behind = channels.at(-1)!.tracks > 0 ? channels.at(-1)!.tracks + 1 : 0;
  const fixed = clientWidth + gutterTracks + gutters * minApproach + behind;
  const wanted = graph.layers
    .slice(1)
    .map((layer) => Math.max(0, ...layer.map((item) => titles.get(item) ?? 0)));
  const widths = boxWidths(wanted, measures, available - fixed);
  const left = available - fixed - widths.reduce((sum, width) => sum + width, 0);
  const wider = Math.floor(Math.max(0, left) / Math.max(1, gutters));
  const approach = Math.min(maxApproach, minApproach + wider);
  const columns: Column[] = [];
  let x = 0;
  for (const [index, own] of [clientWidth, ...widths].entries()) {
    columns.push({ x, width: own });
    x += own + 1 + channels[index]!.tracks + approach;
  }
  return columns;
}

/** @param wanted what the longest title of each layer takes */
function boxWidths(
  wanted: readonly number[],
  { minWidth, maxWidth }: Measures,
  available: number,
): number[] {
  const titled = wanted.map((width) => clamp(width, minWidth, maxWidth));
  const widths = wanted.map(() => minWidth);
  let left = available - minWidth * widths.length;
  // What has to be scrolled anyway may as well show its names whole.
  if (left < 0) return titled;
  const grow = (limits: readonly number[]): void => {
    for (let grown = true; grown && left > 0; ) {
      grown = false;
      for (const [index, limit] of limits.entries()) {
        if (left <= 0 || widths[index]! >= limit) continue;
        widths[index]!++;
        left--;
        grown = true;
      }
    }
  };
  grow(titled);
  const even = Math.min(maxWidth, Math.max(...widths));
  grow(wanted.map(() => even));
  if (left >= widths.length) grow(wanted.map(() => maxWidth));
  return widths;
}

const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));

/** Columns that the title of a box takes with its kind, its instances and its corners. */
type Titles = ReadonlyMap<string, number>;

const titlesOf = ({ nodes }: SystemConfig): Titles =>
  new Map(
    Object.entries(nodes).map(([id, { instances = 1 }]) => [
      id,
      id.length + 6 + (instances > 1 ? 2 + `${instances}`.length : 0),
    ]),
  );

function lineOf(
  edge: GraphEdge,
  graph: Graph,
  channels: readonly Channel[],
  columns: readonly Column[],
  rowOf: (end: End) => number,
): EdgeLine {
  const { from, to, via } = edge;
  const trackX = (gutter: number, key: string): number | undefined => {
    const net = graph.gutters[gutter]!.findIndex((candidate) => keyOf(candidate.from) === key);
    const track = channels[gutter]!.trackOf[net];
    const { x, width } = columns[gutter]!;
    return track === undefined ? undefined : x + width + 1 + track;
  };
  const [first, last] = [graph.layerOf.get(from)!, graph.layerOf.get(to)!];
  const target = columns[last]!;
  const arrival = rowOf({ kind: 'item', item: to });
  const points: Point[] = [
    { x: columns[first]!.x + columns[first]!.width, y: rowOf({ kind: 'item', item: from }) },
  ];
  const turn = (x: number | undefined, y: number): void => {
    const before = points.at(-1)!;
    if (x !== undefined && before.y !== y) points.push({ x, y: before.y }, { x, y });
  };
  if (via.kind === 'lane') {
    const lane: End = { kind: 'lane', lane: via.lane };
    turn(trackX(first, keyOf({ kind: 'item', item: from })), rowOf(lane));
    turn(trackX(last - 1, keyOf(lane)), arrival);
  } else {
    for (const [hop, item] of via.items.slice(1).entries()) {
      const key = keyOf({ kind: 'item', item: via.items[hop]! });
      turn(trackX(first + hop, key), rowOf({ kind: 'item', item }));
    }
  }
  points.push({ x: target.x - 1, y: arrival });
  const gutter = columns[last - 1]!;
  const approachX = gutter.x + gutter.width + 1 + channels[last - 1]!.tracks;
  return {
    from,
    to,
    points,
    approach: { x: approachX, width: target.x - approachX, y: arrival },
  };
}
