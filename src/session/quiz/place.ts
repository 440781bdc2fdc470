import { quizIn } from '../../catalogue/mixes.ts';
import type { PlaceOf } from '../../progress/place.ts';
import type { Effect } from '../effects.ts';
import type { Context } from '../step.ts';
import type { Entry } from './entry.ts';
import { entryFrom, keptInput } from './kept.ts';
import { type AttemptScreen, type Clock, drawnOf, type QuizScreen } from './screen.ts';

type QuizPlace = PlaceOf<'quiz'>;
type KeptAnswer = QuizPlace['answers'][string];
type Known = Pick<Context, 'catalogue'>;

/** What has to be kept to go on with this attempt another day; nothing when there is none. */
export function placeOf(screen: QuizScreen, { catalogue }: Known): QuizPlace | undefined {
  const quiz = quizIn(catalogue, screen.quiz);
  if (!quiz || screen.stage === 'choosing' || screen.stage === 'results') return undefined;
  const answers: Record<string, KeptAnswer> = {};
  for (const [question, entry] of Object.entries(screen.entries)) {
    const drawn = drawnOf(screen, quiz, question);
    if (!drawn) continue;
    const response = keptInput(entry, drawn);
    answers[question] = {
      ...(response ? { response } : {}),
      hints: entry.hints,
      elapsedMs: entry.elapsedMs,
      ...(entry.graded ? { points: entry.graded.points } : {}),
      ...marksOf(entry),
    };
  }
  return {
    kind: 'quiz',
    quiz: screen.quiz,
    mode: screen.mode,
    seed: screen.seed,
    ...keptClock(screen.clock),
    elapsedMs: screen.elapsedMs,
    order: screen.order,
    current: screen.current,
    answers,
  };
}

/** The attempt as it was left, without the questions that the quiz has no more. */
export function attemptFrom(place: QuizPlace, { catalogue }: Known): AttemptScreen | undefined {
  const quiz = quizIn(catalogue, place.quiz);
  const order = place.order.filter((id) => quiz?.questions.some((question) => question.id === id));
  const [first] = order;
  if (!quiz || first === undefined) return undefined;
  const current =
    place.current !== undefined && order.includes(place.current) ? place.current : first;
  const clock = clockOf(place);
  const bare: AttemptScreen = {
    kind: 'quiz',
    quiz: place.quiz,
    seed: place.seed,
    // A running clock must not surprise anybody.
    stage: clock ? 'paused' : 'asking',
    mode: place.mode,
    ...(clock ? { clock } : {}),
    elapsedMs: place.elapsedMs,
    order,
    current,
    entries: {},
  };
  const entries: Record<string, Entry> = {};
  for (const id of order) {
    const kept = Object.hasOwn(place.answers, id) ? place.answers[id] : undefined;
    const drawn = drawnOf(bare, quiz, id);
    if (kept && drawn) entries[id] = { ...entryFrom(kept, drawn), ...marksOf(kept) };
  }
  return { ...bare, entries };
}

interface Marks {
  readonly flagged?: true;
  readonly timeUp?: true;
  readonly confirmed?: true;
}

function marksOf({ flagged, timeUp, confirmed }: Marks): Pick<Entry, keyof Marks> {
  return {
    ...(flagged ? { flagged } : {}),
    ...(timeUp ? { timeUp } : {}),
    ...(confirmed ? { confirmed } : {}),
  };
}

function keptClock(clock: Clock | undefined): Partial<QuizPlace> {
  if (!clock) return {};
  const { of, ms, extraTime } = clock;
  return {
    ...(of === 'attempt' ? { timeMs: ms } : { questionMs: ms }),
    ...(extraTime === undefined ? {} : { extraTime }),
  };
}

function clockOf({ timeMs, questionMs, extraTime }: QuizPlace): Clock | undefined {
  const ms = timeMs ?? questionMs;
  if (ms === undefined) return undefined;
  const of = timeMs === undefined ? 'question' : 'attempt';
  return { of, ms, ...(extraTime === undefined ? {} : { extraTime }) };
}

/** Keeps the attempt as it is now. */
export function placedEffects(screen: QuizScreen, context: Context): Effect[] {
  const place = placeOf(screen, context);
  return place ? [{ type: 'record', event: { type: 'placed', at: context.now, place } }] : [];
}

/** Often enough that a power cut takes no more than a glance, seldom enough for any disk. */
const placingMs = 1000;

/** Keeps what changed since it was last kept, at most once a second. */
export function autoPlaced(
  before: AttemptScreen,
  step: { readonly screen: AttemptScreen; readonly effects: readonly Effect[] },
  context: Context,
): { readonly screen: AttemptScreen; readonly effects: readonly Effect[] } {
  const { screen, effects } = step;
  const { unplaced, ...placed } = { ...screen, placedAt: context.now };
  if (screen.stage === 'results') return { screen: placed, effects };
  const isPlaced = effects.some(
    (effect) => effect.type === 'record' && effect.event.type === 'placed',
  );
  if (isPlaced) return { screen: placed, effects };
  const changed =
    unplaced || screen.entries !== before.entries || screen.current !== before.current;
  if (!changed) return step;
  if (context.now - (screen.placedAt ?? 0) < placingMs) {
    return { screen: { ...screen, unplaced: true }, effects };
  }
  return { screen: placed, effects: [...effects, ...placedEffects(screen, context)] };
}
