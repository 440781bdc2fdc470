import { type Knob, turnKnob } from '../../lesson/knob.ts';
import { knobChange, type LessonModel } from '../../lesson/model.ts';
import { readAmount } from '../../quiz/amount.ts';
import { reportFigure } from '../../quiz/report-figure.ts';
import type { Change } from '../../sim/index.ts';
import type { Effect } from '../effects.ts';
import { editLine, emptyLine, typeText } from '../quiz/typing.ts';
import { levelOf, meanOf } from './level.ts';
import type { GuessState, LessonMessage, ModelMessage, ModelState } from './screen.ts';

type RunEffect = Extract<Effect, { readonly type: 'model/run' }>;
export type ModelAction = Extract<
  LessonMessage,
  { readonly type: `lesson/${'model' | 'guess'}${string}` }
>;

interface ModelStep {
  readonly state: ModelState;
  readonly effects: readonly RunEffect[];
}

export const warmupMs = 20_000;
/** Long enough to see a queue build up and drain, short enough to be computed between two keys. */
const shownMs = 60_000;
/** The number to be predicted is that of a long run: a minute of a busy queue is mostly luck. */
export const predictedMs = 600_000;
/** Names the prediction among the rows that the cursor can be on; the others are knobs. */
export const guessRow = 'guess';

/** What the cursor can be on, from top to bottom: the prediction while it is open, and the knobs. */
export const modelRows = (model: LessonModel, { guess }: Pick<ModelState, 'guess'>): string[] => [
  ...(model.predict && guess.kind === 'open' ? [guessRow] : []),
  ...model.knobs.map(({ set }) => set),
];

export const initialModel = (model: LessonModel): ModelState => ({
  values: startValues(model),
  // The question comes first: a guess is worth nothing once the answer has been seen.
  row: model.predict ? guessRow : model.knobs[0]!.set,
  run: 'idle',
  guess: { kind: 'open', typed: emptyLine },
});

/** What somebody does to a model. `id` names the model to the runtime. */
export function updateModel(
  state: ModelState,
  action: ModelAction,
  model: LessonModel,
  id: string,
): ModelStep {
  switch (action.type) {
    case 'lesson/model-seen':
      return state.series || state.run !== 'idle' ? stay(state) : rerun(state, model, id);
    case 'lesson/model-row': {
      const rows = modelRows(model, state);
      const row = rows[rows.indexOf(state.row) + action.by];
      return stay(row === undefined ? state : { ...state, row });
    }
    case 'lesson/model-turn': {
      const knob = model.knobs.find(({ set }) => set === state.row);
      if (!knob) return stay(state);
      const value = turnKnob(knob, state.values[knob.set]!, action.steps);
      if (value === state.values[knob.set]) return stay(state);
      const values = { ...state.values, [knob.set]: value };
      const turning = { knob: knob.set, up: action.steps > 0 };
      const turned = { ...state, values, turning, guess: tried(state.guess) };
      // Turned on and on the same way is one turn to who does it: its beginning is what to compare with.
      const goesOn = knob.set === state.turning?.knob && turning.up === state.turning.up;
      return goesOn ? rerun(turned, model, id) : rerun(comparedWithNow(turned, model), model, id);
    }
    case 'lesson/model-reset': {
      // Knobs at their start are not enough: a system may stay in trouble when its cause has gone.
      const { ran: _, turning: __, ...fresh } = comparedWithNow(state, model);
      return rerun({ ...fresh, values: startValues(model) }, model, id);
    }
    case 'lesson/guess-type':
      return stay(editGuess(state, (guess) => typeText(guess.typed, action.text)));
    case 'lesson/guess-edit':
      return stay(editGuess(state, (guess) => editLine(guess.typed, action.edit)));
    case 'lesson/guess':
      return commitGuess(state, model, id);
  }
}

/** Whether a run was ordered for this model. */
export const isRunOf = (id: string, { model }: ModelMessage): boolean =>
  model === id || model === predictionOf(id);

/** The runtime's answer to one of the runs that `updateModel` ordered. */
export function modelRan(
  state: ModelState,
  message: ModelMessage,
  model: LessonModel,
  id: string,
): ModelStep {
  if (message.model === id) {
    const answered: ModelState = { ...state, run: 'idle', series: message.series };
    return state.run === 'outdated' ? ordered(answered, model, id) : stay(answered);
  }
  const { guess } = state;
  if (!model.predict || guess.kind !== 'made') return stay(state);
  const { metric, unit } = model.predict;
  const figure =
    reportFigure(message.report, metric, predictedMs / 1000) ?? meanOf(message.series[metric]);
  if (figure === undefined) return stay(state);
  return stay({ ...state, guess: { ...guess, actual: figure / unit.factor } });
}

/** Runs the model as its knobs stand, at once or after the run that is under way. */
const rerun = (state: ModelState, model: LessonModel, id: string): ModelStep =>
  state.run === 'idle' ? ordered(state, model, id) : stay({ ...state, run: 'outdated' });

/** The next run is to be compared with what is there now, when that is the run of these values. */
function comparedWithNow(state: ModelState, model: LessonModel): ModelState {
  if (state.run !== 'idle' || !state.ran) return state;
  const levels = Object.fromEntries(
    model.show.flatMap(({ path }) => {
      const level = levelOf(state.series?.[path]);
      return level === undefined ? [] : [[path, level]];
    }),
  );
  return { ...state, before: { values: state.ran, levels } };
}

function ordered(state: ModelState, model: LessonModel, id: string): ModelStep {
  const { values } = state;
  const began = state.ran ?? startValues(model);
  const turned = model.knobs.filter(({ set }) => values[set] !== began[set]);
  const run: RunEffect = {
    type: 'model/run',
    model: id,
    from: state.ran ? 'where-it-was' : 'start',
    system: model.system,
    seed: model.seed,
    warmupMs,
    before: changesTo(model, model.knobs, startValues(model)),
    changes: changesTo(model, turned, values),
    durationMs: shownMs,
    signals: model.show.map(({ path }) => path),
  };
  return { state: { ...state, run: 'running', ran: values }, effects: [run] };
}

const tried = (guess: GuessState): GuessState =>
  guess.kind === 'open' ? { ...guess, tried: true } : guess;

function commitGuess(state: ModelState, model: LessonModel, id: string): ModelStep {
  const { guess } = state;
  const { predict } = model;
  if (!predict || guess.kind === 'made') return stay(state);
  const read = readAmount(guess.typed.text, predict.unit);
  if (!read.ok) return stay({ ...state, guess: { ...guess, note: read.reason } });
  const run: RunEffect = {
    type: 'model/run',
    model: predictionOf(id),
    from: 'start',
    system: model.system,
    seed: model.seed,
    warmupMs,
    before: [...changesTo(model, model.knobs, startValues(model)), ...predict.at],
    changes: [],
    durationMs: predictedMs,
    signals: [predict.metric],
  };
  const made = {
    kind: 'made',
    guess: read.readings[0]!,
    ...(guess.tried ? { tried: true as const } : {}),
  } as const;
  return { state: { ...state, row: model.knobs[0]!.set, guess: made }, effects: [run] };
}

function editGuess(
  state: ModelState,
  edit: (
    guess: Extract<GuessState, { kind: 'open' }>,
  ) => Extract<GuessState, { kind: 'open' }>['typed'],
): ModelState {
  const { guess } = state;
  if (guess.kind !== 'open') return state;
  const { note: _, ...kept } = guess;
  return { ...state, guess: { ...kept, typed: edit(guess) } };
}

const startValues = (model: LessonModel): Record<string, number> =>
  Object.fromEntries(model.knobs.map(({ set, start }) => [set, start]));

const changesTo = (
  model: LessonModel,
  knobs: readonly Knob[],
  values: Readonly<Record<string, number>>,
): Change[] => knobs.map((knob) => knobChange(model, knob, values[knob.set] ?? knob.start));

const predictionOf = (id: string): string => `${id}?`;

const stay = (state: ModelState): ModelStep => ({ state, effects: [] });
