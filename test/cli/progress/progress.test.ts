import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { progressJson } from '../../../src/cli/progress/json.ts';
import { progressMarkdown } from '../../../src/cli/progress/markdown.ts';
import { progressText } from '../../../src/cli/progress/text.ts';
import { reviewText } from '../../../src/cli/review-text.ts';
import { exportProgress, importProgress } from '../../../src/cli/transfer/progress.ts';
import { runExport, runImport } from '../../../src/cli/transfer.ts';
import { todayAt } from '../../../src/lib/days.ts';
import { textWidth } from '../../../src/lib/text.ts';
import { progressSchema } from '../../../src/progress/progress.ts';
import { summaryOf } from '../../../src/session/progress/summary.ts';
import { answered, catalogue, daysAgo, learned, noon } from '../../session/review/support.ts';
import { freshHome } from '../../support/pty.ts';

const today = todayAt(noon);
const progress = learned(
  answered('quiz:queue-quiz#first', daysAgo(9), 0),
  answered('quiz:queue-quiz#second', daysAgo(1), 1),
  { type: 'lesson-finished', lesson: 'queues', at: daysAgo(1) },
  {
    type: 'predicted',
    item: 'lesson:queues#model:line',
    at: daysAgo(1),
    guess: 50,
    actual: 100,
    unit: 'ms',
  },
);
const summary = summaryOf(catalogue, progress, today);

describe('progress', () => {
  test.each([60, 80, 120])('as text fits %d columns', (width) => {
    const lines = progressText(summary, width).split('\n');
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
    expect(lines.join('\n')).toMatch(/Lessons\s+1 of 2 read/);
    expect(lines.join('\n')).toMatch(/Review\s+1 due/);
  });

  test('as Markdown has a row for every topic and every incident', () => {
    const page = progressMarkdown(summary);
    for (const { title } of [...catalogue.lessons.values(), ...catalogue.scenarios.values()]) {
      expect(page).toMatch(new RegExp(`^\\| .*${title}.* \\|$`, 'm'));
    }
    expect(page).toContain('1 prediction; guesses run low');
    const rows = page.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.length).toBeGreaterThan(8);
  });

  test('as JSON keeps its shape', () => {
    const json = JSON.parse(JSON.stringify(progressJson(summary)));
    expect(json).toMatchObject({
      schema: 1,
      date: '2026-11-22',
      streak: { days: 1, longest: 1, today: 'open' },
      lessons: { read: 1, total: 2 },
      predictions: { count: 1, bias: 0.5, list: [{ guess: 50, actual: 100, unit: 'ms' }] },
      review: { due: 1 },
    });
    expect(json.review.ahead[0].date).toBe('2026-11-23');
    const [track] = json.tracks;
    expect(Object.keys(track).sort()).toEqual(
      ['id', 'lessons', 'mastery', 'questions', 'title', 'topics'].sort(),
    );
    expect(Object.keys(track.mastery).sort()).toEqual(['high', 'low', 'share', 'verdict']);
  });
});

describe('what is due, to a pipe', () => {
  const text = (of = progress, count?: number) =>
    reviewText(catalogue, of, today, { count, width: 80 });

  test('is listed with where it is from and what it asks', () => {
    expect(text()).toContain('1 due');
    expect(text()).toMatch(/quiz\s+Queues and waiting\s+Which answer of first is right/);
    expect(text()).toContain('tomorrow');
  });

  test('is as much as a session asks', () => {
    expect(
      text(progress, 1)
        .split('\n')
        .filter((line) => line.startsWith('  ')),
    ).toHaveLength(1);
  });

  test('says what to do where there is nothing', () => {
    expect(text(learned())).toContain('Nothing to review yet');
  });
});

describe('export and import', () => {
  let folder: string;
  const printed: string[] = [];
  const io = { print: (text: string) => printed.push(text), color: false, columns: 80 };

  beforeEach(() => {
    folder = path.join(freshHome(), 'sysdojo');
    vi.stubEnv('SYSDOJO_HOME', folder);
    printed.length = 0;
  });
  afterEach(() => vi.unstubAllEnvs());

  const file = (name: string, content: unknown): string => {
    const place = path.join(freshHome(), name);
    writeFileSync(place, typeof content === 'string' ? content : JSON.stringify(content));
    return place;
  };
  const here = () => progressSchema.parse(JSON.parse(exportProgress()));

  test('two machines become one, and once is enough', async () => {
    const other = learned(answered('quiz:queue-quiz#first', daysAgo(3), 1));
    expect(await importProgress(file('a.json', progress))).toMatch(/^Joined: 2 answers/);
    expect(await importProgress(file('b.json', other))).toBe('Joined: 1 answer.');
    expect(await importProgress(file('b.json', other))).toBe('All of it was here already.');
    expect(here().answers['quiz:queue-quiz#first']?.map(({ at }) => at)).toEqual([
      daysAgo(9),
      daysAgo(3),
    ]);
  });

  test('a file of an earlier version is taken, too', async () => {
    const old = path.join(import.meta.dirname, '../../fixtures/progress/version-1.json');
    await importProgress(old);
    expect(here().answers).toHaveProperty('scenario:gateway-goes-dark#diagnosis');
  });

  test.each([
    ['no JSON', 'hello', /it is not JSON/],
    ['something else', { a: 1 }, /is no progress of sysdojo/],
    ['a future version', { version: 99 }, /a newer sysdojo wrote it/],
  ])('%s is refused, and nothing is lost', async (_what, content, why) => {
    await importProgress(file('mine.json', progress));
    const before = exportProgress();
    await expect(importProgress(file('bad.json', content))).rejects.toThrow(why);
    expect(exportProgress()).toBe(before);
  });

  test('a file that is there is not written over', async () => {
    const taken = file('taken.json', 'mine');
    await expect(runExport('progress', undefined, { out: taken }, io)).rejects.toThrow(
      'is there already',
    );
    expect(readFileSync(taken, 'utf8')).toBe('mine');
    const free = `${taken}.new`;
    await runExport('progress', undefined, { out: free }, io);
    expect(progressSchema.safeParse(JSON.parse(readFileSync(free, 'utf8'))).success).toBe(true);
  });

  test('what is not known gets the nearest that is', async () => {
    await expect(runImport('progess', 'x', io)).rejects.toThrow('Did you mean "progress"?');
    await expect(runImport('progress', '/no/such/file', io)).rejects.toThrow('There is no file');
  });
});
