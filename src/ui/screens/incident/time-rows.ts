import { fitText } from '../../../lib/text.ts';
import { formatClock, formatDuration } from '../../../lib/units.ts';
import {
  durationOf,
  meanOf,
  nodesByTime,
  type TimeSample,
} from '../../../scenario/debrief/time-sample.ts';
import type { RequestTrace } from '../../../sim/index.ts';
import { blankRow, cutRow, type Row, rowWidth } from '../../rows.ts';
import { topAround, type Window, windowAt } from '../../window.ts';
import { heading, muted, paragraph } from './prose.ts';
import { partsBar, partsLegend } from './time-parts.ts';
import { nodeRows } from './time-summary.ts';
import { outcomeLook, waterfallRows, waterfallScale } from './waterfall.ts';

interface Shown {
  /** Which of the slow requests is looked at. */
  readonly cursor: number;
  /** The first row of its waterfall. */
  readonly top: number;
  /** Whose Little's law is told; by default the node with most of the time. */
  readonly node: string | undefined;
}

interface TimePicture {
  readonly rows: readonly Row[];
  /** The part of the waterfall that is seen. */
  readonly window: Window;
}

/** Where the time of requests went: all of them together, then the slow ones, then one of these. */
export function timePicture(
  sample: TimeSample,
  { cursor, top, node }: Shown,
  { width, height }: { readonly width: number; readonly height: number },
): TimePicture {
  const trace = sample.slow[cursor] ?? sample.slow[0];
  if (!trace) {
    return { rows: ['', ...nothingFollowed].map(plainRow), window: windowAt(0, height, 0) };
  }
  const chosen = node ?? nodesByTime(sample)[0];
  const head: Row[] = [
    headRow(sample),
    partsBar(sample.parts, width),
    ...partsLegend(sample.parts, width),
    ...(chosen === undefined ? [] : nodeRows(sample, chosen, width)),
  ];
  const air: Row[] = height >= 26 ? [blankRow] : [];
  const all = waterfallRows(trace, width);
  const room = height - head.length - 3 - 3 * air.length;
  const listed = Math.min(sample.slow.length, Math.max(2, Math.min(8, Math.floor(room / 3))));
  const window = windowAt(all.length, Math.max(1, room - listed), top);
  const from = topAround(sample.slow.length, cursor, listed);
  const slowest = durationOf(sample.slow[0]!);
  const rows = [
    ...head,
    ...air,
    rule(`the slowest of ${sample.followed} requests that were followed`, width),
    ...sample.slow
      .slice(from, from + listed)
      .map((slow, index) => slowRow(slow, from + index === cursor, slowest, width)),
    ...air,
    rule(titleOf(trace, window), width),
    waterfallScale(trace, width),
    ...all.slice(window.top, window.top + window.height),
  ];
  return { rows: rows.map((row) => cutRow(row, width)), window };
}

const nothingFollowed = [
  'No request that was followed has come to its end in the last minute.',
  'Let the clock run for a while, then look again.',
];

const plainRow = (text: string): Row => paragraph(text, 200)[0] ?? blankRow;

const headRow = (sample: TimeSample): Row => [
  ...heading('Where did the time go?'),
  muted(
    `  ${formatClock(sample.atMs - 60_000)}–${formatClock(sample.atMs)}, ${formatDuration(meanOf(sample))} on average`,
  ),
];

const titleOf = ({ client, spans, fromMs }: RequestTrace, { top, height }: Window): string => {
  const more =
    spans.length > height
      ? `, ${top + 1}–${Math.min(spans.length, top + height)} of ${spans.length}`
      : '';
  return `one request of ${client}, from ${formatClock(fromMs)} on${more}`;
};

const rule = (title: string, width: number): Row => [
  muted(`─ ${title} ${'─'.repeat(Math.max(0, width - title.length - 3))}`),
];

/** One of the slow requests, its parts as a bar as long as it took beside the slowest. */
function slowRow(trace: RequestTrace, chosen: boolean, slowestMs: number, width: number): Row {
  const duration = durationOf(trace);
  const head: Row = [
    { text: chosen ? '❯ ' : '  ', tone: 'focus' },
    muted(`${formatClock(trace.fromMs)} `),
    { text: fitText(trace.client, 12), ...(chosen ? { tone: 'focus' as const } : {}) },
    { text: ' ' },
    { ...outcomeLook[trace.outcome], text: fitText(outcomeLook[trace.outcome].text, 11) },
    { text: ` ${formatDuration(duration).padStart(8)} `, bold: chosen },
  ];
  const room = Math.max(0, width - rowWidth(head));
  return [
    ...head,
    ...partsBar(trace.parts, Math.max(1, Math.round((duration / slowestMs) * room))),
  ];
}
