import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { quantile } from '../bench/support/numbers.ts';
import { interleaved, runMs, shownMs } from '../bench/support/starts.ts';
import { builtProgram, freshHome, learnersEnvironment } from '../support/pty.ts';

/** How many times as long as Node itself a start may take: a regression, not the hour of the day. */
const limits = JSON.parse(readFileSync('test/bench/limits.json', 'utf8')) as Record<string, number>;
const tries = 3;
const turns = 5;

test('starting takes no more times as long as Node itself than it may', async () => {
  const env = learnersEnvironment(freshHome());
  let over: string[] = [];
  for (let attempt = 0; attempt < tries; attempt++) {
    const starts = await interleaved(
      {
        node: () => runMs(['-e', '0'], env),
        version: () => runMs([builtProgram, '--version'], env),
        list: () => runMs([builtProgram, 'list'], env),
        menu: () => shownMs([builtProgram], 'Train system design', env),
      },
      turns,
    );
    const median = (name: string) => quantile(starts[name as keyof typeof starts], 0.5);
    over = Object.entries(limits).flatMap(([ratio, most]) => {
      const [name = '', of = ''] = ratio.split(' : ');
      const found = median(name) / median(of);
      return found > most ? [`${ratio} ${found.toFixed(2)}, at most ${most}`] : [];
    });
    if (over.length === 0) break;
  }
  expect(over).toEqual([]);
});
