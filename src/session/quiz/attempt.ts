import { Random } from '../../lib/random.ts';
import type { Quiz } from '../../quiz/quiz.ts';
import type { Effect } from '../effects.ts';
import type { Context, FeatureStep, QuizMode } from '../step.ts';
import { type Entry, type EntryAction, isTouched, settled, updateEntry } from './entry.ts';
import { placedEffects } from './place.ts';
import { answeredEffects, finishedEffects } from './records.ts';
import { resultsOf } from './results.ts';
import { type AttemptScreen, drawnOf, entryOf, type QuizScreen } from './screen.ts';

export type QuizStep = FeatureStep<QuizScreen>;

interface Wishes {
  readonly mode: QuizMode;
  readonly seed: number;
  readonly timeMs?: number | undefined;
  readonly count?: number | undefined;
}

/** For a quiz that says nothing of its time. */
const usualMsPerQuestion = 60_000;

/** A new attempt at the quiz, or at a few of its questions when only so many are wished for. */
export function begin(quiz: Quiz, wishes: Wishes, context: Context): QuizStep {
  return beginWith(quiz, chosenQuestions(quiz, wishes), wishes, context);
}

/** A new attempt at these questions. */
export function beginWith(
  quiz: Quiz,
  order: readonly string[],
  { mode, seed, timeMs }: Wishes,
  context: Context,
): QuizStep {
  const screen: AttemptScreen = {
    kind: 'quiz',
    quiz: quiz.id,
    seed,
    stage: 'asking',
    mode,
    ...(mode === 'timed' ? { timeMs: clockOf(quiz, order.length, timeMs) } : {}),
    elapsedMs: 0,
    countedAt: context.now,
    order,
    current: order[0]!,
    entries: {},
  };
  return { screen, effects: placedEffects(screen, context) };
}

/** How long so many questions may take: as wished, or their part of the quiz's own time. */
export function clockOf(quiz: Quiz, questions: number, wishedMs?: number): number {
  const whole = quiz.timeMs ?? quiz.questions.length * usualMsPerQuestion;
  return wishedMs ?? Math.round((whole * questions) / quiz.questions.length);
}

/** The order of the file is the author's; a few out of many are drawn, and keep it. */
function chosenQuestions(quiz: Quiz, { seed, count }: Wishes): readonly string[] {
  const ids = quiz.questions.map(({ id }) => id);
  if (count === undefined || count >= ids.length) return ids;
  const drawn = new Set(new Random(seed, 'questions').shuffled(ids).slice(0, Math.max(1, count)));
  return ids.filter((id) => drawn.has(id));
}

/** Something done to the open question. */
export function act(
  screen: AttemptScreen,
  quiz: Quiz,
  action: EntryAction,
  context: Context,
): QuizStep {
  const drawn = drawnOf(screen, quiz);
  if (!drawn || screen.stage !== 'asking') return { screen, effects: [] };
  const before = entryOf(screen, screen.current);
  const entry = updateEntry(before, action, drawn);
  if (entry === before) return { screen, effects: [] };
  const entered = withEntry(screen, screen.current, entry);
  const next = entry.graded ? unscrolled(entered) : entered;
  const effects: Effect[] = [];
  if (entry.graded) effects.push(...answeredEffects(next, drawn, entry, context));
  if (entry.graded || action.type === 'hint') effects.push(...placedEffects(next, context));
  return { screen: next, effects };
}

/** After an answer to what is still open, then to the results; before it to the question beside. */
export function next(screen: AttemptScreen, quiz: Quiz, context: Context): QuizStep {
  const { order, current } = screen;
  const at = order.indexOf(current);
  const after = [...order.slice(at + 1), ...order.slice(0, at)];
  if (!entryOf(screen, current).graded) return goTo(screen, after[0] ?? current);
  const open = after.find((id) => !entryOf(screen, id).graded);
  return open === undefined ? finish(screen, quiz, context) : goTo(screen, open);
}

export function previous(screen: AttemptScreen): QuizStep {
  const { order, current } = screen;
  return goTo(screen, order.at(order.indexOf(current) - 1) ?? current);
}

const goTo = (screen: AttemptScreen, current: string): QuizStep => ({
  screen: { ...unscrolled(screen), current },
  effects: [],
});

/** The results as they are. What is open stays unanswered. */
export function finish(screen: AttemptScreen, quiz: Quiz, context: Context): QuizStep {
  const [firstMiss] = resultsOf({ ...screen, stage: 'results' }, quiz).misses;
  const done: AttemptScreen = {
    ...unscrolled(screen),
    stage: 'results',
    ...(firstMiss ? { miss: firstMiss.drawn.question.id } : {}),
  };
  return { screen: done, effects: finishedEffects(done, quiz, context) };
}

/** Time is up: what stands chosen or typed is the answer, wherever it is one. */
export function endByClock(screen: AttemptScreen, quiz: Quiz, context: Context): QuizStep {
  let ended: AttemptScreen = { ...screen, timeUp: true };
  const effects: Effect[] = [];
  for (const id of screen.order) {
    const drawn = drawnOf(screen, quiz, id);
    const before = entryOf(screen, id);
    if (!drawn || before.graded || !isTouched(before, drawn)) continue;
    const entry = settled(before, drawn);
    ended = withEntry(ended, id, entry);
    effects.push(...answeredEffects(ended, drawn, entry, context));
  }
  const finished = finish(ended, quiz, context);
  return { screen: finished.screen, effects: [...effects, ...finished.effects] };
}

function withEntry(screen: AttemptScreen, question: string, entry: Entry): AttemptScreen {
  return { ...screen, entries: { ...screen.entries, [question]: entry } };
}

function unscrolled(screen: AttemptScreen): AttemptScreen {
  const { top: _, ...rest } = screen;
  return rest;
}
