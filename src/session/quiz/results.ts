import type { DrawnQuestion } from '../../quiz/draw.ts';
import { type Feedback, feedbackOn } from '../../quiz/feedback.ts';
import type { Quiz } from '../../quiz/quiz.ts';
import { type Entry, inputOf, isTouched } from './entry.ts';
import { responseOf } from './input.ts';
import { type AttemptScreen, drawnOf, entryOf } from './screen.ts';

/** A question that did not earn its whole point. */
export interface Miss {
  readonly drawn: DrawnQuestion;
  readonly entry: Entry;
  readonly feedback: Feedback;
}

export interface Results {
  readonly points: number;
  readonly questions: number;
  readonly answered: number;
  /** Of the points, 0 to 1. */
  readonly share: number;
  readonly passed: boolean;
  /** Points by part of the quiz, by lesson when it has none. In the order of the questions. */
  readonly parts: readonly PartResult[];
  /** In the order of the attempt. */
  readonly misses: readonly Miss[];
}

export interface PartResult {
  /** Of the part or the lesson; absent for questions without a lesson. */
  readonly id?: string;
  readonly points: number;
  readonly questions: number;
}

export function resultsOf(screen: AttemptScreen, quiz: Quiz): Results {
  const asked = screen.order.flatMap((id) => {
    const drawn = drawnOf(screen, quiz, id);
    return drawn ? [{ drawn, entry: entryOf(screen, id) }] : [];
  });
  const points = asked.reduce((sum, { entry }) => sum + (entry.graded?.points ?? 0), 0);
  const share = asked.length === 0 ? 0 : points / asked.length;
  return {
    points,
    questions: asked.length,
    answered: asked.filter(({ entry }) => entry.graded).length,
    share,
    passed: share >= quiz.pass - 1e-9,
    parts: byPart(asked, quiz),
    misses: asked
      .filter(({ entry }) => entry.graded?.verdict !== 'right')
      .map(({ drawn, entry }) => {
        const answered = entry.graded !== undefined || isTouched(entry, drawn);
        const response = answered ? responseOf(inputOf(entry, drawn)) : undefined;
        return { drawn, entry, feedback: feedbackOn(drawn, response, entry.graded) };
      }),
  };
}

function byPart(
  asked: readonly { readonly drawn: DrawnQuestion; readonly entry: Entry }[],
  quiz: Quiz,
): PartResult[] {
  const sums = new Map<string, { points: number; questions: number }>();
  for (const { drawn, entry } of asked) {
    const part = quiz.parts?.find(({ questions }) => questions.includes(drawn.question.id));
    const id = part?.id ?? lessonLink(drawn)?.lesson ?? '';
    const sum = sums.get(id) ?? { points: 0, questions: 0 };
    sums.set(id, {
      points: sum.points + (entry.graded?.points ?? 0),
      questions: sum.questions + 1,
    });
  }
  return [...sums].map(([id, sum]) => (id === '' ? sum : { id, ...sum }));
}

/** The lesson, and the heading in it, that a question sends its reader to. */
export function lessonLink({
  question,
}: DrawnQuestion): { readonly lesson: string; readonly heading?: string } | undefined {
  const [lesson, heading] = (question.lesson ?? '').split('#');
  if (!lesson) return undefined;
  return heading ? { lesson, heading } : { lesson };
}
