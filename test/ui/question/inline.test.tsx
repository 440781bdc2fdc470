import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { loadCatalogue } from '../../../src/content/load.ts';
import { type AppTerminal, openApp } from '../../support/app.tsx';
import { memoryReader } from '../../support/memory-reader.ts';
import { sampleFiles } from '../../support/sample-content.ts';

let app: AppTerminal;
afterEach(() => app.close());

const { questions } = parse(readFileSync('test/fixtures/quizzes/every-type.yaml', 'utf8'));

/** Opens a lesson with one question of the fixture in it, and goes to it. */
async function open(id: string): Promise<void> {
  const asked = questions.find((question: { id: string }) => question.id === id);
  const lesson = sampleFiles['lessons/basics/queues.md']!;
  const files = {
    ...sampleFiles,
    'lessons/basics/queues.md': `${lesson}\n\`\`\`check\n${stringify(asked)}\`\`\`\n`,
  };
  const catalogue = loadCatalogue(memoryReader(files));
  expect(catalogue.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  app = openApp({ columns: 80, rows: 24, state: { catalogue } });
  app.runtime.dispatch({ type: 'open', target: { kind: 'lesson', lesson: 'queues' } });
  await app.waitFor('check yourself');
  app.press('tab');
  await app.waitFor(/answer .*read on/);
}

async function play(...steps: readonly (readonly [key: string, shows: string | RegExp])[]) {
  for (const [key, shows] of steps) {
    if (key.startsWith('"')) app.type(key.slice(1));
    else app.press(key);
    await app.waitFor(shows);
  }
}

const recorded = () => app.recorded.flatMap((event) => (event.type === 'answered' ? [event] : []));

describe('inside a lesson', () => {
  it('a cloze is filled blank by blank', async () => {
    await open('cloze');
    await play(['"429', '429'], ['tab', '429'], ['"retry-after', 'retry-after']);
    await play(['enter', '✓ Right']);
    expect(recorded()).toMatchObject([{ item: 'lesson:queues#cloze', points: 1, mode: 'lesson' }]);
  });

  it('items are sorted by digits and put in order with a grip', async () => {
    await open('categorize');
    await play(['1', /\[1\] Stateless/], ['2', /\[2\] Stateful/], ['1', '['], ['1', '[']);
    await play(['enter', /Right|Wrong/]);
    expect(recorded()).toHaveLength(1);
    app.close();
    await open('order');
    await play(
      ['space', '↕ 1'],
      ['down', '↕ 2'],
      ['space', '❯ 2'],
      ['enter', /Right|Partly|Wrong/],
    );
  });

  it('items are matched in two columns', async () => {
    await open('match');
    await play(['2', '[2]'], ['3', '[3]'], ['1', '[1]'], ['enter', /Right|Partly|Wrong/]);
    expect(Object.keys(recorded()[0]?.response ?? {})).toEqual(['assigned']);
  });

  it('words are typed, every letter of them', async () => {
    await open('text');
    await play(['"circuit breaker', 'circuit breaker'], ['enter', '✓ Right']);
  });
});
