import { expect, test } from 'vitest';
import { loadCatalogue } from '../../../src/content/load.ts';
import { shippedContent } from '../../../src/content/shipped.ts';
import { emptyProgress, type Progress } from '../../../src/progress/progress.ts';
import type { Message } from '../../../src/session/messages.ts';
import type { SearchScreen } from '../../../src/session/search/search.ts';
import type { AppState } from '../../../src/session/state.ts';
import type { Target } from '../../../src/session/step.ts';
import { update } from '../../../src/session/update.ts';

const catalogue = loadCatalogue(shippedContent());
const noon = Date.UTC(2026, 10, 22, 12);

function after(messages: readonly Message[], progress: Progress = emptyProgress): AppState {
  const start: AppState = { catalogue, progress, screens: [{ kind: 'menu' }] };
  return messages.reduce((state, message) => update(state, message, noon).state, start);
}

/** The search as it is called from a screen, with words. */
function searching(words: string, from?: Target, progress?: Progress): SearchScreen {
  const opened: Message[] = from ? [{ type: 'open', target: from }] : [];
  const search: Message = { type: 'open', target: { kind: 'search', words } };
  const screen = after([...opened, search], progress).screens.at(-1);
  if (screen?.kind !== 'search') throw new Error('search is not open');
  return screen;
}

const names = ({ found }: SearchScreen) => found.map(({ kind, title }) => `${kind}: ${title}`);
const lesson = (id: string): Target => ({ kind: 'lesson', lesson: id });
const titled = (id: string) => catalogue.lessons.get(id)!.title;

const lessonsOf = ({ found }: SearchScreen, most: number) =>
  found.slice(0, most).map(({ kind, ...rest }) => {
    const target = 'target' in rest ? rest.target : undefined;
    return target?.kind === 'lesson' ? target.lesson : kind;
  });

test('in a lesson its own sections and terms come first', () => {
  const elsewhere = lessonsOf(searching('time'), 2);
  const inside = lessonsOf(searching('time', lesson('timeouts-and-retries')), 2);
  expect(new Set(inside)).toEqual(new Set(['timeouts-and-retries']));
  expect(elsewhere).not.toEqual(inside);
});

test('in an incident its lessons come first', () => {
  const incident: Target = { kind: 'incident', scenario: 'checkout-retry-storm', seed: 1 };
  const { lessons } = catalogue.scenarios.get('checkout-retry-storm')!;
  const [first] = lessonsOf(searching('time', incident), 1);
  expect(lessons).toContain(first);
});

test('what is finished comes after what is left to do', () => {
  const quizzes = (progress?: Progress) =>
    searching('queues', undefined, progress)
      .found.filter(({ kind }) => kind === 'quiz')
      .map(({ also }) => also[0]!);
  const [first = ''] = quizzes();
  const record = {
    at: 1,
    mode: 'practice',
    seed: 1,
    points: 1,
    questions: 1,
    elapsedMs: 1,
  } as const;
  const taken = { ...emptyProgress, quizzes: { [first]: [record] } };
  expect(quizzes(taken)).toContain(first);
  expect(quizzes(taken)[0]).not.toBe(first);
});

test('without words it names what is near: the next lesson, what was left open, what is to be played', () => {
  const place = { kind: 'lesson', lesson: 'caching', offset: 0 } as const;
  expect(catalogue.lessons.has('caching')).toBe(true);
  const progress = { ...emptyProgress, places: [{ at: 1, place }] };
  const found = names(searching('', undefined, progress));
  expect(found[0]).toBe(`resume: ${titled('caching')} · lesson`);
  expect(found[1]).toBe(`lesson: ${titled([...catalogue.lessons.keys()][0]!)}`);
  expect(found).toContain('command: Incident of the day');
  expect(found).toContain('command: Progress');
});

test('without words in an incident it names the lessons that help', () => {
  const incident: Target = { kind: 'incident', scenario: 'checkout-retry-storm', seed: 1 };
  const { lessons } = catalogue.scenarios.get('checkout-retry-storm')!;
  const found = names(searching('', incident));
  expect(found.slice(0, lessons.length)).toEqual(lessons.map((id) => `lesson: ${titled(id)}`));
});

test.each([
  ['progress', 'progress'],
  ['settings', 'settings'],
  ['preferences', 'settings'],
  ['mastery', 'progress'],
  ['revew', 'review'],
  ['incident of the day', 'duty'],
  ['on-call week', 'duty'],
  ['placement', 'quiz'],
  ['exam perf', 'quiz'],
  ['drill', 'browse'],
])('"%s" opens what it names', (words, kind) => {
  const open: Message = { type: 'open', target: { kind: 'search', words } };
  expect(after([open, { type: 'search/choose' }]).screens.at(-1)?.kind).toBe(kind);
});

test('what the screen beneath can do is found, and choosing it gives way to that screen', () => {
  const offers = [{ key: 'm', shown: 'm', help: 'Bookmark this part, or not' }];
  const messages: Message[] = [
    { type: 'open', target: lesson('caching') },
    { type: 'open', target: { kind: 'search', words: 'bookmark this' } },
    { type: 'search/offers', offers },
  ];
  expect(after(messages).screens.at(-1)).toMatchObject({
    words: 'bookmark this',
    found: [{ kind: 'key', title: 'Bookmark this part, or not', key: 'm' }],
  });
  const chosen = after([...messages, { type: 'search/choose' }]);
  expect(chosen.screens.at(-1)).toMatchObject({ kind: 'lesson', lesson: 'caching' });
});
