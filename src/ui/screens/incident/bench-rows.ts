import { cutText, wrapText } from '../../../lib/text.ts';
import { formatClock } from '../../../lib/units.ts';
import type { EventFrame, RunFrame } from '../../../scenario/run-types.ts';
import type { Parameter } from '../../../scenario/sandbox/parameters.ts';
import { benchOwners, benchRows, eventsOwner } from '../../../session/incident/bench.ts';
import type { Bench } from '../../../session/incident/screen.ts';
import { type Row, spread } from '../../rows.ts';
import { topAround } from '../../window.ts';
import type { Canvas } from './canvas.ts';
import { type Area, drawHidden, drawPanel, drawRows } from './panels.ts';

const longestName = 24;

/** A sandbox's knobs or events, over the lower part of the screen: the system stays in sight. */
export function drawBench(canvas: Canvas, phase: Bench, frame: RunFrame): void {
  const { width } = canvas;
  const owners = benchOwners(frame);
  const place = `${owners.indexOf(phase.owner) + 1} of ${owners.length}`;
  const rows = benchRows(frame, phase.owner);
  const problem = problemRows(phase, width - 4);
  const most = Math.max(6, Math.floor(canvas.height * 0.6));
  const height = Math.min(canvas.height, most, rows.length + problem.length + 2);
  const area: Area = { x: 0, y: canvas.height - height, width, height };
  canvas.clear(area);
  const what = phase.owner === eventsOwner ? 'events, by hand' : phase.owner.replace('>', ' → ');
  const inner = drawPanel(canvas, area, `${what} · ${place}`, 'focus');
  const room = inner.height - problem.length;
  const from = topAround(rows.length, phase.cursor, room);
  const shown = rows.slice(from, from + room).map((row, index): Row => {
    const pointed = from + index === phase.cursor;
    return row.kind === 'event'
      ? eventRow(frame.events![row.event]!, pointed, inner.width)
      : knobRow(row.parameter, pointed, phase, inner.width);
  });
  drawHidden(canvas, area, from, rows.length - from - room);
  drawRows(canvas, { ...inner, height: room }, shown);
  drawRows(canvas, { ...inner, y: inner.y + room, height: problem.length }, problem);
}

/** `❯   breaker.window     10s`, a policy's keys indented below it. */
function knobRow(
  { name, keys, value, text }: Parameter,
  pointed: boolean,
  { edit }: Bench,
  width: number,
): Row {
  const depth = '  '.repeat(keys.length - 1);
  const label = (depth + (keys.at(-1) ?? name)).padEnd(longestName);
  const tone = pointed ? ({ tone: 'focus' } as const) : {};
  const head: Row = [
    { text: pointed ? '❯ ' : '  ', tone: 'focus' },
    { text: label, ...tone },
    { text: ' ' },
  ];
  if (pointed && edit !== undefined) {
    // The end of what is typed matters more than its beginning.
    const room = width - longestName - 5;
    return [...head, { text: edit.slice(-room), bold: true }, { text: '▏', tone: 'focus' }];
  }
  const shown = value === undefined ? '–' : cutText(text, width - longestName - 3);
  return [...head, { text: shown, ...(value === undefined ? { tone: 'muted' } : tone) }];
}

function eventRow({ text, sinceMs, untilMs }: EventFrame, pointed: boolean, width: number): Row {
  const until = untilMs === undefined ? '' : ` to ${formatClock(untilMs)}`;
  const right: Row =
    sinceMs === undefined
      ? [{ text: 'enter begins it', tone: 'muted' }]
      : [{ text: `since ${formatClock(sinceMs)}${until}`, tone: 'warning' }];
  const left: Row = [
    { text: pointed ? '❯ ' : '  ', tone: 'focus' },
    sinceMs === undefined ? { text: '○ ', tone: 'muted' } : { text: '● ', tone: 'warning' },
    { text, ...(pointed ? { tone: 'focus' } : {}) },
  ];
  return spread(left, pointed || sinceMs !== undefined ? right : [], width);
}

const problemRows = ({ problem }: Bench, width: number): Row[] =>
  problem === undefined
    ? []
    : wrapText(`! ${problem}`, width)
        .slice(0, 3)
        .map((text) => [{ text, tone: 'warning' }]);
