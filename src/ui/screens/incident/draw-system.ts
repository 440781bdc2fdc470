import { formatCount, formatDuration, formatRate, formatShare } from '../../../lib/units.ts';
import type { ShownSystem } from '../../../session/incident/screen.ts';
import type { EdgeFrame, NodeFrame, NodeKind } from '../../../sim/index.ts';
import { bar } from '../../components/bar.ts';
import type { Tone } from '../../theme.ts';
import { Canvas, type Style } from './canvas.ts';
import type { Box, EdgeLine, Point, SystemLayout } from './layout.ts';
import { cellsAlong, lineCells } from './lines.ts';
import { kindGlyph, nodeState } from './node-state.ts';

/** How the drawing looks at a moment. */
export interface SystemView {
  readonly frame: ShownSystem;
  readonly selected: string | undefined;
  /** How far the beads on each line have come, in cells. */
  readonly flow: Readonly<Record<string, number>>;
}

const muted: Style = { tone: 'muted' };

/** Draws a laid out system as it is now. */
export function drawSystem(layout: SystemLayout, view: SystemView): Canvas {
  const canvas = new Canvas(layout.width, layout.height);
  for (const { x, y, glyph } of routesOf(layout).cells) canvas.put(x, y, glyph, muted);
  drawFlows(canvas, layout, view);
  for (const box of layout.boxes) {
    if (box.kind === 'client') drawClient(canvas, box, view);
    else drawNode(canvas, { ...box, kind: box.kind }, layout.style, view);
  }
  drawLabels(canvas, layout, view);
  return canvas;
}

function edgeFrame(edge: EdgeLine, { frame }: SystemView): EdgeFrame | undefined {
  return frame.edges[`${edge.from}>${edge.to}`];
}

function edgeTone(frame: EdgeFrame): Tone {
  if (frame.partitioned || frame.errors > 0.2) return 'bad';
  return frame.errors > 0.05 || frame.retryShare > 0.05 || frame.open > 0 ? 'warning' : 'accent';
}

interface Routes {
  readonly cells: ReturnType<typeof lineCells>;
  /** Cells of which no line but those on it are seen: beads hide no joint. */
  readonly straight: ReadonlySet<string>;
  readonly paths: ReadonlyMap<EdgeLine, readonly Point[]>;
}

/** Lines stay where they are from one frame to the next. */
const routes = new WeakMap<SystemLayout, Routes>();

function routesOf(layout: SystemLayout): Routes {
  const known = routes.get(layout);
  if (known) return known;
  const cells = lineCells(layout.edges);
  const straight = cells.filter(({ glyph }) => glyph === '─' || glyph === '│').map(keyOf);
  const paths = new Map(layout.edges.map((edge) => [edge, cellsAlong(edge.points)]));
  const found = { cells, straight: new Set(straight), paths };
  routes.set(layout, found);
  return found;
}

/** Beads that move along a line while calls do; closer together the more there are. */
function drawFlows(canvas: Canvas, layout: SystemLayout, view: SystemView): void {
  const { straight: free, paths } = routesOf(layout);
  const straight = new Set(free);
  const flowing = layout.edges
    .flatMap((edge) => {
      const frame = edgeFrame(edge, view);
      return frame ? [{ edge, frame }] : [];
    })
    .sort((a, b) => b.frame.rps - a.frame.rps);
  const busiest = flowing[0]?.frame.rps ?? 0;
  for (const { edge, frame } of flowing) {
    const cells = paths.get(edge)!;
    const tone = edgeTone(frame);
    const spacing = frame.rps > busiest / 3 ? 4 : frame.rps > busiest / 12 ? 6 : 9;
    const moves = frame.rps > 0.05 && !frame.partitioned;
    const come = Math.floor(view.flow[`${edge.from}>${edge.to}`] ?? 0);
    for (const [index, cell] of cells.slice(0, -1).entries()) {
      // A stretch that lines share shows the busiest of them.
      if (!straight.delete(keyOf(cell)) || !moves) continue;
      if ((index - come) % spacing === 0) canvas.put(cell.x, cell.y, '•', { tone });
    }
  }
  const traffic = (edge: EdgeLine) => edgeFrame(edge, view)?.rps ?? 0;
  // The busiest of the lines that share an arrow head gives it its tone, too.
  for (const edge of [...layout.edges].sort((a, b) => traffic(a) - traffic(b))) {
    const head = edge.points.at(-1)!;
    const frame = edgeFrame(edge, view);
    canvas.put(head.x, head.y, '▶', { tone: frame ? edgeTone(frame) : 'muted' });
  }
}

const keyOf = ({ x, y }: Point): string => `${x},${y}`;

/** What is wrong on a line, beside its arrow head. Lines that end at one box share it: so do their figures. */
function drawLabels(canvas: Canvas, layout: SystemLayout, view: SystemView): void {
  const wide = layout.style === 'full';
  const share = (value: number): string => {
    const text = formatShare(value);
    return wide ? ` ${text}` : text.replace(' ', '');
  };
  for (const target of new Set(layout.edges.map(({ to }) => to))) {
    const edges = layout.edges.filter(({ to }) => to === target);
    const { x, y, width } = edges[0]!.approach;
    const frames = edges.flatMap((edge) => edgeFrame(edge, view) ?? []);
    const write = (row: number, text: string, tone: Tone): void => {
      canvas.put(x + Math.max(0, width - 1 - text.length), row, text, { tone });
    };
    const errors = overTraffic(frames, (frame) => frame.errors);
    const retries = overTraffic(frames, (frame) => frame.retryShare);
    const open = frames.some((frame) => frame.open > 0);
    if (frames.some(({ partitioned }) => partitioned)) write(y, '╳', 'bad');
    if (errors > 0.05) write(y - 1, `✖${share(errors)}`, errors > 0.2 ? 'bad' : 'warning');
    if (open) write(y + 1, wide ? '⊘ open' : '⊘open', 'warning');
    else if (retries > 0.05) write(y + 1, `↻${share(retries)}`, 'warning');
  }
}

/** A share of all that several lines carry; of idle ones, such as those of open breakers, the worst. */
function overTraffic(frames: readonly EdgeFrame[], share: (frame: EdgeFrame) => number): number {
  const traffic = frames.reduce((sum, { rps }) => sum + rps, 0);
  if (traffic === 0) return Math.max(0, ...frames.map(share));
  return frames.reduce((sum, frame) => sum + frame.rps * share(frame), 0) / traffic;
}

function drawClient(canvas: Canvas, box: Box, { frame }: SystemView): void {
  const { id, x, y, width, height } = box;
  const port = height >= 5 ? 2 : 1;
  const cut = (text: string) => text.slice(0, width);
  const client = frame.clients[id];
  canvas.put(x, y + port - 1, cut(id), { bold: true });
  if (!client) return;
  canvas.put(x, y + port, cut(formatRate(client.rps)));
  const failing = client.errors > 0.05;
  const errors = `${failing ? '✖' : '●'} ${formatShare(client.errors)}`;
  canvas.put(x, y + port + 1, cut(failing ? errors : '● ok'), { tone: failing ? 'bad' : 'ok' });
}

interface NodeBox extends Box {
  readonly kind: NodeKind;
}

function drawNode(
  canvas: Canvas,
  box: NodeBox,
  style: SystemLayout['style'],
  view: SystemView,
): void {
  const frame = view.frame.nodes[box.id];
  const selected = view.selected === box.id;
  if (!frame) {
    drawBorder(canvas, box, { selected, border: muted });
    return;
  }
  const state = nodeState(box.kind, frame, view.frame.conditions?.[box.id]);
  const calm = state.tone === 'ok';
  drawBorder(canvas, box, {
    selected,
    border: selected ? { tone: 'focus' } : calm ? muted : { tone: state.tone },
  });
  const { x, y, width } = box;
  drawTitle(canvas, box, frame, selected);
  const rows = { x: x + 2, width: width - 4 };
  const word = `${state.glyph} ${state.word}`;
  if (style === 'full') {
    drawWork(canvas, { ...rows, y: y + 1 }, box.kind, frame, true);
    drawQueue(canvas, { ...rows, y: y + 2 }, box.kind, frame, true);
    canvas.put(rows.x, y + 3, word, { tone: state.tone });
    const p99 = frame.p99 > 0 && frame.rps > 0.05 ? formatDuration(frame.p99) : '';
    if (word.length + p99.length < rows.width)
      canvas.put(rows.x + rows.width - p99.length, y + 3, p99, muted);
    return;
  }
  const tightRows = { x: x + 1, width: width - 2 };
  if (style === 'compact') {
    drawWork(canvas, { ...tightRows, y: y + 1 }, box.kind, frame, false);
    drawQueue(canvas, { ...tightRows, y: y + 2 }, box.kind, frame, false);
  } else {
    drawInOneRow(canvas, { ...tightRows, y: y + 1 }, box.kind, frame);
  }
  const foot = word.length + 4 <= width ? ` ${word} ` : word.slice(0, width - 2);
  canvas.put(x + 1, y + box.height - 1, foot, { tone: state.tone });
}

/** Kind, name and instances in the upper border; where it is short the kind goes first. */
function drawTitle(
  canvas: Canvas,
  { id, kind, x, y, width }: NodeBox,
  { instances }: NodeFrame,
  selected: boolean,
): void {
  const count = instances > 1 ? ` ×${instances}` : '';
  const room = width - 4 - count.length;
  const glyph = id.length + 2 <= room ? `${kindGlyph[kind]} ` : '';
  const name = id.length <= room ? id : `${id.slice(0, Math.max(0, room - 1))}…`;
  const tone = selected ? ('focus' as const) : undefined;
  let column = canvas.put(x + 1, y, ` ${glyph}`, { tone: tone ?? 'muted' });
  column = canvas.put(column, y, name, { bold: true, tone });
  canvas.put(column, y, `${count} `, muted);
}

/** Work and queue beside each other where there is room, else what matters more. */
function drawInOneRow(canvas: Canvas, row: Span, kind: NodeKind, frame: NodeFrame): void {
  const waiting = frame.queue < 1 ? '' : ` +${formatCount(Math.round(frame.queue))}`;
  if (kind === 'external') {
    drawWork(canvas, row, kind, frame, false);
  } else if (kind === 'queue' || row.width - waiting.length < 8) {
    drawQueue(canvas, row, kind, frame, false);
  } else {
    drawWork(canvas, { ...row, width: row.width - waiting.length }, kind, frame, false);
    canvas.put(row.x + row.width - waiting.length, row.y, waiting, { tone: 'warning' });
  }
}

/** Own boxes are round, those of others dashed, buffers open at their sides; the chosen one is heavy. */
function drawBorder(
  canvas: Canvas,
  { x, y, width, height, kind }: NodeBox,
  { selected, border }: { readonly selected: boolean; readonly border: Style },
): void {
  const round = '╭─╮│╰╯';
  const [topLeft, line, topRight, side, bottomLeft, bottomRight] = selected
    ? '┏━┓┃┗┛'
    : kind === 'external'
      ? '┌╌┐┆└┘'
      : kind === 'queue'
        ? '┍━┑│┕┙'
        : round;
  const across = line!.repeat(width - 2);
  canvas.put(x, y, topLeft + across + topRight, border);
  for (let row = y + 1; row < y + height - 1; row++) {
    canvas.put(x, row, side!, border);
    canvas.put(x + width - 1, row, side!, border);
  }
  canvas.put(x, y + height - 1, bottomLeft + across + bottomRight, border);
}

interface Span {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Share of busy workers; for a buffer, and for others' systems, how much comes in. */
function drawWork(
  canvas: Canvas,
  { x, y, width }: Span,
  kind: NodeKind,
  frame: NodeFrame,
  roomy: boolean,
): void {
  if (kind === 'queue' || kind === 'external') {
    const label = kind === 'queue' ? 'in ' : 'calls ';
    canvas.put(canvas.put(x, y, label, muted), y, formatRate(frame.rps));
    return;
  }
  const value = formatShare(frame.utilization).padStart(5);
  const label = roomy ? 'busy  ' : '';
  const cells = width - label.length - value.length - 1;
  const { filled, rest } = bar(frame.utilization, cells);
  const tone: Tone =
    frame.utilization >= 0.95 ? 'bad' : frame.utilization >= 0.8 ? 'warning' : 'ok';
  let column = canvas.put(x, y, label, muted);
  column = canvas.put(column, y, filled, { tone });
  canvas.put(column, y, rest, muted);
  canvas.put(x + width - value.length, y, value);
}

/** Who waits: against the limit where there is one, else by orders of magnitude up to 10,000. */
function drawQueue(
  canvas: Canvas,
  { x, y, width }: Span,
  kind: NodeKind,
  frame: NodeFrame,
  roomy: boolean,
): void {
  const { queue, queueLimit } = frame;
  if (kind === 'external') {
    // What others do inside cannot be seen; how many calls wait for an answer can.
    canvas.put(canvas.put(x, y, 'open  ', muted), y, formatCount(Math.round(frame.busy + queue)));
    return;
  }
  const count = formatCount(Math.round(queue));
  const value = roomy && queueLimit !== undefined ? `${count}/${formatCount(queueLimit)}` : count;
  const label = roomy ? (kind === 'queue' ? 'holds ' : 'queue ') : '';
  const cells = Math.max(0, width - label.length - value.length - 1);
  const share =
    queueLimit === undefined || queueLimit === 0 ? Math.log10(1 + queue) / 4 : queue / queueLimit;
  const filled = Math.min(cells, queue >= 1 ? Math.max(1, Math.round(share * cells)) : 0);
  const tone: Tone = share >= 0.9 ? 'bad' : share >= 0.5 ? 'warning' : 'accent';
  let column = canvas.put(x, y, label, muted);
  column = canvas.put(column, y, '▓'.repeat(filled), { tone });
  canvas.put(column, y, '·'.repeat(cells - filled), muted);
  canvas.put(x + width - value.length, y, value, queue >= 1 ? {} : muted);
}
