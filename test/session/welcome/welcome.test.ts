import { expect, test } from 'vitest';
import { emptyProgress } from '../../../src/progress/progress.ts';
import type { Message } from '../../../src/session/messages.ts';
import type { AppState } from '../../../src/session/state.ts';
import { update } from '../../../src/session/update.ts';
import { isNewcomer, openWelcome, waysIn } from '../../../src/session/welcome/welcome.ts';
import { sampleCatalogue } from '../../support/sample-content.ts';
import { shipped } from '../../support/shipped-lessons.ts';

const now = Date.UTC(2026, 0, 1);

function play(catalogue: AppState['catalogue'], ...messages: Message[]): AppState {
  const first: AppState = {
    catalogue,
    progress: emptyProgress,
    screens: [{ kind: 'menu' }, openWelcome()],
  };
  return messages.reduce((state, message) => update(state, message, now).state, first);
}

const choose = (place?: number): Message => ({
  type: 'welcome/choose',
  ...(place === undefined ? {} : { place }),
});

test('each way leads where it says, with the menu beneath', () => {
  const opened = (place: number) => play(shipped, choose(place)).screens;
  expect(opened(0)).toMatchObject([{ kind: 'menu' }, { kind: 'lesson' }]);
  expect(opened(1)).toMatchObject([{ kind: 'menu' }, { kind: 'quiz', quiz: 'placement:tracks' }]);
  expect(opened(2)).toMatchObject([{ kind: 'menu' }, { kind: 'incident', guide: 'brief' }]);
  expect(opened(3)).toEqual([{ kind: 'menu' }]);
});

test('the lesson is the first one, the incident one of the easiest', () => {
  const [first] = shipped.tracks.flatMap(({ lessons }) => lessons);
  expect(play(shipped, choose(0)).screens.at(-1)).toMatchObject({ lesson: first });
  const incident = play(shipped, choose(2)).screens.at(-1);
  const scenario = incident?.kind === 'incident' ? incident.scenario : '';
  expect(shipped.scenarios.get(scenario)?.difficulty).toBe(1);
});

test('the cursor goes round', () => {
  const down: Message = { type: 'welcome/move', by: 1 };
  const up: Message = { type: 'welcome/move', by: -1 };
  expect(play(shipped, up).screens.at(-1)).toMatchObject({ way: 'menu' });
  expect(play(shipped, up, down).screens.at(-1)).toMatchObject({ way: 'teach' });
  expect(play(shipped, up, choose()).screens).toHaveLength(1);
});

test.each<[string, Message]>([
  ['chose something', choose(1)],
  ['went on to the menu', choose(3)],
  ['went back', { type: 'back' }],
  ['quit', { type: 'quit' }],
])('whoever %s is not asked again', (_, message) => {
  expect(isNewcomer(emptyProgress)).toBe(true);
  expect(isNewcomer(play(shipped, message).progress)).toBe(false);
});

test('whoever has done anything is no newcomer, asked or not', () => {
  const progress = { ...emptyProgress, lessons: { x: { openedAt: 1 } } };
  expect(isNewcomer(progress)).toBe(false);
});

test('what is not there is not offered', () => {
  const bare = { ...sampleCatalogue(), scenarios: new Map() };
  expect(waysIn(bare).map(({ id }) => id)).not.toContain('incident');
  expect(waysIn(sampleCatalogue()).map(({ id }) => id)).toContain('incident');
});
