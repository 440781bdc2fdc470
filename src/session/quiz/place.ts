import type { PlaceOf } from '../../progress/place.ts';
import type { Effect } from '../effects.ts';
import type { Context } from '../step.ts';
import type { Entry } from './entry.ts';
import { entryFrom, keptInput } from './kept.ts';
import { type AttemptScreen, drawnOf, type QuizScreen } from './screen.ts';

type QuizPlace = PlaceOf<'quiz'>;
type Known = Pick<Context, 'catalogue'>;

/** What has to be kept to go on with this attempt another day; nothing when there is none. */
export function placeOf(screen: QuizScreen, { catalogue }: Known): QuizPlace | undefined {
  const quiz = catalogue.quizzes.get(screen.quiz);
  if (!quiz || screen.stage === 'choosing' || screen.stage === 'results') return undefined;
  const answers: Record<string, QuizPlace['answers'][string]> = {};
  for (const [question, entry] of Object.entries(screen.entries)) {
    const drawn = drawnOf(screen, quiz, question);
    if (!drawn) continue;
    const response = keptInput(entry, drawn);
    answers[question] = {
      ...(response ? { response } : {}),
      hints: entry.hints,
      elapsedMs: entry.elapsedMs,
      ...(entry.graded ? { points: entry.graded.points } : {}),
    };
  }
  return {
    kind: 'quiz',
    quiz: screen.quiz,
    mode: screen.mode,
    seed: screen.seed,
    ...(screen.timeMs === undefined ? {} : { timeMs: screen.timeMs }),
    elapsedMs: screen.elapsedMs,
    order: screen.order,
    current: screen.current,
    answers,
  };
}

/** The attempt as it was left, without the questions that the quiz has no more. */
export function attemptFrom(place: QuizPlace, { catalogue }: Known): AttemptScreen | undefined {
  const quiz = catalogue.quizzes.get(place.quiz);
  const order = place.order.filter((id) => quiz?.questions.some((question) => question.id === id));
  const [first] = order;
  if (!quiz || first === undefined) return undefined;
  const current =
    place.current !== undefined && order.includes(place.current) ? place.current : first;
  const bare: AttemptScreen = {
    kind: 'quiz',
    quiz: place.quiz,
    seed: place.seed,
    // A running clock must not surprise anybody.
    stage: place.timeMs === undefined ? 'asking' : 'paused',
    mode: place.mode,
    ...(place.timeMs === undefined ? {} : { timeMs: place.timeMs }),
    elapsedMs: place.elapsedMs,
    order,
    current,
    entries: {},
  };
  const entries: Record<string, Entry> = {};
  for (const id of order) {
    const kept = Object.hasOwn(place.answers, id) ? place.answers[id] : undefined;
    const drawn = drawnOf(bare, quiz, id);
    if (kept && drawn) entries[id] = entryFrom(kept, drawn);
  }
  return { ...bare, entries };
}

/** Keeps the attempt as it is now. */
export function placedEffects(screen: QuizScreen, context: Context): Effect[] {
  const place = placeOf(screen, context);
  return place ? [{ type: 'record', event: { type: 'placed', at: context.now, place } }] : [];
}
