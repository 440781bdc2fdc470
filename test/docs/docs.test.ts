import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { programOf } from '../../src/cli/program.ts';
import { bindingsOf, contextTitles, type KeyContext, showKey } from '../../src/ui/keys.ts';
import { shipped } from '../support/shipped-lessons.ts';

/** What the documents say of the program. `npm run docs` writes what can be written. */
const file = 'README.md';
const write = process.env.SYSDOJO_DOCS === 'write';
const readme = readFileSync(file, 'utf8');

/** The screens that people are on most; `?` tells of all the others. */
const told: readonly KeyContext[] = ['app', 'lesson', 'incident'];

function keyTable(): string {
  const rows = told.flatMap((context) => {
    const { own, everywhere } = bindingsOf(context);
    return (context === 'app' ? everywhere : own).map(
      ({ keys, help }) =>
        `| ${contextTitles[context]} | ${keys.map(inCode).join(' ')} | ${help.replaceAll('|', '\\|')} |`,
    );
  });
  return ['| where | keys | what they do |', '|---|---|---|', ...rows].join('\n');
}

const inCode = (key: string): string => `\`${showKey(key).replaceAll('|', '\\|')}\``;

test('the keys are those of the key table', () => {
  const block = /(<!-- keys -->\n)[\s\S]*?(\n<!-- \/keys -->)/;
  const renewed = readme.replace(block, (_, before, after) => `${before}${keyTable()}${after}`);
  if (write) writeFileSync(file, renewed);
  expect(readFileSync(file, 'utf8'), 'npm run docs').toBe(renewed);
  expect(readme).toMatch(block);
});

const program = programOf(
  () => {},
  () => {
    throw new Error('nothing is run');
  },
);
/** Without the one that shells ask. */
const commands = program
  .createHelp()
  .visibleCommands(program)
  .filter((command) => command.name() !== 'help');
const lines = readme.split('\n').filter((line) => line.startsWith('| `'));

test.each(commands.map((command) => command.name()))('the command %s is told of', (name) => {
  expect(lines.some((line) => line.includes(`sysdojo ${name}`))).toBe(true);
});

test('every command and option that is told of exists', () => {
  for (const line of lines) {
    const usages = [...line.matchAll(/`sysdojo ([a-z]+)([^`]*)`/g)];
    for (const [, name = '', rest = ''] of usages) {
      const command = commands.find((candidate) => candidate.name() === name);
      expect(command, name).toBeDefined();
      const known = command!.options.map(({ long }) => long);
      for (const [option] of rest.matchAll(/--[a-z-]+/g)) expect(known, line).toContain(option);
    }
  }
});

test('the README counts what there is', () => {
  const { lessons, quizzes, scenarios, glossary } = shipped;
  const live = [...lessons.values()].filter(({ blocks }) =>
    blocks.some(({ kind }) => kind === 'model'),
  );
  const questions = [...quizzes.values()].reduce((sum, quiz) => sum + quiz.questions.length, 0);
  expect(readme).toContain(
    `In it now: ${lessons.size} lessons, ${live.length} of them with live models, ${questions} questions in ${quizzes.size} quizzes, ${scenarios.size} incidents and a glossary of ${glossary.length} terms.`,
  );
});
