import { z } from 'zod';
import type { DrawnQuestion } from '../../quiz/draw.ts';
import { type Entry, settled } from './entry.ts';

/**
 * A response as it is kept on disk: options by what they say, because their places in a file change
 * and they have no ids. `caret` and `cursor` are there while the question is still open.
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

/** The response of an entry, and where the cursor was if it is not answered yet. */
export function keptResponse(entry: Entry, { question }: DrawnQuestion): KeptResponse {
  const open = entry.graded === undefined;
  if (question.type === 'numeric') {
    const { text, caret } = entry.typed;
    return open ? { typed: text, caret } : { typed: text.trim() };
  }
  const chosen = entry.chosen.flatMap((place) => question.options[place]?.text ?? []);
  return open ? { chosen, cursor: entry.cursor } : { chosen };
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
