import * as z from 'zod/mini';

/** Commands of a run as scenario/run-types.ts has them; progress may not know the scenario room. */
const commandSchema = z.union([
  z.object({ type: z.literal('action'), action: z.string() }),
  z.object({ type: z.literal('decide'), decision: z.string(), option: z.number() }),
  z.object({
    type: z.literal('diagnose'),
    option: z.number(),
    evidence: z.readonly(z.array(z.string())),
  }),
  z.object({ type: z.literal('set'), path: z.string(), value: z.string() }),
  z.object({ type: z.literal('event'), event: z.number() }),
]);

/** A run that does not count: the system to play around with, or a recording somebody took over. */
const variantSchema = z.enum(['sandbox', 'taken-over']);

const lessonPlace = z.object({
  kind: z.literal('lesson'),
  lesson: z.string(),
  /** Slug of the heading last passed, and how many blocks below it the reader was, with a fraction. */
  heading: z.exactOptional(z.string()),
  offset: z.number(),
  /** Slugs of the headings above it, nearest first: they lead near it when it has been renamed. */
  above: z.exactOptional(z.readonly(z.array(z.string()))),
});

const quizPlace = z.object({
  kind: z.literal('quiz'),
  quiz: z.string(),
  mode: z.enum(['practice', 'timed', 'exam']),
  seed: z.number(),
  /** The clock of a timed quiz; absent without one. */
  timeMs: z.exactOptional(z.number()),
  /** The clock of each question, where each has its own. */
  questionMs: z.exactOptional(z.number()),
  /** By how much the clocks were made longer, 0.5 for half as long again. */
  extraTime: z.exactOptional(z.number()),
  elapsedMs: z.number(),
  /** Ids of the drawn questions in the order of this attempt. */
  order: z.readonly(z.array(z.string())),
  /** The question that was open. */
  current: z.exactOptional(z.string()),
  answers: z.readonly(
    z.record(
      z.string(),
      z.object({
        /** As the quiz room has it; checked there when the quiz is resumed. */
        response: z.exactOptional(z.unknown()),
        hints: z.number(),
        points: z.exactOptional(z.number()),
        elapsedMs: z.exactOptional(z.number()),
        /** Set aside to be looked at again. */
        flagged: z.exactOptional(z.literal(true)),
        /** Its clock ran out before there was an answer. */
        timeUp: z.exactOptional(z.literal(true)),
        /** In an exam: Enter was pressed on it. */
        confirmed: z.exactOptional(z.literal(true)),
      }),
    ),
  ),
});

const incidentPlace = z.object({
  kind: z.literal('incident'),
  scenario: z.string(),
  seed: z.number(),
  timeMs: z.number(),
  speed: z.exactOptional(z.number()),
  /** Absent of a run that counts. */
  variant: z.exactOptional(variantSchema),
  /** The length of a turn; absent where the clock runs by itself. */
  turnMs: z.exactOptional(z.number()),
  /** How many of them have been played. */
  turn: z.exactOptional(z.number()),
  /** Of the scenario's meaning: commands may come to something else in another version of its file. */
  fingerprint: z.exactOptional(z.number()),
  commands: z.readonly(z.array(z.object({ atMs: z.number(), command: commandSchema }))),
});

export const placeSchema = z.union([lessonPlace, quizPlace, incidentPlace]);

/** Where somebody was: enough to open it again as it was left. */
export type Place = Readonly<z.output<typeof placeSchema>>;
type PlaceKind = Place['kind'];
export type PlaceOf<K extends PlaceKind> = Extract<Place, { kind: K }>;

/** Which lesson, quiz or incident a place is in. */
export type PlaceName =
  | { readonly kind: 'lesson'; readonly lesson: string }
  | { readonly kind: 'quiz'; readonly quiz: string }
  | {
      readonly kind: 'incident';
      readonly scenario: string;
      /** A sandbox has a place of its own beside the incident's. */
      readonly variant?: z.output<typeof variantSchema>;
    };

/** Whether two places are in the same lesson, quiz or incident. */
export function isSamePlace(a: PlaceName, b: PlaceName): boolean {
  return a.kind === b.kind && idOf(a) === idOf(b);
}

function idOf(place: PlaceName): string {
  if (place.kind === 'lesson') return place.lesson;
  return place.kind === 'quiz' ? place.quiz : `${place.scenario} ${place.variant ?? ''}`;
}
