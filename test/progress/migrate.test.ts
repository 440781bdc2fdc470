import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { progressVersion } from '../../src/progress/migrate.ts';
import { progressSchema } from '../../src/progress/progress.ts';

const folder = path.join(import.meta.dirname, '../fixtures/progress');
const stored = (version: number): unknown =>
  JSON.parse(readFileSync(path.join(folder, `version-${version}.json`), 'utf8'));

test('there is a stored file of every version', () => {
  const versions = Array.from({ length: progressVersion }, (_, n) => `version-${n + 1}.json`);
  expect(readdirSync(folder).sort()).toEqual(versions);
});

test.each(Array.from({ length: progressVersion }, (_, n) => n + 1))(
  'a file of version %d loads, and what it held is there',
  (version) => {
    const progress = progressSchema.parse(stored(version));
    expect(progress.version).toBe(progressVersion);
    expect(progress.lessons['where-queues-form']?.finishedAt).toBe(1795346100000);
    expect(progress.answers['quiz:queues-and-balancers#where-queues-build']).toHaveLength(2);
    expect(progress.predictions['lesson:where-queues-form#model:1']?.[0]?.guess).toBe(120);
    expect(progress.quizzes['queues-and-balancers']?.[0]?.points).toBe(9.5);
    expect(progress.incidents['gateway-goes-dark']?.at(-1)?.stars).toBe(2);
    expect(progress.places.map(({ place }) => place.kind)).toEqual(['lesson', 'quiz', 'incident']);
    expect(
      progress.answers['scenario:gateway-goes-dark#diagnosis']?.map((answer) => answer.points),
    ).toEqual([0, 1]);
  },
);

describe('version 1', () => {
  test('an incident of any name becomes an answer to its diagnosis', () => {
    const progress = progressSchema.parse({
      ...(stored(1) as object),
      answers: { 'incident:constructor': [{ at: 1, points: 0 }] },
    });
    expect(progress.answers).toEqual({ 'scenario:constructor#diagnosis': [{ at: 1, points: 0 }] });
  });
});

test.each([null, 3, 'text', [], {}, { version: 'one' }, { version: 99 }])(
  '%j is no progress file',
  (document) => {
    expect(progressSchema.safeParse(document).success).toBe(false);
  },
);
