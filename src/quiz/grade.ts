import { readAmount } from './amount.ts';
import type { DrawnQuestion } from './draw.ts';
import { evaluate } from './formula.ts';
import { rightNumber } from './right-number.ts';
import { isWithin } from './tolerance.ts';
import type { ChoiceQuestion, NumericQuestion } from './types.ts';

/** What somebody answered: options by their place in the file, or what was typed. */
export type Response =
  | { readonly kind: 'choice'; readonly chosen: readonly number[] }
  | { readonly kind: 'number'; readonly typed: string };

export type Verdict = 'right' | 'partly' | 'wrong';

export interface Graded {
  readonly ok: true;
  readonly verdict: Verdict;
  /** Part of the point that was earned, hints taken off. */
  readonly points: number;
  /** Place of the named mistake that was made. */
  readonly mistake?: number;
}

/** Not an answer, so nothing is lost: `reason` says what to do. */
interface Unreadable {
  readonly ok: false;
  readonly reason: string;
}

export type Grade = Graded | Unreadable;

/** Each hint takes a quarter of what the answer earns. */
const hintCost = 0.25;
/** A right answer always keeps this much, however many hints it took. */
const leastShare = 0.25;

/** What is left of a point after so many hints. */
export const shareAfterHints = (hints: number): number =>
  Math.max(leastShare, 1 - hintCost * hints);

/** Grades a response. `multiple` gives partial credit, everything else is all or nothing, less hints. */
export function grade(drawn: DrawnQuestion, response: Response, hints: number): Grade {
  const { question } = drawn;
  if (question.type === 'numeric') {
    return response.kind === 'number'
      ? gradeNumber(question, drawn, response.typed, hints)
      : { ok: false, reason: 'Type a number.' };
  }
  return response.kind === 'choice' && response.chosen.length > 0
    ? gradeChoice(question, response.chosen, hints)
    : { ok: false, reason: 'Choose an option first.' };
}

/** Right choices minus wrong ones, of the right ones there are; not below zero. */
function gradeChoice(question: ChoiceQuestion, chosen: readonly number[], hints: number): Graded {
  const correct = question.options.filter((option) => option.correct).length;
  const hits = chosen.filter((place) => question.options[place]?.correct).length;
  const credit = Math.max(0, (hits - (chosen.length - hits)) / correct);
  const earned = question.type === 'multiple' || credit === 1 ? credit : 0;
  return graded(earned, hints);
}

function gradeNumber(
  question: NumericQuestion,
  drawn: DrawnQuestion,
  typed: string,
  hints: number,
): Grade {
  const amount = readAmount(typed, question.unit);
  if (!amount.ok) return amount;
  const isNear = (right: number) =>
    amount.readings.some((reading) => isWithin(reading, right, question.tolerance));
  if (isNear(rightNumber(drawn))) return graded(1, hints);
  const mistake = question.mistakes.findIndex(({ formula }) =>
    isNear(evaluate(formula, drawn.values)),
  );
  return mistake === -1 ? graded(0, hints) : { ...graded(0, hints), mistake };
}

function graded(earned: number, hints: number): Graded {
  const verdict = earned >= 1 ? 'right' : earned > 0 ? 'partly' : 'wrong';
  return { ok: true, verdict, points: earned * shareAfterHints(hints) };
}
