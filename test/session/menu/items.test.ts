import { expect, test } from 'vitest';
import { todayAt } from '../../../src/lib/days.ts';
import { applyEvent, emptyProgress } from '../../../src/progress/progress.ts';
import { browseItems } from '../../../src/session/menu/items.ts';
import { menuEntries } from '../../../src/session/menu/menu.ts';
import { sampleCatalogue } from '../../support/sample-content.ts';

test('content whose id every object knows is new like all other', () => {
  const sample = sampleCatalogue();
  const id = 'constructor';
  const [lesson, quiz, scenario] = [sample.lessons, sample.quizzes, sample.scenarios].map(
    (of) => [...of.values()][0]!,
  );
  const catalogue = {
    ...sample,
    tracks: [{ ...sample.tracks[0]!, lessons: [id] }],
    lessons: new Map([[id, { ...lesson, id }]]),
    quizzes: new Map([[id, { ...quiz, id }]]),
    scenarios: new Map([[id, { ...scenario, id }]]),
  } as typeof sample;
  const [learn, , respond] = menuEntries(catalogue, emptyProgress, todayAt(0));
  expect([learn?.detail, respond?.detail]).toEqual(['1 lesson', '1 incident · ★ 0 of 3']);
  for (const what of ['lessons', 'quizzes', 'incidents'] as const) {
    const item = browseItems(what, catalogue, emptyProgress).find((one) => one.id === id);
    expect(item?.mark, what).toBe('new');
  }
});

test('one incident alone is no choice for a day or a week', () => {
  expect(browseItems('incidents', sampleCatalogue(), emptyProgress).map(({ id }) => id)).toEqual([
    'shop-down',
  ]);
});

test('the best run is the one with the most stars, then the one with the fewest lost', () => {
  const runs = [
    { stars: 1, lost: 10 },
    { stars: 2, lost: 900 },
    { stars: 2, lost: 1800 },
  ] as const;
  const progress = runs.reduce(
    (before, run, index) =>
      applyEvent(before, {
        type: 'incident-finished',
        scenario: 'shop-down',
        at: index,
        seed: index,
        outcome: 'won',
        cost: 1,
        diagnosed: true,
        ...run,
      }),
    emptyProgress,
  );
  const [item] = browseItems('incidents', sampleCatalogue(), progress);
  expect(item?.notes[0]).toBe('3 runs; best: won, 900 requests lost.');
});
