import { readAmount } from './amount.ts';
import type { DrawnQuestion } from './draw.ts';
import { evaluate } from './formula.ts';
import type { Response } from './response.ts';
import { rightNumber } from './right-number.ts';
import { isAccepted, sameWords } from './text-match.ts';
import { isWithin } from './tolerance.ts';
import type {
  AssignmentQuestion,
  ChoiceQuestion,
  ClozeQuestion,
  NumericQuestion,
  OrderQuestion,
  TextQuestion,
} from './types.ts';

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

/**
 * Grades a response. `multiple` and `match` give right minus wrong, `order` the share of pairs in
 * the right order, everything else is all or nothing; hints are taken off.
 */
export function grade(drawn: DrawnQuestion, response: Response, hints: number): Grade {
  const judged = judge(drawn, response);
  if (!judged.ok) return judged;
  const { credit, mistake } = judged;
  const verdict: Verdict = credit >= 1 ? 'right' : credit > 0 ? 'partly' : 'wrong';
  const points = credit * shareAfterHints(hints);
  return { ok: true, verdict, points, ...(mistake === undefined ? {} : { mistake }) };
}

/** What an answer is worth before hints, 0 to 1. */
type Judged =
  | { readonly ok: true; readonly credit: number; readonly mistake?: number }
  | Unreadable;

const refuse = (reason: string): Unreadable => ({ ok: false, reason });
const worth = (credit: number): Judged => ({ ok: true, credit });

function judge(drawn: DrawnQuestion, response: Response): Judged {
  const { question } = drawn;
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return judgeChoice(question, response.kind === 'choice' ? response.chosen : []);
    case 'numeric':
      return judgeNumber(question, drawn, firstText(response));
    case 'text':
      return judgeText(question, firstText(response));
    case 'cloze':
      return judgeCloze(question, response.kind === 'typed' ? response.texts : []);
    case 'order':
      return judgeOrder(question, response.kind === 'order' ? response.order : []);
    case 'match':
    case 'categorize':
      return judgeAssignment(question, response.kind === 'assigned' ? response.to : []);
  }
}

const firstText = (response: Response): string =>
  response.kind === 'typed' ? (response.texts[0] ?? '') : '';

/** Right choices minus wrong ones, of the right ones there are; not below zero. */
function judgeChoice(question: ChoiceQuestion, places: readonly number[]): Judged {
  const chosen = [...new Set(places)];
  if (chosen.length === 0) return refuse('Choose an option first.');
  const correct = question.options.filter((option) => option.correct).length;
  const hits = chosen.filter((place) => question.options[place]?.correct).length;
  // Where one option is right, that is all or nothing.
  return worth(Math.max(0, (hits - (chosen.length - hits)) / correct));
}

function judgeNumber(question: NumericQuestion, drawn: DrawnQuestion, typed: string): Judged {
  const amount = readAmount(typed, question.unit);
  if (!amount.ok) return amount;
  const isNear = (right: number) =>
    amount.readings.some((reading) => isWithin(reading, right, question.tolerance));
  if (isNear(rightNumber(drawn))) return worth(1);
  return missed(
    question.mistakes.findIndex(({ formula }) => isNear(evaluate(formula, drawn.values))),
  );
}

function judgeText({ accept, match, mistakes }: TextQuestion, typed: string): Judged {
  if (typed.trim() === '') return refuse('Type an answer first.');
  const mistake = mistakes.findIndex(({ answer }) => sameWords(typed, answer));
  // A mistake that differs from the answer by a letter is no slip of the finger.
  const slipsAllowed = mistake === -1 || match !== 'fuzzy';
  const right = slipsAllowed
    ? isAccepted(typed, accept, match)
    : accept.some((accepted) => sameWords(typed, accepted));
  return right ? worth(1) : missed(mistake);
}

const missed = (mistake: number): Judged =>
  mistake === -1 ? worth(0) : { ok: true, credit: 0, mistake };

function judgeCloze(question: ClozeQuestion, texts: readonly string[]): Judged {
  const { blanks } = question;
  const empty = blanks.findIndex((_, place) => (texts[place] ?? '').trim() === '');
  if (empty !== -1) {
    return refuse(blanks.length === 1 ? 'Fill the blank first.' : `Blank ${empty + 1} is empty.`);
  }
  return worth(blanks.every((_, place) => isBlankRight(question, place, texts[place]!)) ? 1 : 0);
}

export const isBlankRight = (
  { blanks, match }: ClozeQuestion,
  place: number,
  typed: string,
): boolean => isAccepted(typed, blanks[place]?.accept ?? [], match);

/** Of all pairs of items, the share that stands in the right order. */
function judgeOrder({ items }: OrderQuestion, order: readonly number[]): Judged {
  const complete = items.every((_, place) => order.includes(place));
  if (!complete || order.length !== items.length) return refuse('Put every item in its place.');
  const pairs = (items.length * (items.length - 1)) / 2;
  const right = order.flatMap((first, at) => order.slice(at + 1).filter((next) => first < next));
  return worth(right.length / pairs);
}

/** `match`: right pairs minus wrong ones; `categorize`: all or nothing. */
function judgeAssignment(question: AssignmentQuestion, to: readonly (number | null)[]): Judged {
  const { items, type } = question;
  const given = items.map((_, place) => to[place] ?? null);
  const open = given.filter((target) => target === null).length;
  if (type === 'categorize' && open > 0) {
    return refuse(
      open === 1 ? 'One item has no category yet.' : `${open} items have no category yet.`,
    );
  }
  if (open === items.length) return refuse('Match an item first.');
  const hits = items.filter(({ target }, place) => given[place] === target).length;
  const misses = items.length - open - hits;
  if (type === 'categorize') return worth(misses === 0 ? 1 : 0);
  return worth(Math.max(0, (hits - misses) / items.length));
}
