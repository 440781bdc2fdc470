import { formatAmount } from './amount.ts';
import { type DrawnQuestion, wordsOf } from './draw.ts';
import type { Graded, Response } from './grade.ts';
import { fillPlaceholders } from './placeholders.ts';
import { rightNumber } from './right-number.ts';

/** An option that was chosen or should have been, with its reason. */
interface OptionFeedback {
  readonly text: string;
  readonly correct: boolean;
  readonly chosen: boolean;
  readonly because: string;
}

/** Everything to be said after an answer; texts are Markdown with the numbers filled in. */
export interface Feedback {
  /** Chosen options first, as shown; then those that were right and not chosen. */
  readonly options: readonly OptionFeedback[];
  /** A numeric question's right answer, with its unit. */
  readonly right?: string;
  /** What is to be said about the named mistake that was made. */
  readonly mistake?: string;
  readonly explain?: string;
}

/** Feedback on an answer, or on none at all. */
export function feedbackOn(
  drawn: DrawnQuestion,
  response: Response | undefined,
  graded?: Graded,
): Feedback {
  const { question, order, values } = drawn;
  if (question.type !== 'numeric') {
    const chosen = response?.kind === 'choice' ? response.chosen : [];
    const options = order
      .map((place) => ({ ...question.options[place]!, chosen: chosen.includes(place) }))
      .filter((option) => option.chosen || option.correct)
      .sort((a, b) => Number(b.chosen) - Number(a.chosen));
    return { options, ...(question.explain === undefined ? {} : { explain: question.explain }) };
  }
  const right = formatAmount(rightNumber(drawn), question.unit);
  const fill = (text: string) => fillPlaceholders(text, { answer: right, ...wordsOf(values) });
  const mistake = graded?.mistake === undefined ? undefined : question.mistakes[graded.mistake];
  return {
    options: [],
    right,
    ...(mistake ? { mistake: fill(mistake.because) } : {}),
    ...(question.explain === undefined ? {} : { explain: fill(question.explain) }),
  };
}
