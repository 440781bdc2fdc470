import { deserialize, serialize } from 'node:v8';
import { type Light, putTogether, takeApart } from './deferred.ts';
import { type ContentReader, contentFiles } from './reader.ts';

/**
 * What was made of the content files, as bytes: the catalogue, or its outline. Reading a hundred
 * YAML files takes a good part of a second; this takes milliseconds, and needs neither the YAML
 * parser nor the schemas.
 */
interface Snapshot {
  readonly stamp: Stamp;
  readonly light: Light;
}

const lengthBytes = 4;

/** The files that it was made of. */
interface Stamp {
  /** Path and bytes of each. */
  readonly files: readonly (readonly [file: string, size: number])[];
  /** Of all that stands in them. */
  readonly hash: string;
}

export async function toSnapshot(content: unknown, reader: ContentReader): Promise<Buffer> {
  const { light, parts } = takeApart(content);
  const snapshot: Snapshot = { stamp: await stampOf(reader), light };
  // The length of the parts, the parts, and last what is read first: of a file cut short nothing is.
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32LE(parts.length);
  return Buffer.concat([length, parts, serialize(snapshot)]);
}

/**
 * Undefined when the files are no longer those that the snapshot was made of.
 * @param madeAt when it was written, epoch ms: files as large as they were that have not changed
 * since need not be read; absent where nobody knows
 */
export async function fromSnapshot<T>(
  bytes: Buffer,
  reader: ContentReader,
  madeAt?: number,
): Promise<T | undefined> {
  try {
    const partsEnd = lengthBytes + bytes.readUInt32LE();
    const { stamp, light } = deserialize(bytes.subarray(partsEnd)) as Snapshot;
    const current = isUntouched(stamp, reader, madeAt) || stamp.hash === (await hashOf(reader));
    if (!current) return undefined;
    return Object.freeze(putTogether(light, bytes.subarray(lengthBytes, partsEnd)) as T);
  } catch {
    // Made by another version of Node, cut short, or a file cannot be read: the files know better.
    return undefined;
  }
}

async function stampOf(reader: ContentReader): Promise<Stamp> {
  const files = contentFiles(reader).map(
    (file) => [file, Buffer.byteLength(reader.read(file))] as const,
  );
  return { files, hash: await hashOf(reader) };
}

function isUntouched({ files }: Stamp, reader: ContentReader, madeAt: number | undefined): boolean {
  const { stat } = reader;
  if (!stat || madeAt === undefined) return false;
  const now = contentFiles(reader);
  return (
    now.length === files.length &&
    files.every(([file, size], index) => {
      if (now[index] !== file) return false;
      const found = stat(file);
      return found.size === size && found.changedAt <= madeAt;
    })
  );
}

async function hashOf(reader: ContentReader): Promise<string> {
  // Needed by few: most files are as the build left them.
  const { createHash } = await import('node:crypto');
  const hash = createHash('sha256');
  for (const file of contentFiles(reader)) hash.update(`${file}\0${reader.read(file)}\0`);
  return hash.digest('hex');
}
