import { z } from 'zod';
import type { DrawnQuestion } from '../../quiz/draw.ts';
import { type Entry, settled } from './entry.ts';

/**
 * A response as it is kept on disk: options by what they say, because their places in a file change
 * and they have no ids. `caret` and `cursor` belong to an attempt that was left.
 */
export interface KeptResponse {
  readonly chosen?: readonly string[];
  readonly typed?: string;
  readonly caret?: number;
  readonly cursor?: number;
}

const keptSchema = z.object({
  chosen: z.array(z.string()).optional(),
  typed: z.string().optional(),
  caret: z.number().int().min(0).optional(),
  cursor: z.number().int().min(0).optional(),
});

/** What was answered. */
export function keptResponse(entry: Entry, { question }: DrawnQuestion): KeptResponse {
  if (question.type === 'numeric') return { typed: entry.typed.text.trim() };
  return { chosen: entry.chosen.flatMap((place) => question.options[place]?.text ?? []) };
}

/** What was entered so far, to the letter, and where the cursor is. */
export function keptInput(entry: Entry, drawn: DrawnQuestion): KeptResponse {
  if (drawn.question.type === 'numeric')
    return { typed: entry.typed.text, caret: entry.typed.caret };
  return { ...keptResponse(entry, drawn), cursor: entry.cursor };
}

interface KeptEntry {
  readonly response?: unknown;
  readonly hints: number;
  readonly points?: number;
  readonly elapsedMs?: number;
}

/** The entry again; one whose options are no longer there is open once more. */
export function entryFrom(kept: KeptEntry, drawn: DrawnQuestion): Entry {
  const response = keptSchema.safeParse(kept.response ?? {}).data ?? {};
  const { question, order } = drawn;
  const text = response.typed ?? '';
  const options = question.type === 'numeric' ? [] : question.options;
  const places = (response.chosen ?? []).map((chosen) =>
    options.findIndex((option) => option.text === chosen),
  );
  const entry: Entry = {
    cursor: Math.min(response.cursor ?? 0, Math.max(0, order.length - 1)),
    chosen: places.filter((place) => place !== -1),
    typed: { text, caret: Math.min(response.caret ?? text.length, text.length) },
    hints: Math.min(kept.hints, drawn.hints.length),
    elapsedMs: kept.elapsedMs ?? 0,
  };
  return kept.points === undefined ? entry : settled(entry, drawn);
}
