import type { DrawnQuestion } from '../../quiz/draw.ts';
import { type Graded, grade } from '../../quiz/grade.ts';
import {
  emptyInput,
  type Input,
  type InputAction,
  isEntered,
  responseOf,
  updateInput,
} from './input.ts';

/** What somebody has done with one question, in a quiz or inside a lesson. */
export interface Entry {
  /** Absent until something is entered; `inputOf` knows what stands there then. */
  readonly input?: Input;
  /** How many hints have been shown. */
  readonly hints: number;
  readonly elapsedMs: number;
  /** Why what was entered is not an answer yet. */
  readonly note?: string;
  /** There once it is answered, and then for good. */
  readonly graded?: Graded;
  /** The clock of the question ran out before there was an answer. */
  readonly timeUp?: true;
  /** In an exam: to be looked at again. */
  readonly flagged?: true;
  /** In an exam: Enter was pressed on what stands there, be it as it was shown. */
  readonly confirmed?: true;
}

/** What can be done to a question until it is answered. */
export type EntryAction = InputAction | { readonly type: 'hint' } | { readonly type: 'answer' };

export const emptyEntry: Entry = { hints: 0, elapsedMs: 0 };

export const inputOf = ({ input }: Entry, drawn: DrawnQuestion): Input =>
  input ?? emptyInput(drawn);

export function updateEntry(entry: Entry, action: EntryAction, drawn: DrawnQuestion): Entry {
  if (!isOpen(entry)) return entry;
  switch (action.type) {
    case 'hint':
      return entry.hints < drawn.hints.length ? { ...entry, hints: entry.hints + 1 } : entry;
    case 'answer':
      return answer(entry, drawn);
    default: {
      const before = inputOf(entry, drawn);
      const input = updateInput(before, action, drawn);
      return input === before ? entry : { ...withoutConfirmation(withoutNote(entry)), input };
    }
  }
}

/** What counts as answered when nothing more can be done: the same entry when there is no answer. */
export function settled(entry: Entry, drawn: DrawnQuestion): Entry {
  const graded = grade(drawn, responseOf(inputOf(entry, drawn)), entry.hints);
  return graded.ok ? { ...withoutNote(entry), input: inputOf(entry, drawn), graded } : entry;
}

/** Whether it can still be answered. */
export const isOpen = ({ graded, timeUp }: Entry): boolean => !graded && !timeUp;

/** Whether the learner has begun to answer. */
export const isTouched = (entry: Entry, drawn: DrawnQuestion): boolean =>
  entry.confirmed === true || (entry.input !== undefined && isEntered(entry.input, drawn));

/** Enter in an exam: the answer is taken, but nothing is said of it. */
export function confirmed(entry: Entry, drawn: DrawnQuestion): Entry {
  const { graded, ...answered } = updateEntry(entry, { type: 'answer' }, drawn);
  return graded ? { ...answered, confirmed: true } : answered;
}

function answer(entry: Entry, drawn: DrawnQuestion): Entry {
  const before = inputOf(entry, drawn);
  // Enter lets go of an item first: who still carries it has not made up their mind.
  if (before.kind === 'order' && before.gripped)
    return { ...withoutNote(entry), input: { ...before, gripped: false } };
  const input = underCursor(before, drawn);
  const graded = grade(drawn, responseOf(input), entry.hints);
  if (graded.ok) return { ...withoutNote(entry), input, graded };
  return { ...entry, input: atGap(input, drawn), note: graded.reason };
}

/** Where one option is right, Enter means the one under the cursor. */
function underCursor(input: Input, drawn: DrawnQuestion): Input {
  const one = drawn.question.type === 'single' || drawn.question.type === 'true-false';
  const open = input.kind === 'choice' && input.chosen.length === 0;
  return one && open ? updateInput(input, { type: 'toggle' }, drawn) : input;
}

/** The cursor on what is missing. */
function atGap(input: Input, { order }: DrawnQuestion): Input {
  switch (input.kind) {
    case 'typed': {
      const empty = input.lines.findIndex(({ text }) => text.trim() === '');
      return empty === -1 ? input : { ...input, cursor: empty };
    }
    case 'assigned': {
      const open = order.findIndex((place) => input.to[place] === null);
      return open === -1 ? input : { ...input, cursor: open };
    }
    default:
      return input;
  }
}

/** What changes has to be confirmed again. */
function withoutConfirmation(entry: Entry): Entry {
  const { confirmed: _, ...rest } = entry;
  return rest;
}

function withoutNote(entry: Entry): Entry {
  const { note: _, ...rest } = entry;
  return rest;
}
