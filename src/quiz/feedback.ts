import { formatAmount } from './amount.ts';
import { type DrawnQuestion, wordsOf } from './draw.ts';
import { type Graded, isBlankRight } from './grade.ts';
import { parsePattern } from './pattern.ts';
import { exampleOf } from './pattern-match.ts';
import { fillPlaceholders } from './placeholders.ts';
import type { Response } from './response.ts';
import { rightNumber } from './right-number.ts';
import { isAccepted } from './text-match.ts';
import type { AssignmentQuestion, ClozeQuestion, OrderQuestion, TextQuestion } from './types.ts';

/** An option that was chosen or should have been, with its reason. */
interface OptionFeedback {
  readonly text: string;
  readonly correct: boolean;
  readonly chosen: boolean;
  readonly because: string;
}

/** A part of an answer beside what is right there. */
export interface AnswerPart {
  /** The item, or the number of a blank or of a place; absent where there is one part only. */
  readonly about?: string;
  /** What was answered; absent when nothing was. */
  readonly given?: string;
  readonly right: string;
  readonly correct: boolean;
}

/** Everything to be said after an answer; texts are Markdown with the numbers filled in. */
export interface Feedback {
  /** Chosen options first, as shown; then those that were right and not chosen. */
  readonly options: readonly OptionFeedback[];
  /** For every other type the answer part by part. */
  readonly parts: readonly AnswerPart[];
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
  const { question, values } = drawn;
  const parts = partsOf(drawn, response, graded?.verdict === 'right');
  const words = question.type === 'numeric' ? { answer: parts[0]!.right, ...wordsOf(values) } : {};
  const fill = (text: string) => fillPlaceholders(text, words);
  const mistakes = 'mistakes' in question ? question.mistakes : [];
  const mistake = graded?.mistake === undefined ? undefined : mistakes[graded.mistake];
  return {
    options: optionsOf(drawn, response),
    parts,
    ...(mistake ? { mistake: fill(mistake.because) } : {}),
    ...(question.explain === undefined ? {} : { explain: fill(question.explain) }),
  };
}

function optionsOf({ question, order }: DrawnQuestion, response: Response | undefined) {
  if (!('options' in question)) return [];
  const chosen = response?.kind === 'choice' ? response.chosen : [];
  return order
    .map((place) => ({ ...question.options[place]!, chosen: chosen.includes(place) }))
    .filter((option) => option.chosen || option.correct)
    .sort((a, b) => Number(b.chosen) - Number(a.chosen));
}

function partsOf(
  drawn: DrawnQuestion,
  response: Response | undefined,
  isRight: boolean,
): AnswerPart[] {
  const { question } = drawn;
  const texts = response?.kind === 'typed' ? response.texts : [];
  const whole = (right: string): AnswerPart[] => [
    { right, correct: isRight, ...given(texts[0]?.trim() || undefined) },
  ];
  switch (question.type) {
    case 'numeric':
      return whole(formatAmount(rightNumber(drawn), question.unit));
    case 'text':
      return whole(rightText(question, isRight ? texts[0] : undefined));
    case 'cloze':
      return clozeParts(question, texts);
    case 'order':
      return orderParts(question, response?.kind === 'order' ? response.order : []);
    case 'match':
    case 'categorize':
      return assignmentParts(
        question,
        drawn.order,
        response?.kind === 'assigned' ? response.to : [],
      );
    default:
      return [];
  }
}

const given = (text: string | undefined) => (text === undefined ? {} : { given: text });

/**
 * The accepted answer that was meant, or the first one. A pattern says little to a learner: the
 * answer itself, or one that it accepts, stands for it.
 */
function rightText({ accept, match }: TextQuestion, typed: string | undefined): string {
  const meant = accept.find((text) => typed !== undefined && isAccepted(typed, [text], match));
  const first = meant ?? accept[0]!;
  if (match !== 'pattern') return first;
  if (meant !== undefined && typed !== undefined) return typed;
  const parsed = parsePattern(first);
  return parsed.ok ? exampleOf(parsed.pattern) : first;
}

const clozeParts = (question: ClozeQuestion, texts: readonly string[]): AnswerPart[] =>
  question.blanks.map(({ accept }, place) => ({
    ...(question.blanks.length > 1 ? { about: `${place + 1}` } : {}),
    ...given(texts[place]?.trim() || undefined),
    right: accept[0]!,
    correct: isBlankRight(question, place, texts[place] ?? ''),
  }));

const orderParts = ({ items }: OrderQuestion, order: readonly number[]): AnswerPart[] =>
  items.map((right, place) => ({
    about: `${place + 1}`,
    ...given(items[order[place] ?? -1]),
    right,
    correct: order[place] === place,
  }));

/** In the order in which the items were shown. */
const assignmentParts = (
  { items, targets }: AssignmentQuestion,
  shown: readonly number[],
  to: readonly (number | null)[],
): AnswerPart[] =>
  shown.map((place) => {
    const { text, target } = items[place]!;
    return {
      about: text,
      ...given(targets[to[place] ?? -1]),
      right: targets[target]!,
      correct: to[place] === target,
    };
  });
