import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { type ContentReader, contentFiles } from './reader.ts';

/**
 * The catalogue as bytes. Reading a hundred YAML files takes a good part of a second; this takes
 * milliseconds, and needs neither the YAML parser nor the schemas.
 */
interface Snapshot {
  readonly fingerprint: string;
  readonly catalogue: Catalogue;
}

export const toSnapshot = (catalogue: Catalogue, reader: ContentReader): Buffer =>
  serialize({ fingerprint: fingerprintOf(reader), catalogue } satisfies Snapshot);

/** Undefined when the files are no longer those that the snapshot was made of. */
export function fromSnapshot(bytes: Buffer, reader: ContentReader): Catalogue | undefined {
  try {
    const { fingerprint, catalogue } = deserialize(bytes) as Snapshot;
    return fingerprint === fingerprintOf(reader) ? Object.freeze(catalogue) : undefined;
  } catch {
    // Made by another version of Node, cut short, or a file cannot be read: the files know better.
    return undefined;
  }
}

function fingerprintOf(reader: ContentReader): string {
  const hash = createHash('sha256');
  for (const file of contentFiles(reader)) hash.update(`${file}\0${reader.read(file)}\0`);
  return hash.digest('hex');
}
