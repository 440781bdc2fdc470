import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../src/content/load.ts';
import { nodeReader } from '../../src/content/node-reader.ts';
import { loadScenarioFile } from '../../src/content/scenario-file.ts';
import { memoryReader } from '../support/memory-reader.ts';

const broken = loadCatalogue(nodeReader('test/fixtures/bad-content'));

test('what is not broken loads beside what is', () => {
  expect([...broken.lessons.keys()]).toEqual(['good-lesson', 'broken-blocks', 'no-front-matter']);
  expect(broken.tracks.map(({ lessons }) => lessons)).toEqual([
    ['good-lesson', 'broken-blocks', 'good-lesson'],
  ]);
  expect([...broken.quizzes.keys()]).toEqual(['warned']);
  expect([...broken.scenarios.keys()]).toEqual([]);
});

test('a lesson shows its broken blocks in their place, and the rest of itself', () => {
  const blocks = broken.lessons.get('broken-blocks')!.blocks;
  expect(blocks.map(({ kind }) => kind)).toEqual([
    'markdown',
    'broken',
    'markdown',
    'broken',
    'markdown',
    'broken',
    'markdown',
    'broken',
    'markdown',
    'broken',
  ]);
  const [first] = blocks.filter((block) => block.kind === 'broken');
  expect(first?.diagnostics.map(({ message }) => message)).toEqual(['unknown key "optoins"']);
});

describe('a lesson whose front matter is broken', () => {
  const load = (text: string) =>
    loadCatalogue(memoryReader({ 'lessons/core/slow-disk.md': text })).lessons.get('slow-disk')!;

  test('shows what is wrong above its body, and what is right of the rest', () => {
    const lesson = load(
      '---\nschema: 1\nid: slow-disk\ntitle: Slow disks\ngoasl: [Wait]\n---\n\n## Why\n\nText.\n',
    );
    expect(lesson).toMatchObject({ title: 'Slow disks', track: 'core', goals: [] });
    const [first, second] = lesson.blocks;
    expect(first).toMatchObject({ kind: 'broken' });
    expect(JSON.stringify(first)).toContain('Did you mean \\"goals\\"');
    expect(second).toEqual({ kind: 'markdown', text: '## Why\n\nText.' });
  });

  test.each([
    ['is missing', '## Why\n\nText.\n'],
    ['never ends', '---\nschema: 1\nid: slow-disk\n\n## Why\n\nText.\n'],
    ['is no YAML', '---\n{{ title ]\n---\n## Why\n\nText.\n'],
    ['is a list', '---\n- title\n---\n## Why\n\nText.\n'],
  ])('is named after its file when it %s', (_, text) => {
    const { title, blocks } = load(text);
    expect(title).toBe('Slow disk');
    expect(blocks.map(({ kind }) => kind)).toEqual(['broken', 'markdown']);
    expect(blocks[1]).toEqual({ kind: 'markdown', text: '## Why\n\nText.' });
  });
});

test('a fence that was meant to be a live block has its diagnostic above it', () => {
  const { blocks } = broken.lessons.get('broken-blocks')!;
  const at = blocks.findIndex((block) => JSON.stringify(block).includes('"unknown-block"'));
  expect(blocks[at]).toMatchObject({ kind: 'broken', diagnostics: [{ severity: 'warning' }] });
  expect(blocks[at + 1]).toMatchObject({
    text: expect.stringMatching(/^```chek\nid: never-asked/),
  });
});

test('files that cannot be read are named', () => {
  const reasons = (files: Record<string, string>) =>
    loadCatalogue(memoryReader(files)).diagnostics.map(({ file, code, message }) => [
      file,
      code,
      message,
    ]);
  expect(reasons({ 'scenarios/huge.yaml': `schema: 1\n${'#'.repeat(1_000_000)}` })).toEqual([
    ['scenarios/huge.yaml', 'unreadable-file', 'this file is larger than 1 MB'],
  ]);
  const { list } = memoryReader({ 'scenarios/secret.yaml': '' });
  const denied = {
    list,
    read: () => {
      throw new Error('may not be read');
    },
  };
  expect(loadCatalogue(denied).diagnostics[0]?.message).toBe('this file may not be read');
});

test('content cannot make the program stand still or fall over', () => {
  const names = 'abcdefgh';
  const nines = (value: string) => `[${Array(9).fill(value).join(', ')}]`;
  const bomb = [...names].map(
    (name, i) => `${name}: &${name} ${nines(i === 0 ? 'x' : `*${names[i - 1]}`)}`,
  );
  const manyKeys = Array.from({ length: 50_000 }, (_, i) => `k${i}: 1`).join('\n');
  const files = {
    'scenarios/bomb.yaml': `system: 1\n${bomb.join('\n')}\n`,
    'scenarios/deep.yaml': `system: ${'['.repeat(20_000)}`,
    'scenarios/many.yaml': `system:\n  clients: {}\n  nodes: {}\n${manyKeys}\nk7: 2\n`,
    'scenarios/prototype.yaml': 'system: {__proto__: {polluted: true}, constructor: {}}\n',
  };
  const { diagnostics } = loadCatalogue(memoryReader(files));
  const messages = (file: string) =>
    diagnostics
      .filter((found) => found.file === `scenarios/${file}.yaml`)
      .map(({ message }) => message);
  expect(messages('bomb')).toEqual(['too many aliases']);
  expect(messages('deep')).toEqual(['nested too deeply']);
  expect(messages('many')).toContain('"k7" stands here twice');
  expect(messages('prototype')).toContain('unknown key "__proto__"');
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('control characters never reach a text, escaped or not', () => {
  const reader = memoryReader({
    's.yaml':
      'schema: 1\nid: s\ntitle: "\\e[31mred"\nsummary: \u202ereversed\nduration: 1m\nbrief: "bell\\a"\n' +
      'debrief: \u001b[2J\nsystem:\n  clients: {u: {arrivals: 1/s, calls: {to: w}}}\n  nodes: {w: {kind: service}}\n',
  });
  const { scenario, diagnostics } = loadScenarioFile(reader, 's.yaml');
  expect(diagnostics).toEqual([]);
  expect(scenario).toMatchObject({
    title: '␛[31mred',
    summary: '�reversed',
    brief: 'bell␇',
    debrief: '␛[2J',
  });
});

test('a scenario file by itself says what is wrong with it', () => {
  const reader = memoryReader({
    's.yaml': 'schema: 1\nid: s\ntitle: S\nduration: 5\nsystem: {}\n',
  });
  const { scenario, diagnostics } = loadScenarioFile(reader, 's.yaml');
  expect(scenario).toBeUndefined();
  expect(diagnostics.map(({ range, code }) => `${range.start.line} ${code}`)).toEqual([
    '4 wrong-unit',
    '5 missing-key',
    '5 missing-key',
  ]);
  expect(loadScenarioFile(reader, 'no.yaml').diagnostics[0]?.message).toBe(
    'this file does not exist',
  );
});

test('the catalogue is frozen', () => {
  expect(Object.isFrozen(broken)).toBe(true);
});
