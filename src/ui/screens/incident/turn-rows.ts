import { textWidth } from '../../../lib/text.ts';
import { formatClock, formatCount, formatDuration } from '../../../lib/units.ts';
import type { RunFrame } from '../../../scenario/run-types.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import { formatMeasured } from '../../../scenario/signal-text.ts';
import type { Turns } from '../../../session/incident/screen.ts';
import { asMeasured, mainSignals, type Signal } from '../../../session/incident/signals.ts';
import type { Row } from '../../rows.ts';
import { pagerRows } from './panels.ts';
import { packRows, wrapRow } from './wrap-rows.ts';

export function turnTitle({ turn, before }: Turns, frame: RunFrame, timeMs: number): string {
  if (timeMs > frame.timeMs) return `turn ${turn} · simulating…`;
  return before
    ? `turn ${turn} · ${formatClock(before.timeMs)} → ${formatClock(frame.timeMs)}`
    : turn > 0
      ? `turn ${turn} · taken up at ${formatClock(frame.timeMs)}`
      : 'before the first turn';
}

export const turnLength = ({ lengthMs }: Turns): Row => [
  { text: 'a turn is ', tone: 'muted' },
  { text: formatDuration(lengthMs) },
];

/** What changed in a turn: who paged, how signals moved, what was lost, what is in force. */
export function turnRows(
  pace: Turns,
  scenario: Scenario,
  frame: RunFrame,
  { width, height }: { readonly width: number; readonly height: number },
): Row[] {
  const { before } = pace;
  const rung = before ? frame.pager.slice(before.pager.length) : [];
  const news = rung.length > 0 ? pagerRows(rung, width) : [];
  const pages = cutPages(news, Math.max(2, Math.floor(height / 3)));
  const deeds = deedRows(frame, width);
  const lost = lostRow(before, frame);
  const room = height - pages.length - deeds.length - 1;
  const columns = width >= 100 ? 2 : 1;
  const signals = mainSignals(scenario, frame, asMeasured, Math.max(2, room * columns));
  return [
    ...(before ? [] : introduction(pace, width)),
    lost,
    ...signalRows(signals, before, width, columns),
    ...pages,
    ...deeds,
  ];
}

/** As many as there is room for; the log has them all. */
const cutPages = (rows: readonly Row[], most: number): readonly Row[] =>
  rows.length <= most
    ? rows
    : [...rows.slice(0, most - 1), [{ text: '… and more in the log (l)', tone: 'muted' }]];

const introduction = ({ lengthMs }: Turns, width: number): Row[] =>
  wrapRow(
    [
      { text: 'The clock stands until you press ' },
      { text: 'space', tone: 'accent' },
      { text: `: ${formatDuration(lengthMs)} pass then. ` },
      { text: '+', tone: 'accent' },
      { text: ' and ' },
      { text: '-', tone: 'accent' },
      { text: ' make a turn longer and shorter.' },
    ],
    width,
  );

function lostRow(before: RunFrame | undefined, frame: RunFrame): Row {
  const inTurn = frame.lost - (before?.lost ?? 0);
  if (!before) return [{ text: `${formatCount(frame.lost)} requests lost so far.`, tone: 'muted' }];
  return inTurn > 0
    ? [
        { text: `✖ ${formatCount(inTurn)} requests lost in this turn`, tone: 'bad' },
        { text: `, ${formatCount(frame.lost)} in all`, tone: 'muted' },
      ]
    : [
        { text: '✓ nothing lost in this turn', tone: 'ok' },
        { text: `, ${formatCount(frame.lost)} in all`, tone: 'muted' },
      ];
}

/** `buyers p99   120 ms → 2.4 s ↗ ✖`: one below the other, arrows aligned. */
function signalRows(
  signals: readonly Signal[],
  before: RunFrame | undefined,
  width: number,
  columns: number,
): Row[] {
  const lines = signals.map((signal) => {
    const { path, kind, values } = signal;
    const now = values.at(-1) ?? 0;
    const then = before?.history[path]?.at(-1);
    return {
      signal,
      earlier: then === undefined ? '' : formatMeasured(kind, then),
      now: formatMeasured(kind, now),
      ...moved(then ?? now, now),
    };
  });
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(textWidth));
  const labels = widest(lines.map(({ signal }) => signal.label));
  const thens = widest(lines.map(({ earlier }) => earlier));
  const nows = widest(lines.map(({ now }) => now));
  const each = Math.floor(width / columns);
  const pieces = lines.map(({ signal, earlier, now, arrow, word }): Row => {
    const { tone } = signal;
    const alarm = tone === 'bad' ? '✖' : tone === 'warning' ? '▲' : ' ';
    const row: Row = [
      { text: `${signal.label.padEnd(labels)}  `, tone: 'muted' },
      ...(before
        ? [
            { text: earlier.padStart(thens), tone: 'muted' } as const,
            { text: ' → ', tone: 'muted' } as const,
          ]
        : []),
      { text: now.padStart(nows), ...(tone === 'text' ? { bold: true } : { tone, bold: true }) },
      ...(before ? [{ text: `  ${arrow} ${word.padEnd(7)}`, tone: 'muted' } as const] : []),
      { text: ` ${alarm}`, tone },
    ];
    const size = row.reduce((sum, { text }) => sum + textWidth(text), 0);
    return [...row, { text: ' '.repeat(Math.max(0, each - size)) }];
  });
  const perColumn = Math.ceil(pieces.length / columns);
  return Array.from({ length: perColumn }, (_, row) =>
    Array.from({ length: columns }, (__, column) => pieces[column * perColumn + row] ?? []).flat(),
  );
}

/** A change of less than a tenth is chance, as often as not. */
function moved(then: number, now: number): { readonly arrow: string; readonly word: string } {
  const size = Math.max(Math.abs(then), Math.abs(now));
  if (size === 0 || Math.abs(now - then) < 0.1 * size) return { arrow: '→', word: 'steady' };
  if (now < then) return { arrow: '↘', word: now <= 0 ? 'to zero' : 'down' };
  const factor = then > 0 ? now / then : 0;
  return {
    arrow: '↗',
    word: factor >= 2 ? `×${formatCount(Math.min(999, Number(factor.toPrecision(2))))}` : 'up',
  };
}

/** What the player has done that is in force, and what is on its way. */
export function deedRows({ actions, events = [], timeMs }: RunFrame, width: number): Row[] {
  const pieces: Row[] = [
    ...events
      .filter(({ sinceMs }) => sinceMs !== undefined)
      .map(({ text }): Row => [{ text: '● ', tone: 'warning' }, { text }]),
    ...actions
      .filter(({ state, used }) => used > (state === 'pending' ? 1 : 0))
      .map(({ label }): Row => [{ text: '✓ ', tone: 'ok' }, { text: label }]),
    ...actions
      .filter(({ state }) => state === 'pending')
      .map(
        ({ label, untilMs = timeMs }): Row => [
          { text: '… ', tone: 'warning' },
          { text: `${label}, in ${formatDuration(Math.ceil((untilMs - timeMs) / 1000) * 1000)}` },
        ],
      ),
  ];
  return pieces.length === 0 ? [] : packRows(pieces, width);
}
