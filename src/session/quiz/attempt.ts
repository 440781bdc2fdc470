import { Random } from '../../lib/random.ts';
import type { Quiz } from '../../quiz/quiz.ts';
import type { Effect } from '../effects.ts';
import type { Context, FeatureStep, QuizMode } from '../step.ts';
import { clockFor } from './clock.ts';
import {
  confirmed,
  type Entry,
  type EntryAction,
  isOpen,
  isTouched,
  settled,
  updateEntry,
} from './entry.ts';
import { placedEffects } from './place.ts';
import { answeredEffects, finishedEffects } from './records.ts';
import { resultsOf } from './results.ts';
import {
  type AttemptScreen,
  type Clock,
  type ClockWishes,
  drawnOf,
  entryOf,
  type QuizScreen,
} from './screen.ts';

export type QuizStep = FeatureStep<QuizScreen>;

interface Wishes extends ClockWishes {
  readonly mode: QuizMode;
  /** Whether each question has its clock; it has anyway when its time is given. */
  readonly sprint?: boolean;
  readonly seed: number;
  readonly count?: number;
}

/** A new attempt at the quiz, or at a few of its questions when only so many are wished for. */
export function begin(quiz: Quiz, wishes: Wishes, context: Context): QuizStep {
  return beginWith(quiz, chosenQuestions(quiz, wishes), wishes, context);
}

/** A new attempt at these questions. */
export function beginWith(
  quiz: Quiz,
  order: readonly string[],
  wishes: Wishes,
  context: Context,
): QuizStep {
  const { mode, seed } = wishes;
  const clock = wishedClock(quiz, order.length, wishes);
  const screen: AttemptScreen = {
    kind: 'quiz',
    quiz: quiz.id,
    seed,
    stage: 'asking',
    mode,
    ...(clock ? { clock } : {}),
    elapsedMs: 0,
    countedAt: context.now,
    placedAt: context.now,
    order,
    current: order[0]!,
    entries: {},
  };
  const effects = [...placedEffects(screen, context), ...measureEffects(screen, quiz)];
  return { screen, effects };
}

/** The engine has its answers ready when they are asked for: Enter must not wait for it. */
export function measureEffects({ order }: AttemptScreen, quiz: Quiz): Effect[] {
  const questions = quiz.questions.flatMap((question) =>
    question.type === 'numeric' && question.key.kind === 'simulation' && order.includes(question.id)
      ? [question]
      : [],
  );
  return questions.length === 0 ? [] : [{ type: 'measure', questions }];
}

function wishedClock(quiz: Quiz, questions: number, wishes: Wishes): Clock | undefined {
  const { mode, sprint, questionMs } = wishes;
  if (mode === 'practice') return undefined;
  const each = mode === 'timed' && (sprint || questionMs !== undefined);
  return clockFor(each ? 'question' : 'attempt', quiz, questions, wishes);
}

/** The order of the file is the author's, and a few out of many keep it; a mix has no author. */
function chosenQuestions(quiz: Quiz, { seed, count }: Wishes): readonly string[] {
  const random = new Random(seed, 'questions');
  const few = (ids: readonly string[], wanted: number) =>
    random.shuffled(ids).slice(0, Math.max(1, wanted));
  if (quiz.parts) {
    const drawn = quiz.parts.flatMap(({ questions, ask }) => few(questions, ask));
    return count === undefined || count >= drawn.length ? drawn : few(drawn, count);
  }
  const ids = quiz.questions.map(({ id }) => id);
  if (count === undefined || count >= ids.length) return ids;
  const drawn = few(ids, count);
  return ids.filter((id) => drawn.includes(id));
}

/** Something done to the open question. */
export function act(
  screen: AttemptScreen,
  quiz: Quiz,
  action: EntryAction,
  context: Context,
): QuizStep {
  const drawn = drawnOf(screen, quiz);
  const before = entryOf(screen, screen.current);
  if (!drawn || screen.stage !== 'asking' || !isOpen(before)) return { screen, effects: [] };
  if (screen.mode === 'exam') {
    if (action.type === 'hint') return { screen, effects: [] };
    if (action.type === 'answer') return confirm(screen, confirmed(before, drawn), context);
  }
  const entry = updateEntry(before, action, drawn);
  if (entry === before) return { screen, effects: [] };
  const entered = withEntry(screen, screen.current, entry);
  const next = entry.graded ? unscrolled(entered) : entered;
  const effects: Effect[] = [];
  if (entry.graded) effects.push(...answeredEffects(next, drawn, entry, context));
  if (entry.graded || action.type === 'hint') effects.push(...placedEffects(next, context));
  return { screen: next, effects };
}

/** In an exam: on to the next question when there is an answer. */
function confirm(screen: AttemptScreen, entry: Entry, context: Context): QuizStep {
  const entered = withEntry(screen, screen.current, entry);
  if (!entry.confirmed) return { screen: entered, effects: [] };
  const onward = beside(entered, 1);
  return { screen: onward, effects: placedEffects(onward, context) };
}

/** After an answer to what is still open, then to the results; before it to the question beside. */
export function next(screen: AttemptScreen, quiz: Quiz, context: Context): QuizStep {
  const { order, current, mode } = screen;
  if (mode === 'exam') return { screen: beside(screen, 1), effects: [] };
  const at = order.indexOf(current);
  const after = [...order.slice(at + 1), ...order.slice(0, at)];
  const open = after.find((id) => isOpen(entryOf(screen, id)));
  if (!isOpen(entryOf(screen, current)))
    return open === undefined ? finish(screen, quiz, context) : goTo(screen, open);
  return goTo(screen, after[0] ?? current);
}

export function previous(screen: AttemptScreen): QuizStep {
  if (screen.mode === 'exam') return { screen: beside(screen, -1), effects: [] };
  const { order, current } = screen;
  return goTo(screen, order.at(order.indexOf(current) - 1) ?? current);
}

/** In an exam the questions stand in a row, and behind the last one the overview. */
function beside(screen: AttemptScreen, by: 1 | -1): AttemptScreen {
  const { order, current } = screen;
  const to = order[order.indexOf(current) + by];
  if (to !== undefined) return { ...unscrolled(screen), current: to };
  return by === 1 ? { ...unscrolled(screen), stage: 'overview' } : screen;
}

/** From the overview of an exam back to a question. */
export const reopen = (screen: AttemptScreen, question: string): QuizStep =>
  screen.stage === 'overview' && screen.order.includes(question)
    ? { screen: { ...unscrolled(screen), stage: 'asking', current: question }, effects: [] }
    : { screen, effects: [] };

/** Marks the question of an exam, or takes the mark away. */
export function flag(screen: AttemptScreen, context: Context): QuizStep {
  if (screen.mode !== 'exam' || !(screen.stage === 'asking' || screen.stage === 'overview'))
    return { screen, effects: [] };
  const { flagged, ...entry } = entryOf(screen, screen.current);
  const next = withEntry(screen, screen.current, flagged ? entry : { ...entry, flagged: true });
  return { screen: next, effects: placedEffects(next, context) };
}

const goTo = (screen: AttemptScreen, current: string): QuizStep => ({
  screen: { ...unscrolled(screen), current },
  effects: [],
});

/** To the results; an exam shows first what is still open. */
export function end(screen: AttemptScreen, quiz: Quiz, context: Context): QuizStep {
  if (screen.stage === 'results') return { screen, effects: [] };
  if (screen.mode !== 'exam') return finish(screen, quiz, context);
  if (screen.stage === 'overview') return handIn(screen, quiz, context);
  return { screen: { ...unscrolled(screen), stage: 'overview' }, effects: [] };
}

/** The results as they are. What is open stays unanswered. */
function finish(screen: AttemptScreen, quiz: Quiz, context: Context): QuizStep {
  const [firstMiss] = resultsOf({ ...screen, stage: 'results' }, quiz).misses;
  const done: AttemptScreen = {
    ...unscrolled(screen),
    stage: 'results',
    ...(firstMiss ? { miss: firstMiss.drawn.question.id } : {}),
  };
  return { screen: done, effects: finishedEffects(done, quiz, context) };
}

/** What stands chosen or typed is the answer, wherever it is one. */
function handIn(screen: AttemptScreen, quiz: Quiz, context: Context): QuizStep {
  let ended = screen;
  const effects: Effect[] = [];
  for (const id of screen.order) {
    const drawn = drawnOf(screen, quiz, id);
    const before = entryOf(screen, id);
    if (!drawn || !isOpen(before) || !isTouched(before, drawn)) continue;
    const entry = settled(before, drawn);
    ended = withEntry(ended, id, entry);
    effects.push(...answeredEffects(ended, drawn, entry, context));
  }
  const finished = finish(ended, quiz, context);
  return { screen: finished.screen, effects: [...effects, ...finished.effects] };
}

/** Time is up, for the attempt or for the open question: what stands there counts. */
export function endByClock(screen: AttemptScreen, quiz: Quiz, context: Context): QuizStep {
  if (screen.clock?.of === 'question') return closeByClock(screen, quiz, context);
  return handIn({ ...screen, timeUp: true }, quiz, context);
}

function closeByClock(screen: AttemptScreen, quiz: Quiz, context: Context): QuizStep {
  const drawn = drawnOf(screen, quiz);
  const before = entryOf(screen, screen.current);
  if (!drawn || !isOpen(before)) return { screen, effects: [] };
  const answered = isTouched(before, drawn) ? settled(before, drawn) : before;
  const closed = withEntry(unscrolled(screen), screen.current, { ...answered, timeUp: true });
  const effects = [
    ...answeredEffects(closed, drawn, entryOf(closed, screen.current), context),
    ...placedEffects(closed, context),
  ];
  return { screen: closed, effects };
}

function withEntry(screen: AttemptScreen, question: string, entry: Entry): AttemptScreen {
  return { ...screen, entries: { ...screen.entries, [question]: entry } };
}

function unscrolled(screen: AttemptScreen): AttemptScreen {
  const { top: _, ...rest } = screen;
  return rest;
}
