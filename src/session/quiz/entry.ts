import type { DrawnQuestion } from '../../quiz/draw.ts';
import { type Graded, grade, type Response } from '../../quiz/grade.ts';
import { editLine, emptyLine, type LineEdit, type TypedLine, typeText } from './typing.ts';

/** What somebody has done with one question, in a quiz or inside a lesson. */
export interface Entry {
  /** Which of the shown options the cursor is on. */
  readonly cursor: number;
  /** Options by their place in the file, in the order in which they were chosen. */
  readonly chosen: readonly number[];
  readonly typed: TypedLine;
  /** How many hints have been shown. */
  readonly hints: number;
  readonly elapsedMs: number;
  /** Why what was entered is not an answer yet. */
  readonly note?: string;
  /** There once it is answered, and then for good. */
  readonly graded?: Graded;
}

/** What can be done to a question until it is answered. */
export type EntryAction =
  | { readonly type: 'move'; readonly by: 1 | -1 }
  /** Selects the option shown at this index; where several may be right, or takes it back. */
  | { readonly type: 'pick'; readonly index: number }
  /** The same with the option under the cursor. */
  | { readonly type: 'toggle' }
  | { readonly type: 'type'; readonly text: string }
  | { readonly type: 'edit'; readonly edit: LineEdit }
  | { readonly type: 'hint' }
  | { readonly type: 'answer' };

export const emptyEntry: Entry = {
  cursor: 0,
  chosen: [],
  typed: emptyLine,
  hints: 0,
  elapsedMs: 0,
};

export function updateEntry(entry: Entry, action: EntryAction, drawn: DrawnQuestion): Entry {
  if (entry.graded) return entry;
  switch (action.type) {
    case 'move':
      return moved(entry, action.by, drawn);
    case 'pick':
      return picked(entry, action.index, drawn);
    case 'toggle':
      return picked(entry, entry.cursor, drawn);
    case 'type':
      return typedInto(entry, typeText(entry.typed, action.text), drawn);
    case 'edit':
      return typedInto(entry, editLine(entry.typed, action.edit), drawn);
    case 'hint':
      return entry.hints < drawn.hints.length ? { ...entry, hints: entry.hints + 1 } : entry;
    case 'answer':
      return answered(underCursor(entry, drawn), drawn);
  }
}

/** What counts as answered when nothing more can be done: the same entry when there is no answer. */
export function settled(entry: Entry, drawn: DrawnQuestion): Entry {
  const result = answered(entry, drawn);
  return result.graded ? result : entry;
}

export function responseOf(entry: Entry, drawn: DrawnQuestion): Response {
  return drawn.question.type === 'numeric'
    ? { kind: 'number', typed: entry.typed.text.trim() }
    : { kind: 'choice', chosen: entry.chosen };
}

/** Whether the learner has begun to answer. */
export const isTouched = (entry: Entry): boolean =>
  entry.chosen.length > 0 || entry.typed.text.trim() !== '';

function moved(entry: Entry, by: 1 | -1, drawn: DrawnQuestion): Entry {
  const count = drawn.order.length;
  if (count === 0) return entry;
  const cursor = (entry.cursor + by + count) % count;
  if (drawn.question.type === 'multiple') return { ...withoutNote(entry), cursor };
  return picked(entry, cursor, drawn);
}

function picked(entry: Entry, index: number, drawn: DrawnQuestion): Entry {
  const place = drawn.order[index];
  if (place === undefined) return entry;
  const next = { ...withoutNote(entry), cursor: index };
  if (drawn.question.type !== 'multiple') return { ...next, chosen: [place] };
  const chosen = entry.chosen.includes(place)
    ? entry.chosen.filter((other) => other !== place)
    : [...entry.chosen, place];
  return { ...next, chosen };
}

/** Where one option is right, Enter means the one under the cursor. */
function underCursor(entry: Entry, drawn: DrawnQuestion): Entry {
  const { type } = drawn.question;
  const nothingYet = entry.chosen.length === 0 && type !== 'multiple' && type !== 'numeric';
  return nothingYet ? picked(entry, entry.cursor, drawn) : entry;
}

function answered(entry: Entry, drawn: DrawnQuestion): Entry {
  const result = grade(drawn, responseOf(entry, drawn), entry.hints);
  if (!result.ok) return { ...entry, note: result.reason };
  return { ...withoutNote(entry), graded: result };
}

function typedInto(entry: Entry, typed: TypedLine, drawn: DrawnQuestion): Entry {
  return drawn.question.type === 'numeric' ? { ...withoutNote(entry), typed } : entry;
}

function withoutNote(entry: Entry): Entry {
  const { note: _, ...rest } = entry;
  return rest;
}
