import type { DrawnQuestion } from '../../quiz/draw.ts';
import type { Response } from '../../quiz/response.ts';
import { editLine, emptyLine, type LineEdit, type TypedLine, typeText } from './typing.ts';

/** What stands entered, and where the cursor is. Indices count what is shown, places the file. */
export type Input =
  | {
      readonly kind: 'choice';
      readonly cursor: number;
      /** Options by place, in the order in which they were chosen. */
      readonly chosen: readonly number[];
    }
  /** One line, or one for each blank. */
  | { readonly kind: 'typed'; readonly cursor: number; readonly lines: readonly TypedLine[] }
  | {
      readonly kind: 'order';
      readonly cursor: number;
      /** Items by place, as they stand now. */
      readonly order: readonly number[];
      /** The item under the cursor moves with it. */
      readonly gripped: boolean;
    }
  | {
      readonly kind: 'assigned';
      readonly cursor: number;
      /** By the item's place the place of its target; null where it has none yet. */
      readonly to: readonly (number | null)[];
    };

export type InputOf<K extends Input['kind']> = Extract<Input, { kind: K }>;

export type InputAction =
  /** To the option, item or blank beside; a gripped item goes along. */
  | { readonly type: 'move'; readonly by: 1 | -1 }
  /** Moves the item under the cursor without a grip. */
  | { readonly type: 'carry'; readonly by: 1 | -1 }
  /** To what is shown at this index: an option is chosen, or given back where several may be right. */
  | { readonly type: 'pick'; readonly index: number }
  /** Chooses under the cursor: the option, the grip, the next target. */
  | { readonly type: 'toggle' }
  /** Gives the item under the cursor the target shown at this index, and goes on to the next item. */
  | { readonly type: 'assign'; readonly index: number }
  | { readonly type: 'unassign' }
  | { readonly type: 'type'; readonly text: string }
  | { readonly type: 'edit'; readonly edit: LineEdit };

/** Nothing entered yet. */
export function emptyInput({ question, order }: DrawnQuestion): Input {
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return { kind: 'choice', cursor: 0, chosen: [] };
    case 'numeric':
    case 'text':
      return { kind: 'typed', cursor: 0, lines: [emptyLine] };
    case 'cloze':
      return { kind: 'typed', cursor: 0, lines: question.blanks.map(() => emptyLine) };
    case 'order':
      return { kind: 'order', cursor: 0, order, gripped: false };
    case 'match':
    case 'categorize':
      return { kind: 'assigned', cursor: 0, to: question.items.map(() => null) };
  }
}

/** The input after an action; the same one when the action means nothing to it. */
export function updateInput(input: Input, action: InputAction, drawn: DrawnQuestion): Input {
  switch (input.kind) {
    case 'choice':
      return updateChoice(input, action, drawn);
    case 'typed':
      return updateTyped(input, action);
    case 'order':
      return updateOrder(input, action);
    case 'assigned':
      return updateAssigned(input, action, drawn);
  }
}

export function responseOf(input: Input): Response {
  switch (input.kind) {
    case 'choice':
      return { kind: 'choice', chosen: input.chosen };
    case 'typed':
      return { kind: 'typed', texts: input.lines.map(({ text }) => text.trim()) };
    case 'order':
      return { kind: 'order', order: input.order };
    case 'assigned':
      return { kind: 'assigned', to: input.to };
  }
}

/** Whether anything is entered that could be an answer, or a part of one. */
export function isEntered(input: Input, { order }: DrawnQuestion): boolean {
  switch (input.kind) {
    case 'choice':
      return input.chosen.length > 0;
    case 'typed':
      return input.lines.some(({ text }) => text.trim() !== '');
    case 'order':
      return input.order.some((place, index) => place !== order[index]);
    case 'assigned':
      return input.to.some((target) => target !== null);
  }
}

function updateChoice(
  input: InputOf<'choice'>,
  action: InputAction,
  { question, order }: DrawnQuestion,
): Input {
  const several = question.type === 'multiple';
  const choose = (index: number): Input => {
    const place = order[index];
    if (place === undefined) return input;
    if (!several) return { ...input, cursor: index, chosen: [place] };
    const without = input.chosen.filter((other) => other !== place);
    const chosen = without.length < input.chosen.length ? without : [...input.chosen, place];
    return { ...input, cursor: index, chosen };
  };
  switch (action.type) {
    case 'move': {
      const cursor = (input.cursor + action.by + order.length) % order.length;
      return several ? { ...input, cursor } : choose(cursor);
    }
    case 'pick':
      return choose(action.index);
    case 'toggle':
      return choose(input.cursor);
    default:
      return input;
  }
}

function updateTyped(input: InputOf<'typed'>, action: InputAction): Input {
  const { lines, cursor } = input;
  const line = lines[cursor]!;
  const write = (next: TypedLine): Input =>
    next === line ? input : { ...input, lines: lines.with(cursor, next) };
  switch (action.type) {
    case 'type':
      return write(typeText(line, action.text));
    case 'edit':
      return write(editLine(line, action.edit));
    case 'move':
      return lines.length === 1
        ? input
        : { ...input, cursor: (cursor + action.by + lines.length) % lines.length };
    case 'pick':
      return lines[action.index] ? { ...input, cursor: action.index } : input;
    default:
      return input;
  }
}

function updateOrder(input: InputOf<'order'>, action: InputAction): Input {
  const { order, cursor, gripped } = input;
  const to = (index: number, carried: boolean): Input => {
    if (index < 0 || index >= order.length || index === cursor) return input;
    const rest = order.filter((_, other) => other !== cursor);
    const moved = [...rest.slice(0, index), order[cursor]!, ...rest.slice(index)];
    return { ...input, cursor: index, order: carried ? moved : order };
  };
  switch (action.type) {
    case 'move': {
      // A gripped item stops at the ends: jumping around would undo what was just done.
      const beyond = (cursor + action.by + order.length) % order.length;
      return gripped ? to(cursor + action.by, true) : to(beyond, false);
    }
    case 'carry':
      return to(cursor + action.by, true);
    case 'pick':
      return to(action.index, gripped);
    case 'toggle':
      return { ...input, gripped: !gripped };
    default:
      return input;
  }
}

function updateAssigned(
  input: InputOf<'assigned'>,
  action: InputAction,
  { order, targets }: DrawnQuestion,
): Input {
  const { to, cursor } = input;
  const item = order[cursor]!;
  switch (action.type) {
    case 'move':
      return { ...input, cursor: (cursor + action.by + order.length) % order.length };
    case 'pick':
      return order[action.index] === undefined ? input : { ...input, cursor: action.index };
    case 'toggle': {
      const next = targets.indexOf(to[item] ?? -1) + 1;
      return { ...input, to: to.with(item, targets[next] ?? null) };
    }
    case 'assign': {
      const target = targets[action.index];
      if (target === undefined) return input;
      const assigned = to.with(item, target);
      return { ...input, to: assigned, cursor: nextOpen(assigned, order, cursor) };
    }
    case 'unassign':
      return to[item] === null ? input : { ...input, to: to.with(item, null) };
    default:
      return input;
  }
}

/** The next shown item without a target; the same one when there is none. */
function nextOpen(to: readonly (number | null)[], order: readonly number[], from: number): number {
  for (let step = 1; step < order.length; step++) {
    const index = (from + step) % order.length;
    if (to[order[index]!] === null) return index;
  }
  return from;
}
