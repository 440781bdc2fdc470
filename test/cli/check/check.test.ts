import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runCheck } from '../../../src/cli/check.ts';
import type { Io } from '../../../src/cli/io.ts';
import { UsageError } from '../../../src/cli/usage-error.ts';

const bad = 'test/fixtures/bad-content';

async function check(paths: readonly string[], options: Parameters<typeof runCheck>[1] = {}) {
  let printed = '';
  const io: Io = {
    print: (text) => {
      printed += text;
    },
    color: false,
    columns: 100,
  };
  const code = await runCheck(paths, options, io);
  return { code, printed };
}

test('every problem of every file is printed, in the order of files and places', async () => {
  const { code, printed } = await check([bad]);
  expect(code).toBe(1);
  expect(`${printed}\n`).toBe(readFileSync(`${bad}/expected.txt`, 'utf8'));
});

test('warnings alone do not fail', async () => {
  const { code, printed } = await check([`${bad}/quizzes/warned.yaml`]);
  expect(printed).toContain('warning[teaches-badly]  the right option gives itself away');
  expect(printed).toMatch(/\n\n1 warning in 1 of 1 file$/);
  expect(code).toBe(0);
});

test('all content that comes with the program is right', async () => {
  const { code, printed } = await check([]);
  expect(printed).toMatch(/^\d+ files, no problems$/);
  expect(code).toBe(0);
});

test('files may mention lessons that come with the program', async () => {
  const { printed } = await check([`${bad}/scenarios/many-faults.yaml`]);
  expect(printed).toContain('there is no lesson "timeout"');
  expect(printed).toContain('Did you mean "timeouts-and-retries"?');
});

test('as JSON the diagnostics are data', async () => {
  const { code, printed } = await check([`${bad}/quizzes/syntax.yaml`], { json: true });
  expect(code).toBe(1);
  expect(JSON.parse(printed)).toMatchObject({
    files: 1,
    errors: 3,
    warnings: 0,
    diagnostics: [
      {
        code: 'yaml-syntax',
        severity: 'error',
        file: `${bad}/quizzes/syntax.yaml`,
        range: { start: { line: 3, column: 8 }, end: { line: 3, column: 9 } },
        message: 'a second key on the line of a value',
      },
      { range: { start: { line: 5 } } },
      { range: { start: { line: 8 } } },
    ],
  });
});

test('a path that does not exist is wrong usage, with the nearest one that does', async () => {
  const wrong = check([`${bad}/quizzes/sintax.yaml`]);
  await expect(wrong).rejects.toThrow(UsageError);
  await expect(wrong).rejects.toThrow(
    `There is no file or folder "${bad}/quizzes/sintax.yaml". Did you mean "${bad}/quizzes/syntax.yaml"?`,
  );
  await expect(check(['test/fixtures/rooms'])).rejects.toThrow(
    'There are no lessons, quizzes or scenarios',
  );
});

test('for GitHub the diagnostics are annotations', async () => {
  const { printed } = await check([`${bad}/quizzes/syntax.yaml`], { format: 'github' });
  expect(printed.split('\n')[0]).toBe(
    `::error file=${bad}/quizzes/syntax.yaml,line=3,endLine=3,col=8,endColumn=8,title=yaml-syntax::` +
      'a second key on the line of a value%0APut the text in double quotes when it holds a colon ' +
      'followed by a space; otherwise check how far the next line is indented.',
  );
  expect(printed).toMatch(/\n3 errors in 1 of 1 file$/);
});

test('what belongs to a proof is wrong usage without one', async () => {
  for (const options of [{ runs: 5 }, { shard: { index: 1, of: 2 } }, { merge: ['part.json'] }]) {
    await expect(check([bad], options)).rejects.toThrow(
      '--runs, --shard and --merge belong to --prove.',
    );
  }
});

test('a shard of files with errors tells these, and is no part of a proof', async () => {
  const { code, printed } = await check([`${bad}/quizzes/syntax.yaml`], {
    prove: true,
    shard: { index: 1, of: 2 },
  });
  expect(code).toBe(1);
  expect(printed).toMatch(/\n\n3 errors in 1 of 1 file$/);
});
