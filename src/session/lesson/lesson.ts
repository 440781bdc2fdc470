import { nextLesson, previousLesson } from '../../catalogue/catalogue.ts';
import { headingsOf } from '../../lesson/headings.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import { checkId, predictionId } from '../../lib/item-id.ts';
import type { PlaceOf } from '../../progress/place.ts';
import type { Effect } from '../effects.ts';
import type { Context, FeatureStep, Target, TargetOf } from '../step.ts';
import { againFrom, checkFrom, updateCheck } from './check.ts';
import { type Live, liveOf, livesOf } from './live.ts';
import { toggleBookmark } from './marks.ts';
import { initialModel, isRunOf, type ModelAction, modelRan, updateModel } from './model.ts';
import { onwardOf, onwardTarget } from './onward.ts';
import { keptNote, type PanelMessage, updatePanel } from './panel.ts';
import { placeOf, positionOf } from './place.ts';
import type { Position } from './position.ts';
import type { LessonMessage, LessonScreen, ModelMessage, ModelState } from './screen.ts';

export { placeOf } from './place.ts';
export type { LessonMessage, LessonScreen, ModelMessage } from './screen.ts';

type LessonStep = FeatureStep<LessonScreen>;

const top: Position = { block: 0, into: 0 };

/** A lesson from its beginning or from a heading. The catalogue has it. */
export function openLesson({ lesson, heading }: TargetOf<'lesson'>, context: Context): LessonStep {
  const known = lessonOf(lesson, context);
  const found = headingsOf(known).some(({ slug }) => slug === heading);
  const position = heading !== undefined && found ? { ...top, heading } : top;
  return begin(known, position, context);
}

/** A lesson where it was left. */
export function resumeLesson(place: PlaceOf<'lesson'>, context: Context): LessonStep {
  const known = lessonOf(place.lesson, context);
  return begin(known, positionOf(place, known), context);
}

/** Everything that can happen to an open lesson. */
export function updateLesson(
  screen: LessonScreen,
  message: LessonMessage | ModelMessage | { readonly type: 'tick' },
  context: Context,
): LessonStep {
  switch (message.type) {
    case 'lesson/moved':
      return move(screen, message.position, message.read, context);
    case 'lesson/sideways':
      return stay({ ...screen, sideways: Math.max(0, message.columns) });
    case 'lesson/focus': {
      const { focus: _, ...reading } = screen;
      return stay(message.block === undefined ? reading : { ...screen, focus: message.block });
    }
    case 'lesson/check':
    case 'lesson/check-again':
      return actOnCheck(screen, message, context);
    case 'lesson/reveal':
      return reveal(screen, message.block, message.by, context);
    case 'lesson/found': {
      const { found: _, ...rest } = screen;
      return stay(message.found ? { ...rest, found: message.found } : rest);
    }
    case 'lesson/bookmark': {
      const { type: _, ...place } = message;
      const effect = toggleBookmark(screen.lesson, place, context.progress, context.now);
      return { screen, effects: [effect] };
    }
    case 'lesson/panel':
    case 'lesson/panel-note':
    case 'lesson/panel-type':
    case 'lesson/panel-edit':
    case 'lesson/panel-point':
    case 'lesson/panel-open':
    case 'lesson/panel-close':
      return actOnPanel(screen, message, context);
    case 'lesson/return':
      return stay(returned(screen));
    case 'lesson/onward-move': {
      const last = onwardOf(screen.lesson, context).length - 1;
      return stay({ ...screen, onward: Math.min(last, Math.max(0, screen.onward + message.by)) });
    }
    case 'lesson/onward-open': {
      const next = onwardOf(screen.lesson, context)[screen.onward];
      if (!next) return stay(screen);
      const { open, instead } = onwardTarget(next, context);
      return instead ? replaced(screen, open, context) : { ...stay(screen), open };
    }
    case 'lesson/turn-page':
      return turnPage(screen, message.to, context);
    case 'model/ran':
      return takeRun(screen, message, context);
    case 'tick':
      return keepPlace(screen, context);
    default:
      return actOnModel(screen, message, context);
  }
}

function begin(lesson: Lesson, position: Position, context: Context): LessonStep {
  const lives = livesOf(lesson);
  const checks = lives.flatMap(({ key, block }) => {
    if (block.kind !== 'check') return [];
    const item = checkId(lesson.id, block.question.id);
    return [[key, checkFrom(context.progress, item, block.question)] as const];
  });
  const models = lives.flatMap(({ key, block }) => {
    if (block.kind !== 'model') return [];
    const predicted = context.progress.predictions[predictionId(lesson.id, key)]?.at(-1);
    const state = initialModel(block.model);
    if (!predicted || !block.model.predict) return [[key, state] as const];
    const { guess, actual } = predicted;
    return [
      [
        key,
        { ...state, row: block.model.knobs[0]!.set, guess: { kind: 'made', guess, actual } },
      ] as const,
    ];
  });
  const screen: LessonScreen = {
    kind: 'lesson',
    lesson: lesson.id,
    position,
    sideways: 0,
    checks: Object.fromEntries(checks),
    models: Object.fromEntries(models),
    steps: {},
    onward: 0,
    read: 0,
  };
  const opened = { type: 'lesson-opened', at: context.now, lesson: lesson.id } as const;
  return { screen, effects: [{ type: 'record', event: opened }] };
}

/** Notes that a heading was passed, and keeps that the end was reached. */
function move(
  screen: LessonScreen,
  position: Position,
  read: number,
  context: Context,
): LessonStep {
  const { now } = context;
  const { passed: _, ...known } = screen;
  const next: LessonScreen = { ...known, position, read };
  if (read >= 1 && screen.read < 1) {
    const { lesson } = screen;
    return {
      screen: next,
      effects: [
        { type: 'record', event: { type: 'lesson-finished', at: now, lesson } },
        {
          type: 'record',
          event: { type: 'place-left', at: now, place: { kind: 'lesson', lesson } },
        },
      ],
    };
  }
  const passed = screen.passed || position.heading !== screen.position.heading || screen.read >= 1;
  return stay(passed ? { ...next, passed } : next);
}

/** A file is written in the time of a frame or two: not while somebody leafs through a lesson. */
const placeEveryMs = 1000;

export const lessonTickMs = ({ passed }: LessonScreen): number | undefined =>
  passed ? placeEveryMs : undefined;

function keepPlace(screen: LessonScreen, context: Context): LessonStep {
  const { passed, ...next } = screen;
  const place = passed ? placeOf(next, context) : undefined;
  const event = place && ({ type: 'placed', at: context.now, place } as const);
  return { screen: next, effects: event ? [{ type: 'record', event }] : [] };
}

function actOnPanel(screen: LessonScreen, message: PanelMessage, context: Context): LessonStep {
  const { panel: open, ...rest } = screen;
  const lesson = lessonOf(screen.lesson, context);
  const { panel, jump, ...step } = updatePanel(open, message, lesson, context);
  if (jump) {
    const jumpedFrom = [...(screen.jumpedFrom ?? []), screen.position];
    return { ...step, screen: { ...rest, position: jump, jumpedFrom } };
  }
  return { ...step, screen: panel ? { ...rest, panel } : rest };
}

function returned({ jumpedFrom = [], ...screen }: LessonScreen): LessonScreen {
  const [last, ...others] = jumpedFrom.toReversed();
  if (!last) return screen;
  const earlier = others.length > 0 ? { jumpedFrom: others.reverse() } : {};
  return { ...screen, position: last, ...earlier };
}

/** What is still to be kept when a lesson is left. */
export const unkept = ({ lesson, panel }: LessonScreen, context: Context): Effect[] =>
  keptNote(panel, { id: lesson }, context);

type CheckMessage = Extract<LessonMessage, { readonly type: `lesson/check${string}` }>;

function actOnCheck(screen: LessonScreen, message: CheckMessage, context: Context): LessonStep {
  const live = liveOf(lessonOf(screen.lesson, context), message.block);
  const state = screen.checks[message.block];
  if (live?.kind !== 'check' || !state) return stay(screen);
  const keep = (next: typeof state): LessonScreen => ({
    ...screen,
    checks: { ...screen.checks, [message.block]: next },
  });
  if (message.type === 'lesson/check-again') {
    return stay(state.entry.graded ? keep(againFrom(state)) : screen);
  }
  const item = checkId(screen.lesson, live.question.id);
  const { state: next, effects } = updateCheck(state, message.action, item, live.question, context);
  return { screen: keep(next), effects };
}

function actOnModel(screen: LessonScreen, message: ModelAction, context: Context): LessonStep {
  const live = liveOf(lessonOf(screen.lesson, context), message.block);
  const state = screen.models[message.block];
  if (live?.kind !== 'model' || !state) return stay(screen);
  const id = modelId(screen.lesson, message.block);
  const { state: next, effects } = updateModel(state, message, live.model, id);
  return { screen: withModel(screen, message.block, next), effects };
}

/** An answer of the runtime. It may be for a model of the lesson that was left meanwhile. */
function takeRun(screen: LessonScreen, message: ModelMessage, context: Context): LessonStep {
  const isAsked = ({ key }: Live) => isRunOf(modelId(screen.lesson, key), message);
  const live = livesOf(lessonOf(screen.lesson, context)).find(isAsked);
  const state = live && screen.models[live.key];
  if (live?.block.kind !== 'model' || !state) return stay(screen);
  const id = modelId(screen.lesson, live.key);
  const { state: next, effects } = modelRan(state, message, live.block.model, id);
  const unit = live.block.model.predict?.unit.label;
  const kept = predicted(screen, live.key, unit, state, next, context);
  return { screen: withModel(screen, live.key, next), effects: [...effects, ...kept] };
}

function predicted(
  { lesson }: LessonScreen,
  key: string,
  unit: string | undefined,
  before: ModelState,
  { guess }: ModelState,
  { now }: Context,
): Effect[] {
  const known = before.guess.kind === 'made' && before.guess.actual !== undefined;
  if (known || guess.kind !== 'made' || guess.tried || guess.actual === undefined) return [];
  const item = predictionId(lesson, key);
  const prediction = {
    at: now,
    guess: guess.guess,
    actual: guess.actual,
    ...(unit ? { unit } : {}),
  };
  return [{ type: 'record', event: { type: 'predicted', item, ...prediction } }];
}

function reveal(screen: LessonScreen, block: string, by: number, context: Context): LessonStep {
  const live = liveOf(lessonOf(screen.lesson, context), block);
  if (live?.kind !== 'steps') return stay(screen);
  const shown = Math.min(live.steps.length, Math.max(1, (screen.steps[block] ?? 1) + by));
  return stay({ ...screen, steps: { ...screen.steps, [block]: shown } });
}

function turnPage(screen: LessonScreen, to: 'next' | 'previous', context: Context): LessonStep {
  const find = to === 'next' ? nextLesson : previousLesson;
  const other = find(context.catalogue, screen.lesson);
  if (!other) return stay(screen);
  return replaced(screen, { kind: 'lesson', lesson: other.id }, context);
}

/** Another lesson takes this one's place. */
function replaced(screen: LessonScreen, open: Target, context: Context): LessonStep {
  const place = placeOf(screen, context);
  const effects: Effect[] = place
    ? [{ type: 'record', event: { type: 'placed', at: context.now, place } }]
    : [];
  return { screen, effects, open, close: true };
}

const stay = (screen: LessonScreen): LessonStep => ({ screen, effects: [] });

/** Two lessons may both call a model "1": the runtime hears whose it is. */
const modelId = (lesson: string, key: string): string => `${lesson}#${key}`;

const withModel = (screen: LessonScreen, key: string, state: ModelState): LessonScreen => ({
  ...screen,
  models: { ...screen.models, [key]: state },
});

/** Screens are opened for lessons of the catalogue only, and closed when it has them no more. */
function lessonOf(id: string, { catalogue }: Context): Lesson {
  const lesson = catalogue.lessons.get(id);
  if (!lesson) throw new Error(`no lesson "${id}"`);
  return lesson;
}
