import { expect, test } from 'vitest';
import { outlineOf } from '../../../src/catalogue/outline.ts';
import type { Io } from '../../../src/cli/io.ts';
import { printList, runList } from '../../../src/cli/list.ts';
import { listEntries } from '../../../src/cli/list-entries.ts';
import { loadCatalogue } from '../../../src/content/load.ts';
import { shippedContent } from '../../../src/content/shipped.ts';
import { textWidth } from '../../../src/lib/text.ts';
import { applyEvent, emptyProgress, type ProgressEvent } from '../../../src/progress/progress.ts';

const catalogue = loadCatalogue(shippedContent());
const quiz = { mode: 'timed', seed: 1, questions: 10, elapsedMs: 1000 } as const;
const incident = { seed: 1, cost: 0, lost: 0, diagnosed: true } as const;
const events: ProgressEvent[] = [
  { type: 'lesson-finished', at: 1, lesson: 'load-balancer' },
  { type: 'lesson-opened', at: 2, lesson: 'where-queues-form' },
  { type: 'quiz-finished', at: 3, quiz: 'timeouts-and-retries', ...quiz, points: 5 },
  { type: 'quiz-finished', at: 4, quiz: 'timeouts-and-retries', ...quiz, points: 8 },
  {
    type: 'incident-finished',
    at: 5,
    scenario: 'gateway-goes-dark',
    ...incident,
    outcome: 'won',
    stars: 2,
  },
  {
    type: 'incident-finished',
    at: 7,
    scenario: 'gateway-goes-dark',
    ...incident,
    outcome: 'won',
    stars: 1,
  },
  {
    type: 'incident-finished',
    at: 6,
    scenario: 'backlog-by-lunch',
    ...incident,
    outcome: 'lost',
    stars: 0,
  },
];
const progress = events.reduce(applyEvent, emptyProgress);

const rows = (list: 'lessons' | 'quizzes' | 'scenarios', width = 100): string[] =>
  printList({ [list]: listEntries(outlineOf(catalogue), progress, list) }, width).split('\n');
const row = (list: 'lessons' | 'quizzes' | 'scenarios', id: string) =>
  rows(list).find((line) => line.trim().startsWith(id))!;

test('each line tells how far the learner has come', () => {
  expect(row('lessons', 'load-balancer')).toMatch(/One address, many servers .* min {2}read$/);
  expect(row('lessons', 'where-queues-form')).toMatch(/begun$/);
  expect(row('lessons', 'timeouts-and-retries')).toMatch(/new$/);
  expect(row('quizzes', 'timeouts-and-retries')).toMatch(/\d+ questions .* best 80 %$/);
  expect(row('scenarios', 'gateway-goes-dark')).toMatch(/level \d of 5 .* ★★☆ won$/);
  expect(row('scenarios', 'backlog-by-lunch')).toMatch(/not won yet$/);
});

test('lessons stand under their tracks', () => {
  const lines = rows('lessons');
  expect(lines.indexOf('  Traffic')).toBe(lines.indexOf(row('lessons', 'load-balancer')) - 1);
  const headings = lines.filter((line) => /^ {2}\S/.test(line));
  expect(headings).toHaveLength(catalogue.tracks.length);
});

test('no line is wider than the terminal', () => {
  for (const width of [60, 80, 120]) {
    for (const list of ['lessons', 'quizzes', 'scenarios'] as const) {
      expect(Math.max(...rows(list, width).map(textWidth))).toBeLessThanOrEqual(width);
    }
  }
});

test('as JSON the lists are data', async () => {
  let printed = '';
  const io: Io = {
    print: (text) => {
      printed += text;
    },
    color: false,
    columns: 80,
  };
  expect(await runList('quizzes', { json: true }, io)).toBe(0);
  const { quizzes } = JSON.parse(printed) as { quizzes: { id: string }[] };
  expect(quizzes.map(({ id }) => id)).toEqual([...catalogue.quizzes.keys()]);
});

test('incidents are asked for by either of their names', async () => {
  const printed: string[] = [];
  const io: Io = { print: (text) => printed.push(text), color: false, columns: 80 };
  await runList('scenarios', {}, io);
  await runList('incidents', {}, io);
  expect(printed[1]).toBe(printed[0]);
});

test('an unknown list is wrong usage, with the nearest one', async () => {
  const io: Io = { print: () => {}, color: false, columns: 80 };
  await expect(runList('quizes', {}, io)).rejects.toThrow(
    'There is no list "quizes". Did you mean "quizzes"?',
  );
});
