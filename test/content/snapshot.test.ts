import { expect, test } from 'vitest';
import { loadCatalogue } from '../../src/content/load.ts';
import { nodeReader } from '../../src/content/node-reader.ts';
import { loadShipped, shippedContent } from '../../src/content/shipped.ts';
import { fromSnapshot, toSnapshot } from '../../src/content/snapshot.ts';
import { memoryReader } from '../support/memory-reader.ts';

const reader = shippedContent();
const catalogue = loadCatalogue(reader);
const snapshot = await toSnapshot(catalogue, reader);

test('a snapshot holds the whole catalogue', async () => {
  const restored = await fromSnapshot(snapshot, reader);
  expect(restored).toEqual(catalogue);
  expect(Object.isFrozen(restored)).toBe(true);
});

test('what is large is read when somebody asks for it, once', async () => {
  const restored = (await fromSnapshot<typeof catalogue>(snapshot, reader))!;
  const isRead = (thing: object, key: string) =>
    Object.getOwnPropertyDescriptor(thing, key)!.get === undefined;
  const [quiz] = restored.quizzes.values();
  const [lesson] = restored.lessons.values();
  expect([isRead(quiz!, 'title'), isRead(quiz!, 'questions')]).toEqual([true, false]);
  expect(quiz!.questions).toBe(quiz!.questions);
  expect([isRead(quiz!, 'questions'), isRead(lesson!, 'blocks')]).toEqual([true, false]);
});

test('broken content keeps its diagnostics', async () => {
  const bad = nodeReader('test/fixtures/bad-content');
  const broken = loadCatalogue(bad);
  const restored = await fromSnapshot<typeof broken>(await toSnapshot(broken, bad), bad);
  expect(restored?.diagnostics).toEqual(broken.diagnostics);
});

test('a snapshot is not used once a file is edited, added or gone', async () => {
  const edited = { ...reader, read: (path: string) => `${reader.read(path)} ` };
  expect(await fromSnapshot(snapshot, edited)).toBeUndefined();
  const gone = { ...reader, list: (folder: string) => reader.list(folder).slice(0, -1) };
  expect(await fromSnapshot(snapshot, gone)).toBeUndefined();
});

test('a file under another name, or with its text in another file, is another one', async () => {
  const was = await toSnapshot(
    'all of it',
    memoryReader({ 'quizzes/a.yaml': 'x', 'quizzes/b.yaml': '' }),
  );
  const holds = (files: Record<string, string>) => fromSnapshot(was, memoryReader(files));
  expect(await holds({ 'quizzes/a.yaml': 'x', 'quizzes/b.yaml': '' })).toBe('all of it');
  expect(await holds({ 'quizzes/a.yaml': 'x', 'quizzes/c.yaml': '' })).toBeUndefined();
  expect(await holds({ 'quizzes/a.yaml': '', 'quizzes/b.yaml': 'x' })).toBeUndefined();
});

test('files that are as large as they were and have not been touched since are not read', async () => {
  const unread = {
    ...reader,
    read: () => {
      throw new Error('was read');
    },
  };
  const madeAt = Date.now();
  expect(await fromSnapshot(snapshot, unread, madeAt)).toEqual(catalogue);
  const first = reader.list('quizzes').find((file) => file.endsWith('.yaml'));
  const stat = (change: { size?: number; changedAt?: number }) => (path: string) => ({
    ...reader.stat!(path),
    ...(path === first ? change : {}),
  });
  expect(
    await fromSnapshot(snapshot, { ...unread, stat: stat({ size: 1 }) }, madeAt),
  ).toBeUndefined();
  const touched = { ...reader, stat: stat({ changedAt: madeAt + 1 }) };
  expect(await fromSnapshot(snapshot, { ...touched, read: unread.read }, madeAt)).toBeUndefined();
  expect(await fromSnapshot(snapshot, touched, madeAt)).toEqual(catalogue);
});

test('a snapshot that cannot be read is no snapshot', async () => {
  for (const length of [0, 3, 1000, snapshot.length - 1]) {
    expect(await fromSnapshot(snapshot.subarray(0, length), reader)).toBeUndefined();
  }
  expect(await fromSnapshot(Buffer.from('something else'), reader)).toBeUndefined();
});

test('run from source, the files are read', async () => {
  expect(await loadShipped()).toEqual(catalogue);
});
