import { UsageError } from '../usage-error.ts';

/** A part of the work, for one of several machines: the second of eight. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** `2/8` → the second of eight. */
export function shardNamed(text: string): Shard {
  const [, index = '', of = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (shard.index >= 1 && shard.index <= shard.of) return shard;
  throw new UsageError(`"${text}" is no shard. Write 2/8 for the second of eight.`);
}
