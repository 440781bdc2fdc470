import { describe, expect, test } from 'vitest';
import { candidatesFor } from '../../../src/cli/completion/candidates.ts';
import { argumentPlaces, type Ids, optionPlaces } from '../../../src/cli/completion/places.ts';
import { programOf } from '../../../src/cli/program.ts';

const program = programOf(
  () => {},
  () => ({ print: () => {}, color: false, columns: 80 }),
);
const known: Readonly<Record<Ids, readonly string[]>> = {
  lessons: ['queues', 'quorum', 'tails'],
  quizzes: ['caches'],
  scenarios: ['the-slow-third', 'the-dark-zone'],
  tracks: ['performance'],
  exams: ['network'],
  topics: ['retries'],
};

/** What Tab offers behind `sysdojo`; a line that ends in a blank begins a new word. */
async function offered(line: string): Promise<string[]> {
  const { words, files } = await candidatesFor(program, line.split(' '), async (of) =>
    known[of].map((word) => ({ word, meaning: '' })),
  );
  return [...words.map(({ word }) => word), ...(files ? ['FILES'] : [])];
}

describe('Tab', () => {
  test('offers every command that help lists, with what it does', async () => {
    const { words } = await candidatesFor(program, [''], async () => []);
    for (const { word, meaning } of words) {
      expect(program.helpInformation()).toContain(word);
      expect(meaning).not.toBe('');
    }
    expect(words.map(({ word }) => word)).toEqual(
      expect.arrayContaining(['learn', 'play', 'completion']),
    );
    expect(words.map(({ word }) => word)).not.toContain('complete');
  });

  test.each([
    ['le', ['learn']],
    ['learn ', ['queues', 'quorum', 'tails']],
    ['learn qu', ['queues', 'quorum']],
    ['learn queues ', []],
    ['lern ', []],
    ['quiz --mode ', ['practice', 'timed', 'exam']],
    ['quiz --mode exam c', ['caches']],
    ['quiz --exam ', ['network']],
    ['quiz --topic r', ['retries']],
    ['quiz --pl', ['--placement']],
    ['play the-d', ['the-dark-zone', 'FILES']],
    ['play --seed ', []],
    ['play --seed 3 the-s', ['the-slow-third', 'FILES']],
    ['--pack ', ['FILES']],
    ['--pack here le', ['learn']],
    ['list ', ['lessons', 'quizzes', 'scenarios']],
    ['check a b ', ['FILES']],
    ['check --merge a b', ['FILES']],
    ['check --merge a --js', ['--json']],
    ['export p', ['progress', 'postmortem']],
    ['export postmortem the-s', ['the-slow-third']],
    ['import gift ', ['FILES']],
    [
      'new quiz my-own --from ',
      ['queues', 'quorum', 'tails', 'caches', 'the-slow-third', 'the-dark-zone'],
    ],
    ['completion ', ['bash', 'zsh', 'fish']],
  ])('behind "sysdojo %s" offers %j', async (line, words) => {
    expect(await offered(line)).toEqual(words);
  });

  test('what is offered for arguments and options belongs to commands that are there', () => {
    for (const command of program.commands) {
      const hidden = command.name() === 'complete';
      if (hidden) continue;
      const unknown = command.registeredArguments.filter(
        ({ argChoices }, index) =>
          argChoices === undefined && argumentPlaces[command.name()]?.[index] === undefined,
      );
      expect(unknown.map((argument) => `${command.name()} ${argument.name()}`)).toEqual([]);
    }
    const commands = program.commands.map((command) => command.name());
    expect(commands).toEqual(expect.arrayContaining(Object.keys(argumentPlaces)));
    const options = program.commands.flatMap((command) => command.options.map(({ long }) => long));
    expect(options).toEqual(expect.arrayContaining(Object.keys(optionPlaces)));
  });
});
