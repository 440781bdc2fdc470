import { expect, test } from 'vitest';
import { todayAt } from '../../../src/lib/days.ts';
import { emptyProgress } from '../../../src/progress/progress.ts';
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
