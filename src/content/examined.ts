import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Examined } from './examine.ts';
import type { FileText } from './source.ts';

/** What files tell by themselves, kept for as long as they stay as they are. */
export type Examinations = ReadonlyMap<string, { readonly hash: string; readonly is: Examined }>;

export const toExaminations = (texts: readonly FileText[], examined: readonly Examined[]): Buffer =>
  serialize(
    new Map(
      texts.map((text, index) => [text.file, { hash: hashOf(text), is: examined[index]! }]),
    ) satisfies Examinations,
  );

/** None of another version of Node, or of a file that was cut short. */
export function fromExaminations(bytes: Buffer | undefined): Examinations {
  try {
    return bytes ? (deserialize(bytes) as Examinations) : new Map();
  } catch {
    return new Map();
  }
}

/** What a file has told before, unless something has changed in it. */
export function toldBefore(known: Examinations, text: FileText): Examined | undefined {
  const before = known.get(text.file);
  return before?.hash === hashOf(text) ? before.is : undefined;
}

const hashOf = ({ text = '', unreadable = '' }: FileText): string =>
  createHash('sha256').update(`${text}\0${unreadable}`).digest('hex');
