import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { check } from '../../lib/schema.ts';
import type { Trial } from '../../scenario/prove/trial.ts';
import { UsageError } from '../usage-error.ts';
import type { Shard } from './shard-named.ts';

/** This shard's part of a list, dealt out like cards, so that long and short work mixes. */
export const partOf = <T>(all: readonly T[], { index, of }: Shard): T[] =>
  all.filter((_, place) => place % of === index - 1);

const trial = z.strictObject({
  seed: z.number(),
  outcome: z.enum(['won', 'lost']),
  stars: z.number(),
  endedAtMs: z.number(),
  alerts: z.array(z.string()),
  met: z.record(z.string(), z.number()),
  halted: z.optional(z.string()),
  refused: z.array(z.string()),
});

const partSchema = z.strictObject({
  sysdojo: z.literal('proof'),
  /** What was proved, and how: parts of other files or of another number of runs do not fit. */
  fingerprint: z.string(),
  runs: z.int(),
  shard: z.strictObject({ index: z.int(), of: z.int() }),
  units: z.record(z.string(), z.array(trial)),
});

/** What one machine found out, as it is written to a file. */
export type Part = z.output<typeof partSchema>;

/** The trials of all parts, by the units' keys. */
export function mergeParts(
  files: readonly string[],
  { fingerprint, runs }: Pick<Part, 'fingerprint' | 'runs'>,
): ReadonlyMap<string, readonly Trial[]> {
  const parts = files.map((file) => [file, readPart(file)] as const);
  const [, first] = parts[0]!;
  for (const [file, part] of parts) {
    if (part.runs !== runs)
      throw new UsageError(`${file} is of ${part.runs} runs. Merge with --runs ${part.runs}.`);
    if (part.fingerprint !== fingerprint)
      throw new UsageError(`${file} is of other scenarios than are here. Run its shard again.`);
    if (part.shard.of !== first.shard.of)
      throw new UsageError(
        `${file} is one of ${part.shard.of} shards, others of ${first.shard.of}.`,
      );
  }
  const there = new Set(parts.map(([, { shard }]) => shard.index));
  const missing = Array.from({ length: first.shard.of }, (_, place) => place + 1).filter(
    (index) => !there.has(index),
  );
  if (missing.length > 0) {
    const which = missing.map((index) => `${index}/${first.shard.of}`).join(', ');
    throw new UsageError(`Missing: shard ${which}.`);
  }
  return new Map(parts.flatMap(([, { units }]) => Object.entries(units) as [string, Trial[]][]));
}

function readPart(file: string): Part {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(
      code === 'ENOENT'
        ? `There is no file "${file}".`
        : `${file} is no part of a proof: ${message}`,
    );
  }
  const checked = check(partSchema, data);
  if (checked.ok) return checked.value;
  const { path, message } = checked.problems[0]!;
  throw new UsageError(`${file} is no part of a proof: ${[...path, message].join(' ')}.`);
}
