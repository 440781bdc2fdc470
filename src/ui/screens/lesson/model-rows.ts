import { formatKnob, type Knob } from '../../../lesson/knob.ts';
import type { LessonModel, ShownSignal } from '../../../lesson/model.ts';
import { cutText, fitText, textWidth } from '../../../lib/text.ts';
import { formatAmount } from '../../../quiz/amount.ts';
import { formatSignal, signalName } from '../../../scenario/signal-text.ts';
import { hasMoved, levelOf } from '../../../session/lesson/level.ts';
import { guessRow } from '../../../session/lesson/model.ts';
import { difference } from '../../../session/lesson/prediction-text.ts';
import type { ModelState } from '../../../session/lesson/screen.ts';
import { sparkline } from '../../components/sparkline.ts';
import type { Look } from '../../look.ts';
import { inputRow } from '../../question/answer-rows.ts';
import { hanging } from '../../question/list-rows.ts';
import { textRows } from '../../question/markdown-rows.ts';
import { boxColumns, boxRows } from './box.ts';
import type { LiveRows } from './live-rows.ts';

interface Room {
  readonly width: number;
  readonly look: Look;
  readonly focused: boolean;
  /** How near all predictions so far were, in words; empty while there are too few. */
  readonly calibration: string;
}

/** A live model: the prediction, the knobs, and what the signals did in the minute after the last turn. */
export function modelRows(model: LessonModel, state: ModelState, room: Room): LiveRows {
  const inner = room.width - boxColumns;
  const prediction = predictionRows(model, state, inner, room);
  const knobs = knobRows(model, state, inner, room);
  const signals = signalRows(model, state, inner, room.look);
  const note = model.note === undefined ? [] : textRows(model.note, room.look, inner);
  const parts = [prediction, knobs, signals, note].filter(({ length }) => length > 0);
  const body = parts.flatMap((rows, index) => (index === 0 ? rows : ['', ...rows]));
  const rows = boxRows(body, { ...room, title: 'live model', hint: 'tab: turn the knobs' });
  const pointed = state.row === guessRow ? 0 : prediction.length > 0 ? prediction.length + 1 : 0;
  const knob = Math.max(
    0,
    model.knobs.findIndex(({ set }) => set === state.row),
  );
  const from = 1 + pointed + (state.row === guessRow ? 0 : knob);
  return { rows, cursor: [from, from + 1] };
}

function predictionRows(
  { predict }: LessonModel,
  { guess, row }: ModelState,
  width: number,
  { look, focused, calibration }: Room,
): string[] {
  if (!predict) return [];
  const ask = (paint: (text: string) => string) =>
    hanging(paint('Predict  '), textRows(predict.ask, look, width - 9));
  if (guess.kind === 'open') {
    const pointed = focused && row === guessRow;
    const note =
      guess.note === undefined ? [] : [look.tone.warning(cutText(`! ${guess.note}`, width))];
    if (pointed)
      return [...ask(look.strong.focus), inputRow(guess.typed, predict.unit, look, width), ...note];
    const typed = guess.typed.text;
    const later =
      typed === ''
        ? 'Commit a number first, then let the engine answer.'
        : `Your number so far: ${typed}`;
    return [...ask(look.strong.accent), look.tone.muted(cutText(later, width))];
  }
  const yours = look.tone.text(formatAmount(guess.guess, predict.unit));
  const said = `${look.tone.muted('         you ')}${yours}${look.tone.muted('   engine ')}`;
  if (guess.actual === undefined)
    return [...ask(look.strong.accent), `${said}${look.tone.muted('is running …')}`];
  const actual = look.strong.ok(formatAmount(guess.actual, predict.unit));
  const apart = look.tone.muted(`   ${difference(guess.guess, guess.actual)}`);
  const over = guess.tried ? 'The knobs were turned before: this one is not kept.' : calibration;
  const below = over === '' ? [] : [look.tone.muted(cutText(`         ${over}`, width))];
  return [...ask(look.strong.accent), `${said}${actual}${apart}`, ...below];
}

function knobRows(
  { knobs }: LessonModel,
  { values, row, before }: ModelState,
  width: number,
  { look, focused }: Room,
): string[] {
  const texts = knobs.map((knob) => formatKnob(knob, values[knob.set] ?? knob.start));
  const valueWidth = Math.max(...texts.map(textWidth));
  const widest = Math.max(...knobs.map(({ label }) => textWidth(label)));
  const labelWidth = Math.min(widest, width - valueWidth - 18);
  const sliderWidth = Math.max(8, Math.min(30, width - labelWidth - valueWidth - 6));
  return knobs.map((knob, index) => {
    const pointed = focused && row === knob.set;
    const paint = pointed ? look.strong.focus : look.tone.text;
    const label = `${pointed ? '❯' : ' '} ${fitText(knob.label, labelWidth)}`;
    const slider = sliderText(knob, values[knob.set] ?? knob.start, sliderWidth, look, pointed);
    const text = paint(fitText(texts[index]!, valueWidth, 'right'));
    const then = before?.values[knob.set] ?? knob.start;
    const was = before && then !== values[knob.set] ? `  was ${formatKnob(knob, then)}` : '';
    const fits = labelWidth + sliderWidth + valueWidth + 6 + textWidth(was) <= width;
    return `${paint(label)}  ${slider}  ${text}${fits ? look.tone.muted(was) : ''}`;
  });
}

function sliderText(
  knob: Knob,
  value: number,
  width: number,
  look: Look,
  pointed: boolean,
): string {
  const place = Math.round(((value - knob.from) / (knob.to - knob.from)) * (width - 1));
  const paint = pointed ? look.tone.focus : look.tone.accent;
  return paint(`${'━'.repeat(place)}●`) + look.tone.muted('─'.repeat(width - 1 - place));
}

/** Numbers of bars among which the seconds of a run can be shared evenly; fewer tell nothing. */
const barCounts = [30, 20, 15, 12, 10];

function signalRows(model: LessonModel, state: ModelState, width: number, look: Look): string[] {
  const names = model.show.map(({ path }) => signalName(path));
  const nameWidth = Math.min(Math.max(...names.map(textWidth)), Math.max(14, width - 34));
  const values = model.show.map(({ path, kind }) =>
    formatSignal(kind, levelOf(state.series?.[path])?.mean),
  );
  const valueWidth = Math.max(6, ...values.map(textWidth));
  const was = model.show.map((signal) => changeText(signal, state));
  const wasWidth = Math.max(...was.map(textWidth));
  const spare = width - nameWidth - valueWidth - 6;
  const room = spare - (wasWidth > 0 ? wasWidth + 2 : 0);
  const barWidth = barCounts.find((count) => count <= room) ?? barCounts.at(-1)!;
  const withWas = nameWidth + 2 + barWidth + 2 + valueWidth + 2 + wasWidth <= width;
  const rows = model.show.map((signal, index) => {
    const bars = barsOf(signal, state, barWidth);
    return [
      look.tone.muted(fitText(names[index]!, nameWidth)),
      look.tone.accent(bars),
      look.strong.text(fitText(values[index]!, valueWidth, 'right')),
      ...(withWas && was[index] ? [look.tone.muted(was[index])] : []),
    ].join('  ');
  });
  const caption =
    state.run === 'idle' ? '60 s after the turn · value: mean of the last 30 s' : 'running …';
  const indent = ' '.repeat(Math.max(0, Math.min(nameWidth + 2, width - textWidth(caption))));
  return [...rows, look.tone.muted(cutText(indent + caption, width))];
}

function barsOf({ path, kind }: ShownSignal, { series }: ModelState, width: number): string {
  const values = series?.[path] ?? [];
  if (values.length === 0) return '·'.repeat(width);
  const highest = Math.max(0, ...values.filter(Number.isFinite));
  // A full bar means busy, or a queue worth the name; the rest is drawn against its own height.
  const full = kind === 'share' ? 1 : kind === 'count' ? Math.max(4, highest) : highest;
  const [bars = ''] = sparkline(values, {
    width,
    seconds: values.length,
    lastSecond: values.length - 1,
    // The highest bar leaves its uppermost eighth free: rows stand right below each other.
    scale: (full * 8) / 7,
  });
  return bars;
}

/** What a signal stood at where a knob began to be turned, when it has moved by more than its own noise. */
function changeText({ path, kind }: ShownSignal, { before, series }: ModelState): string {
  const then = before?.levels[path];
  const now = levelOf(series?.[path]);
  if (then === undefined || now === undefined || !hasMoved(then, now)) return '';
  const [from, to] = [formatSignal(kind, then.mean), formatSignal(kind, now.mean)];
  return from === to ? '' : `${now.mean > then.mean ? '▲' : '▼'} was ${from}`;
}
