import * as z from 'zod/mini';
import type { DrawnQuestion } from '../../quiz/draw.ts';
import type { Question } from '../../quiz/question.ts';
import { type Entry, inputOf, settled } from './entry.ts';
import { emptyInput, type Input } from './input.ts';

/**
 * A response as it is kept on disk: options and items by what they say, because their places in a
 * file change and they have no ids. `cursor`, `caret`, `carets` and `gripped` belong to an attempt
 * that was left.
 */
const keptSchema = z.object({
  chosen: z.optional(z.array(z.string())),
  /** The one line of a question that has one. */
  typed: z.optional(z.string()),
  caret: z.optional(z.int().check(z.minimum(0))),
  /** A line for each blank. */
  texts: z.optional(z.array(z.string())),
  carets: z.optional(z.array(z.int().check(z.minimum(0)))),
  /** All items as they were ordered. */
  order: z.optional(z.array(z.string())),
  gripped: z.optional(z.boolean()),
  /** Item and target. */
  assigned: z.optional(z.record(z.string(), z.string())),
  cursor: z.optional(z.int().check(z.minimum(0))),
});

type Kept = z.output<typeof keptSchema>;

/** What was answered. */
export function keptResponse(entry: Entry, drawn: DrawnQuestion): Kept {
  const { question } = drawn;
  const input = inputOf(entry, drawn);
  switch (input.kind) {
    case 'choice':
      return { chosen: textsAt(optionTexts(question), input.chosen) };
    case 'typed': {
      const texts = input.lines.map(({ text }) => text.trim());
      return question.type === 'cloze' ? { texts } : { typed: texts[0]! };
    }
    case 'order':
      return { order: textsAt(itemTexts(question), input.order) };
    case 'assigned':
      return { assigned: assignedTexts(question, input.to) };
  }
}

/** What was entered so far, to the letter, and where the cursor is; nothing when nothing was. */
export function keptInput({ input, ...entry }: Entry, drawn: DrawnQuestion): Kept | undefined {
  if (!input) return undefined;
  const { cursor } = input;
  if (input.kind === 'typed') {
    const texts = input.lines.map(({ text }) => text);
    const carets = input.lines.map(({ caret }) => caret);
    return drawn.question.type === 'cloze'
      ? { texts, carets, cursor }
      : { typed: texts[0]!, caret: carets[0]! };
  }
  const response = { ...keptResponse({ ...entry, input }, drawn), cursor };
  return input.kind === 'order' && input.gripped ? { ...response, gripped: true } : response;
}

interface KeptEntry {
  readonly response?: unknown;
  readonly hints: number;
  readonly points?: number;
  readonly elapsedMs?: number;
}

/** The entry again; one whose options or items are no longer there is open once more. */
export function entryFrom(kept: KeptEntry, drawn: DrawnQuestion): Entry {
  const response = keptSchema.safeParse(kept.response).data;
  const input = response && inputFrom(response, drawn);
  const entry: Entry = {
    ...(input ? { input } : {}),
    hints: Math.min(kept.hints, drawn.hints.length),
    elapsedMs: kept.elapsedMs ?? 0,
  };
  return kept.points === undefined || !input ? entry : settled(entry, drawn);
}

function inputFrom(kept: Kept, drawn: DrawnQuestion): Input | undefined {
  const { question, order } = drawn;
  const empty = emptyInput(drawn);
  const cursor = Math.min(kept.cursor ?? 0, Math.max(0, order.length - 1));
  switch (empty.kind) {
    case 'choice': {
      const options = optionTexts(question);
      const places = (kept.chosen ?? []).map((text) => options.indexOf(text));
      return { ...empty, cursor, chosen: places.filter((place) => place !== -1) };
    }
    case 'typed': {
      const texts = kept.texts ?? (kept.typed === undefined ? [] : [kept.typed]);
      const carets = kept.carets ?? (kept.caret === undefined ? [] : [kept.caret]);
      const lines = empty.lines.map((_, index) => {
        const text = texts[index] ?? '';
        return { text, caret: Math.min(carets[index] ?? text.length, text.length) };
      });
      return { ...empty, cursor: Math.min(kept.cursor ?? 0, lines.length - 1), lines };
    }
    case 'order': {
      const items = itemTexts(question);
      const places = (kept.order ?? []).map((text) => items.indexOf(text));
      const whole = new Set(places).size === items.length && !places.includes(-1);
      return whole
        ? { ...empty, cursor, order: places, gripped: kept.gripped ?? false }
        : undefined;
    }
    case 'assigned': {
      const targets = 'targets' in question ? question.targets : [];
      const to = itemTexts(question).map((text) => {
        const target = kept.assigned && Object.hasOwn(kept.assigned, text) && kept.assigned[text];
        const place = typeof target === 'string' ? targets.indexOf(target) : -1;
        return place === -1 ? null : place;
      });
      return { ...empty, cursor, to };
    }
  }
}

function assignedTexts(
  question: Question,
  to: readonly (number | null)[],
): Readonly<Record<string, string>> {
  const targets = 'targets' in question ? question.targets : [];
  return Object.fromEntries(
    itemTexts(question).flatMap((text, place) => {
      const target = targets[to[place] ?? -1];
      return target === undefined ? [] : [[text, target]];
    }),
  );
}

const textsAt = (texts: readonly string[], places: readonly number[]): string[] =>
  places.flatMap((place) => texts[place] ?? []);

const optionTexts = (question: Question): readonly string[] =>
  'options' in question ? question.options.map(({ text }) => text) : [];

function itemTexts(question: Question): readonly string[] {
  switch (question.type) {
    case 'order':
      return question.items;
    case 'match':
    case 'categorize':
      return question.items.map(({ text }) => text);
    default:
      return [];
  }
}
