import { expect, test } from 'vitest';
import { loadCatalogue } from '../../src/content/load.ts';
import { nodeReader } from '../../src/content/node-reader.ts';
import { loadShipped, shippedContent } from '../../src/content/shipped.ts';
import { fromSnapshot, toSnapshot } from '../../src/content/snapshot.ts';

const reader = shippedContent();
const catalogue = loadCatalogue(reader);
const snapshot = toSnapshot(catalogue, reader);

test('a snapshot holds the whole catalogue', () => {
  const restored = fromSnapshot(snapshot, reader);
  expect(restored).toEqual(catalogue);
  expect(Object.isFrozen(restored)).toBe(true);
});

test('broken content keeps its diagnostics', () => {
  const bad = nodeReader('test/fixtures/bad-content');
  const broken = loadCatalogue(bad);
  expect(fromSnapshot(toSnapshot(broken, bad), bad)?.diagnostics).toEqual(broken.diagnostics);
});

test('a snapshot is not used once a file is edited, added or gone', () => {
  const edited = { ...reader, read: (path: string) => `${reader.read(path)} ` };
  expect(fromSnapshot(snapshot, edited)).toBeUndefined();
  const gone = { ...reader, list: (folder: string) => reader.list(folder).slice(0, -1) };
  expect(fromSnapshot(snapshot, gone)).toBeUndefined();
});

test('a snapshot that cannot be read is no snapshot', () => {
  expect(fromSnapshot(snapshot.subarray(0, 1000), reader)).toBeUndefined();
  expect(fromSnapshot(Buffer.from('something else'), reader)).toBeUndefined();
});

test('run from source, the files are read', async () => {
  expect(await loadShipped()).toEqual(catalogue);
});
