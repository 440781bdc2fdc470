import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshHome, openPty, type PtyProgram } from '../support/pty.ts';
import { frameSvg } from './frame-svg.ts';

/** Pictures of the README. `npm run pictures` draws them anew. */
const folder = path.resolve(import.meta.dirname, '../../.github/pictures');
const drawAnew = process.env.SYSDOJO_PICTURES === 'draw';

interface Picture {
  readonly name: string;
  readonly title: string;
  readonly args: readonly string[];
  readonly columns?: number;
  readonly rows: number;
  readonly play: (program: PtyProgram) => Promise<void>;
}

const settled = (program: PtyProgram) => program.screen.settled(250);

/** The key is for the screen as it stands between turns: pressed too early it is passed over. */
async function nextTurn(program: PtyProgram, shown: string): Promise<void> {
  for (let press = 0; press < 8; press++) {
    await settled(program);
    if (program.screen.text().includes(shown)) return;
    program.press('space');
    await program.screen.waitFor(shown, 2000).catch(() => {});
  }
  await program.waitFor(shown);
}

async function nameTheCause(program: PtyProgram, cause: string, evidence: readonly string[]) {
  program.press('d');
  await program.waitFor(cause);
  await moveTo(program, cause);
  program.press('enter');
  await program.waitFor('Which signals prove it?');
  for (const signal of evidence) {
    await moveTo(program, signal);
    program.press('space');
    await program.waitFor(new RegExp(`❯ \\[x\\] ${signal}`));
  }
  program.press('enter');
  await program.waitFor('✓ Right.');
  program.press('enter');
  await program.waitFor('actions: delay');
}

/** Moves the cursor down until it is on a line with this text. */
async function moveTo(program: PtyProgram, text: string): Promise<void> {
  const pointed = () => program.screen.rows().find((row) => row.includes('❯'));
  while (!pointed()?.includes(text)) {
    const before = pointed();
    program.press('down');
    await program.screen.waitFor(() => pointed() !== before);
  }
}

const pictures: readonly Picture[] = [
  {
    name: 'lesson',
    title: 'A lesson with a live model: queues in front of four workers, and knobs to turn',
    args: ['learn', 'where-queues-form'],
    rows: 32,
    play: async (program) => {
      await program.waitFor('Lunch is slow');
      // Past questions and the guess, to the knobs of the model.
      for (let tab = 0; tab < 9 && !program.screen.text().includes('←→ turn'); tab++) {
        program.press(program.screen.text().includes('commit') ? 'down' : 'tab');
        await settled(program);
      }
      await program.waitFor('←→ turn');
    },
  },
  {
    name: 'quiz',
    title: 'A question of a quiz with its explanation',
    args: ['quiz', 'queues-and-balancers', '--mode', 'practice', '--seed', '5'],
    rows: 26,
    play: async (program) => {
      await program.waitFor(/1 \/ \d+/);
      program.press('enter');
      await program.waitFor(/next/);
    },
  },
  {
    name: 'incident',
    title: 'A live incident: the system, its signals, the pager and the actions',
    args: ['play', 'checkout-retry-storm', '--step', '--turn', '30s', '--seed', '7'],
    columns: 110,
    rows: 26,
    play: async (program) => {
      await program.waitFor(/turn by turn|start the clock/);
      program.press('enter');
      await program.waitFor('before the first turn');
      for (let turn = 1; turn <= 6; turn++) {
        await nextTurn(program, `turn ${turn} · `);
      }
    },
  },
  {
    name: 'debrief',
    title: 'A debrief: the result, three runs under the same seed, the moments that mattered',
    args: ['play', 'checkout-retry-storm', '--step', '--turn', '30s', '--seed', '7'],
    columns: 110,
    rows: 36,
    play: async (program) => {
      await program.waitFor(/turn by turn|start the clock/);
      program.press('enter');
      await program.waitFor('before the first turn');
      for (let turn = 1; turn <= 4; turn++) {
        await nextTurn(program, `turn ${turn} · `);
      }
      await nameTheCause(program, 'Orders are tried so often', [
        'checkout→payment retries',
        'shoppers requests',
        'payment queue',
      ]);
      for (const [action, shown] of [
        ['e', 'budget 7/8'],
        ['b', 'budget 6/8'],
        ['c', 'budget 5/8'],
      ] as const) {
        program.press(action);
        await program.waitFor(shown);
      }
      await nextTurn(program, 'Incident resolved');
      await program.waitFor('── reference');
    },
  },
  {
    name: 'search',
    title: 'Search: terms, sections, quizzes and incidents by a misspelt word',
    args: ['search', 'retires'],
    rows: 20,
    play: async (program) => {
      await program.waitFor(/found/);
    },
  },
];

/** Figures may differ after a change of content; what stands where may not. */
const withoutFigures = (text: string): string =>
  text.replace(/<(?!\/?text)[^>]*>/g, '').replace(/[\d.,]+/g, '0');

describe.each(pictures)('the picture $name', ({ name, title, args, columns = 100, rows, play }) => {
  test('is what the program shows', async () => {
    const program = openPty({ args, columns, rows: rows + 1, home: freshHome() });
    await play(program);
    await settled(program);
    const drawn = frameSvg(program.screen.cells().slice(0, rows), title);
    program.kill('SIGKILL');
    await program.ended;
    const file = path.join(folder, `${name}.svg`);
    if (drawAnew) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, drawn);
    }
    expect(textsIn(readFileSync(file, 'utf8')), 'npm run pictures').toEqual(textsIn(drawn));
  });
});

const textsIn = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => withoutFigures(text!));
