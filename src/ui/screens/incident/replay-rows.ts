import { formatClock } from '../../../lib/units.ts';
import { starsText } from '../../../lib/words.ts';
import type { TimedCommand } from '../../../scenario/run-types.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import { commandText } from '../../../session/incident/command-text.ts';
import type { IncidentScreen } from '../../../session/incident/incident.ts';
import type { Replay } from '../../../session/incident/screen.ts';
import type { Row, Span } from '../../rows.ts';
import { cutRow, spread } from '../../rows.ts';
import type { Canvas } from './canvas.ts';
import { type Area, drawPanel, drawRows } from './panels.ts';
import { deedRows } from './turn-rows.ts';

/** The recording's bar over the last rows of the screen: where it is, what was done when. */
export function drawReplay(
  canvas: Canvas,
  screen: IncidentScreen,
  pace: Replay,
  scenario: Scenario,
): void {
  const { width } = canvas;
  const rows = replayRows(screen, pace, scenario, width - 4);
  const height = rows.length + 2;
  const area: Area = { x: 0, y: canvas.height - height, width, height };
  canvas.clear(area);
  const title = `recording · seed ${screen.seed}${pace.recorded.sandbox ? ' · sandbox' : ''}`;
  drawRows(canvas, drawPanel(canvas, area, title, 'focus'), rows);
}

function replayRows(
  { timeMs, frame }: IncidentScreen,
  pace: Replay,
  scenario: Scenario,
  width: number,
): Row[] {
  const { recorded, reachedMs, whole, strange } = pace;
  const { commands, endMs } = recorded;
  const last = commands.findLast(({ atMs }) => atMs <= timeMs);
  const next = commands.find(({ atMs }) => atMs > timeMs);
  const done: Row = last
    ? [{ text: '▸ ', tone: 'focus' }, ...commandSpans(last, scenario)]
    : [{ text: '· nothing done yet', tone: 'muted' }];
  const toCome: Row = next
    ? [{ text: 'next ', tone: 'muted' }, ...commandSpans(next, scenario)]
    : [{ text: 'nothing more is done', tone: 'muted' }];
  const score = frame?.score;
  const waiting = !whole && reachedMs < timeMs;
  const differs = whole && timeMs >= endMs && frame !== undefined && frame.lost !== recorded.lost;
  const state: Row = waiting
    ? [
        {
          text: `seeking ${formatClock(timeMs)} … simulated to ${formatClock(reachedMs)}`,
          tone: 'warning',
        },
      ]
    : score
      ? [
          score.outcome === 'won'
            ? { text: `✓ won ${starsText(score.stars)}`, tone: 'ok' }
            : { text: '✖ lost', tone: 'bad' },
          { text: '  ⏎ ', tone: 'accent' },
          { text: 'its debrief', tone: 'muted' },
        ]
      : [
          { text: '⏎ ', tone: 'accent' },
          { text: `take over at ${formatClock(timeMs)}`, tone: 'muted' },
        ];
  return [
    trackRow(timeMs, pace, width),
    spread(done, [], width),
    ...(frame ? deedRows(frame, width).slice(0, 1) : []),
    spread(cutRow(toCome, width - 30), state, width),
    ...(strange.length > 0
      ? [[{ text: `! Not as recorded: ${strange.join(' ')}`, tone: 'warning' } as const]]
      : differs
        ? [
            [
              {
                text: '! It ends otherwise than it did for its player: another version of sysdojo.',
                tone: 'warning',
              } as const,
            ],
          ]
        : []),
  ];
}

/** `01:12 ━━▲━━●┄┄▲┄┄ 05:40`: done, to come, and a mark for each command. */
function trackRow(timeMs: number, { recorded, reachedMs }: Replay, width: number): Row {
  const { commands, endMs } = recorded;
  const length = Math.max(10, width - 16);
  const cellOf = (atMs: number) =>
    Math.min(length - 1, Math.max(0, Math.round((atMs / Math.max(1, endMs)) * (length - 1))));
  const present = cellOf(timeMs);
  const marked = new Set(commands.map(({ atMs }) => cellOf(atMs)));
  const cells = Array.from({ length }, (_, cell): Span => {
    if (cell === present) return { text: '●', tone: 'focus', bold: true };
    if (marked.has(cell)) return { text: '▲', tone: 'accent' };
    if (cell < present) return { text: '━', tone: 'focus' };
    return { text: cell <= cellOf(reachedMs) ? '─' : '┄', tone: 'muted' };
  });
  return [
    { text: `${formatClock(timeMs).padStart(7)} `, bold: true },
    ...cells,
    { text: ` ${formatClock(endMs).padEnd(7)}`, tone: 'muted' },
  ];
}

const commandSpans = ({ atMs, command }: TimedCommand, scenario: Scenario): Row => [
  { text: `${formatClock(atMs)} `, tone: 'muted' },
  { text: commandText(command, scenario) },
];
