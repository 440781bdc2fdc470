import { formatKnob, type Knob } from '../lesson/knob.ts';
import type { LessonModel } from '../lesson/model.ts';
import { parseDuration, parseRate, parseShare } from '../lib/units.ts';
import { plural } from '../lib/words.ts';
import { formatAmount } from '../quiz/amount.ts';
import { formatSignal } from '../scenario/signal-text.ts';
import { hasMoved, levelOf } from '../session/lesson/level.ts';
import { modelRows } from '../session/lesson/model.ts';
import { difference } from '../session/lesson/prediction-text.ts';
import type { ModelState } from '../session/lesson/screen.ts';
import type { Message } from '../session/messages.ts';
import { spokenInline, spokenMarkdown } from './markdown.ts';
import { command, type Page, type Reply, say, send, taking } from './page.ts';
import { spokenSignal } from './signal.ts';
import { oneLine, placeNamed, thereAre } from './words.ts';

/** A live model: knobs set by typed lines, and what its signals come to. */
export function modelOfPart(block: string, model: LessonModel, state: ModelState): Page {
  const { knobs, predict } = model;
  const setTo = (knob: Knob): number => state.values[knob.set] ?? knob.start;
  const turn = (place: number, steps: number): Reply =>
    send(...toRow(block, model, state, knobs[place]!.set), {
      type: 'lesson/model-turn',
      block,
      steps,
    });
  const chosen = (rest: string, run: (place: number) => Reply): Reply => {
    const place = placeNamed(rest === '' ? '1' : rest, knobs.length);
    return place === undefined ? say(thereAre(knobs.length, 'knob')) : run(place);
  };
  return {
    place: block,
    lines: [
      `Live model. ${plural(knobs.length, 'knob')}. Type set 1 and a value, or more 1, less 1.`,
      ...predictionLines(model, state),
      ...knobs.map(
        (knob, index) =>
          `Knob ${index + 1}: ${oneLine(knob.label)}, ${valueText(knob, setTo(knob))}, from ${valueText(knob, knob.from)} to ${valueText(knob, knob.to)}.`,
      ),
      ...signalLines(model, state),
      ...(model.note === undefined ? [] : spokenMarkdown(model.note)),
    ],
    commands: [
      taking(['set', 'knob'], 'NUMBER VALUE', 'sets a knob', (rest) => {
        const [, which = '', value = ''] = /^(\S+)\s*(.*)$/.exec(rest) ?? [];
        return chosen(which, (place) => {
          const knob = knobs[place]!;
          const wanted = amountOf(knob, value);
          if (wanted === undefined) {
            return say(`Type a value such as ${formatKnob(knob, knob.to)}.`);
          }
          const kept = Math.min(knob.to, Math.max(knob.from, wanted));
          const steps =
            Math.round((kept - knob.from) / knob.step) -
            Math.round((setTo(knob) - knob.from) / knob.step);
          const reply = turn(place, steps);
          return steps === 0
            ? say(`It stays at ${valueText(knob, setTo(knob))}.`)
            : { ...reply, ...(kept === wanted ? {} : { say: ['As far as it goes.'] }) };
        });
      }),
      taking(['more', '+'], 'NUMBER', 'turns a knob up a step', (rest) =>
        chosen(rest, (place) => turn(place, 1)),
      ),
      taking(['less', '-'], 'NUMBER', 'turns a knob down a step', (rest) =>
        chosen(rest, (place) => turn(place, -1)),
      ),
      command(
        ['reset'],
        'everything as it was at first',
        send({ type: 'lesson/model-reset', block }),
      ),
      ...(predict && state.guess.kind === 'open'
        ? [
            taking(['guess', 'predict', 'answer'], 'NUMBER', 'commits your prediction', (rest) =>
              send(
                { type: 'lesson/guess-edit', block, edit: 'clear' },
                { type: 'lesson/guess-type', block, text: rest },
                { type: 'lesson/guess', block },
              ),
            ),
          ]
        : []),
    ],
    ...(state.series || state.run !== 'idle'
      ? {}
      : { arriving: [{ type: 'lesson/model-seen', block } as const] }),
    ...(isRunning(state) ? { waiting: 'Running the model.' } : {}),
  };
}

const isRunning = ({ run, guess }: ModelState): boolean =>
  run !== 'idle' || (guess.kind === 'made' && guess.actual === undefined);

/** The cursor stands on the prediction while that is open, or on a knob. */
function toRow(block: string, model: LessonModel, state: ModelState, wanted: string): Message[] {
  const rows = modelRows(model, state);
  const by = rows.indexOf(wanted) - Math.max(0, rows.indexOf(state.row));
  return Array.from({ length: Math.abs(by) }, () => ({
    type: 'lesson/model-row',
    block,
    by: by > 0 ? 1 : -1,
  }));
}

function predictionLines({ predict }: LessonModel, { guess }: ModelState): string[] {
  if (!predict) return [];
  const ask = `Predict: ${spokenInline(predict.ask)}`;
  if (guess.kind === 'open') {
    return [
      `${ask} Type guess and a number, before you turn a knob.`,
      ...(guess.note === undefined ? [] : [`Not taken: ${oneLine(guess.note)}`]),
    ];
  }
  const yours = oneLine(formatAmount(guess.guess, predict.unit));
  if (guess.actual === undefined) return [ask, `You said ${yours}.`];
  const actual = oneLine(formatAmount(guess.actual, predict.unit));
  return [
    ask,
    `You said ${yours}, the engine says ${actual}: ${difference(guess.guess, guess.actual)}.`,
    ...(guess.tried ? ['The knobs were turned before: this one is not kept.'] : []),
  ];
}

/** The mean of the last half minute, and what it was where the knob began to be turned. */
function signalLines({ show }: LessonModel, { series, before, run }: ModelState): string[] {
  if (!series || run !== 'idle') return [];
  return show.map(({ path, kind }) => {
    const now = levelOf(series[path]);
    const then = before?.levels[path];
    const text = (value: number | undefined) => oneLine(formatSignal(kind, value));
    const moved =
      then && now && hasMoved(then, now)
        ? `, ${now.mean > then.mean ? 'up' : 'down'} from ${text(then.mean)}`
        : '';
    return `${spokenSignal(path)}: ${text(now?.mean)}${moved}.`;
  });
}

const valueText = (knob: Knob, value: number): string => oneLine(formatKnob(knob, value));

function amountOf({ unit }: Knob, text: string): number | undefined {
  switch (unit) {
    case 'duration':
      return parseDuration(text);
    case 'rate':
      return parseRate(text) ?? numberIn(text);
    case 'share':
      return parseShare(text);
    case 'number':
      return numberIn(text);
  }
}

const numberIn = (text: string): number | undefined =>
  text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
