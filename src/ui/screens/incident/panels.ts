import { cutText, textWidth, wrapText } from '../../../lib/text.ts';
import { formatClock, formatCount } from '../../../lib/units.ts';
import type { GoalFrame, PagerLine, RunFrame } from '../../../scenario/run-types.ts';
import { formatMeasured } from '../../../scenario/signal-text.ts';
import { type Signal, windowSeconds } from '../../../session/incident/signals.ts';
import { sparkline } from '../../components/sparkline.ts';
import { cutRow, type Row, rowWidth, type Span } from '../../rows.ts';
import type { Tone } from '../../theme.ts';
import { hiddenText } from '../../window.ts';
import type { Canvas, Style } from './canvas.ts';
import { wrapRow } from './wrap-rows.ts';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const muted: Style = { tone: 'muted' };

/** A round frame with a title; returns what is left inside. */
export function drawPanel(canvas: Canvas, area: Area, title: string, tone: Tone = 'muted'): Area {
  const { x, y, width, height } = area;
  const line = '─'.repeat(Math.max(0, width - 2));
  canvas.put(x, y, `╭${line}╮`, { tone });
  for (let row = y + 1; row < y + height - 1; row++) {
    canvas.put(x, row, '│', { tone });
    canvas.put(x + width - 1, row, '│', { tone });
  }
  canvas.put(x, y + height - 1, `╰${line}╯`, { tone });
  canvas.put(x + 2, y, ` ${cutText(title, width - 6)} `, {
    tone: tone === 'muted' ? 'text' : tone,
  });
  return { x: x + 2, y: y + 1, width: width - 4, height: height - 2 };
}

/** In the lower side of a frame: how many of the lines inside are out of sight. */
export function drawHidden(
  canvas: Canvas,
  { x, y, width, height }: Area,
  above: number,
  below: number,
): void {
  const text = hiddenText(above, below);
  if (text === '') return;
  canvas.put(x + width - textWidth(text) - 4, y + height - 1, ` ${text} `, muted);
}

/** One row that separates; for terminals without rows to spare for frames. */
export function drawRule(
  canvas: Canvas,
  { x, y, width }: Omit<Area, 'height'>,
  title: string,
  right: Row = [],
): void {
  canvas.put(x, y, '─'.repeat(width), muted);
  canvas.put(x + 1, y, ` ${title} `, muted);
  if (right.length === 0) return;
  const shown = cutRow(right, width - textWidth(title) - 8);
  const size = rowWidth(shown) + 2;
  canvas.putRow(x + width - size - 1, y, [{ text: ' ' }, ...shown, { text: ' ' }]);
}

export function drawRows(
  canvas: Canvas,
  { x, y, width, height }: Area,
  rows: readonly Row[],
): void {
  for (const [index, row] of rows.slice(0, height).entries()) {
    canvas.putRow(x, y + index, cutRow(row, width));
  }
}

/** In columns narrower than half of that there would be no room for a curve. */
export const signalColumns = (width: number): 1 | 2 => (width >= 64 ? 2 : 1);

/** Rows of a sparkline that has all the room it wants. */
const tallest = 4;

const alarm: Readonly<Partial<Record<Tone, string>>> = { warning: '▲', bad: '✖' };

/** Signals one below the other in as many columns as there must be, sparklines as wide as there is room. */
export function drawSignals(
  canvas: Canvas,
  area: Area,
  signals: readonly Signal[],
  timeMs: number,
): void {
  const columns = signals.length > area.height ? signalColumns(area.width) : 1;
  const gap = columns > 1 ? 3 : 0;
  const width = Math.floor((area.width - gap * (columns - 1)) / columns);
  const perColumn = Math.ceil(signals.length / columns);
  const widest = Math.max(18, Math.min(24, width - 30));
  const labels = Array.from({ length: columns }, (_, column) => {
    const own = signals.slice(column * perColumn, (column + 1) * perColumn);
    return Math.min(widest, Math.max(0, ...own.map(({ label }) => textWidth(label))));
  });
  const share = Math.min(tallest + 1, Math.floor((area.height + 1) / Math.max(1, perColumn)));
  const tall = columns === 1 && share >= 3;
  const pitch = tall || share === 2 ? share : 1;
  for (const [index, signal] of signals.entries()) {
    const row = index % perColumn;
    if ((row + 1) * pitch > area.height + pitch - 1) continue;
    const column = Math.floor(index / perColumn);
    const x = area.x + column * (width + gap);
    const y = area.y + row * pitch;
    const height = tall ? pitch - 1 : 1;
    drawSignal(canvas, { x, y, width, height }, signal, labels[column]!, timeMs);
  }
}

function drawSignal(
  canvas: Canvas,
  { x, y, width, height }: Area,
  signal: Signal,
  labelWidth: number,
  timeMs: number,
): void {
  const { tone } = signal;
  const line = y + height - 1;
  canvas.put(x, line, cutText(signal.label, labelWidth), muted);
  // A smoothed count is whole only by chance.
  const present = signal.kind === 'count' ? Math.round(signal.present) : signal.present;
  const value = formatMeasured(signal.kind, present).padStart(8);
  let column = canvas.put(
    x + labelWidth + 1,
    line,
    value,
    tone === 'text' ? { bold: true } : { tone, bold: true },
  );
  column = canvas.put(column + 1, line, signal.trend, muted);
  column = canvas.put(column + 1, line, alarm[tone] ?? ' ', { tone });
  const bars = sparkline(signal.values, {
    width: x + width - column - 1,
    height,
    seconds: windowSeconds,
    lastSecond: Math.floor(timeMs / 1000),
    ...(signal.kind === 'share' ? { scale: 1 } : {}),
  });
  for (const [row, text] of bars.entries()) {
    canvas.put(column + 1, y + row, text, { tone: tone === 'text' ? 'muted' : tone });
  }
}

const pagerMarks: Readonly<Record<PagerLine['kind'], Span>> = {
  page: { text: '▲ PAGE ', tone: 'bad', bold: true },
  resolved: { text: '✓ clear', tone: 'ok' },
  say: { text: '“ says ', tone: 'muted' },
  action: { text: '▸ you  ', tone: 'focus' },
  decision: { text: '▸ you  ', tone: 'focus' },
};

/** The pager, newest first, lines wrapped. */
export function pagerRows(pager: readonly PagerLine[], width: number): Row[] {
  if (pager.length === 0) return [[{ text: 'The pager is silent so far.', tone: 'muted' }]];
  return pager.toReversed().flatMap(({ atMs, kind, text }): Row[] => {
    const mark = pagerMarks[kind];
    const head: Row = [{ text: `${formatClock(atMs)} `, tone: 'muted' }, mark, { text: ' ' }];
    const [first = '', ...rest] = wrapText(text.replace(/\s+/g, ' '), Math.max(10, width - 14));
    const tone: Span = kind === 'page' ? { text: first, bold: true } : { text: first };
    return [[...head, tone], ...rest.map((line): Row => [{ text: ' '.repeat(14) + line }])];
  });
}

/** The newest of the pager on so many rows; an ellipsis tells where the last one goes on. */
export function latestPagerRows(pager: readonly PagerLine[], width: number, most: number): Row[] {
  const rows: Row[] = [];
  for (const line of pager.slice(-most).toReversed()) {
    const room = most - rows.length;
    const own = pagerRows([line], width);
    const [cut] = own.slice(room - 1, room);
    if (room > 0 && own.length > room && cut) {
      rows.push(...own.slice(0, room - 1), cutRow([...cut, { text: ' …' }], width));
    } else rows.push(...own.slice(0, room));
  }
  return rows;
}

/** A goal, whether it is met, and for how long it has held. */
function goalSpans({ text, met, counts, heldMs, forMs, untilEnd }: GoalFrame): Row {
  if (met && !untilEnd) return [{ text: '● ', tone: 'ok' }, { text }];
  const held = heldMs > 0;
  const progress = untilEnd
    ? ` · ${counts ? (held ? 'holds, ' : 'broken, ') : ''}until the end`
    : forMs > 0
      ? ` · ${held ? 'held ' : ''}${Math.floor(heldMs / 1000)} of ${Math.round(forMs / 1000)} s`
      : '';
  return [
    held ? { text: '◐ ', tone: 'warning' } : { text: '○ ', tone: 'muted' },
    { text },
    { text: progress, tone: held ? 'warning' : 'muted' },
  ];
}

/** A goal on one row: its text gives way, how long it has held does not. */
export function goalRow(goal: GoalFrame, width: number): Row {
  const [mark, text, progress] = goalSpans(goal);
  if (!mark || !text || !progress) return goalSpans(goal);
  return [...cutRow([mark, text], width - textWidth(progress.text)), progress];
}

/** A goal on as many rows as it needs; how long it has held stays together. */
export function goalLines(goal: GoalFrame, width: number): Row[] {
  const [mark, text, progress] = goalSpans(goal);
  const lines = wrapRow(
    [mark, text].flatMap((span) => span ?? []),
    width,
  );
  const last = lines.pop() ?? [];
  if (!progress) return [...lines, last];
  if (rowWidth(last) + textWidth(progress.text) <= width) return [...lines, [...last, progress]];
  return [...lines, last, [{ ...progress, text: `  ${progress.text.replace(' · ', '')}` }]];
}

/** The scenario's own counts: how many records leaked, how many people noticed. */
export const meterRows = ({ meters = [] }: RunFrame): Row[] =>
  meters.map(({ text, value }) => [
    { text: '∑ ', tone: 'muted' },
    { text: formatCount(Math.round(value)), bold: true },
    { text: ` ${text}`, tone: 'muted' },
  ]);

/** Whether the cause has been named, and whether it was the right one. */
export function causeSpans({ diagnosis }: RunFrame): Row {
  if (!diagnosis) {
    return [
      { text: '○ ', tone: 'muted' },
      { text: 'Name the cause ' },
      { text: 'd', tone: 'accent', bold: true },
    ];
  }
  return diagnosis.correct
    ? [{ text: '● ', tone: 'ok' }, { text: 'Cause named' }]
    : [{ text: '✖ ', tone: 'bad' }, { text: 'Wrong cause named' }];
}
