import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { environment } from '../../src/cli/environment.ts';
import { exitCodes } from '../../src/cli/exit.ts';
import { globalOptions } from '../../src/cli/global-options.ts';
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

const program = programOf(
  () => {},
  () => {
    throw new Error('nothing is run');
  },
);
const help = program.createHelp();
/** Of every command; told of once, with the program itself. */
const shared = globalOptions.map(({ flags }) => flags);

function commandTable(): string {
  const commands = help.visibleCommands(program);
  const rows = [program, ...commands].flatMap((command) => {
    const name = command === program ? '' : ` ${command.name()}`;
    const usage = command.registeredArguments.map((argument) => {
      const term = `${argument.name()}${argument.variadic ? '…' : ''}`;
      return argument.required ? ` <${term}>` : ` [${term}]`;
    });
    const options = help
      .visibleOptions(command)
      .filter(({ flags, long }) =>
        command === program ? true : !shared.includes(flags) && long !== '--help',
      );
    return [
      row(`sysdojo${name}${usage.join('')}`, help.commandDescription(command)),
      ...options.map((option) => row(option.flags, help.optionDescription(option), '&emsp;')),
    ];
  });
  return ['| command, and its options | does |', '|---|---|', ...rows].join('\n');
}

const row = (code: string, text: string, before = ''): string =>
  `| ${before}\`${code.replaceAll('|', '\\|')}\` | ${text.replaceAll('|', '\\|')} |`;

const environmentTables = (): string =>
  [
    [
      '| variable | does |',
      '|---|---|',
      ...Object.entries(environment).map(([name, does]) => row(name, does)),
    ],
    [
      '| exit code | means |',
      '|---|---|',
      ...Object.entries(exitCodes).map(([code, means]) => row(code, means)),
    ],
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n');

test.each([
  ['keys', keyTable],
  ['commands', commandTable],
  ['environment', environmentTables],
])('the %s are those of the program', (name, table) => {
  const before = readFileSync(file, 'utf8');
  const block = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`);
  expect(before).toMatch(block);
  const renewed = before.replace(block, (_, open, close) => `${open}${table()}\n${close}`);
  if (write) writeFileSync(file, renewed);
  expect(readFileSync(file, 'utf8'), 'npm run docs').toBe(renewed);
});

test('every command and option that is told of exists', () => {
  const commands = help.visibleCommands(program);
  const uses = [...readme.matchAll(/sysdojo ([a-z]+)([^`#\n]*)/g)].filter(([, name = '']) =>
    commands.some((command) => command.name() === name),
  );
  expect(uses.length).toBeGreaterThan(10);
  for (const [use, name, rest = ''] of uses) {
    const command = commands.find((candidate) => candidate.name() === name)!;
    const known = command.options.map(({ long }) => long);
    for (const [option] of rest.matchAll(/--[a-z-]+/g)) expect(known, use).toContain(option);
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
