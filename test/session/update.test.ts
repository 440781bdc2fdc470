import { describe, expect, test } from 'vitest';
import { emptyProgress, latestPlace } from '../../src/progress/progress.ts';
import { startRun } from '../../src/scenario/run.ts';
import type { Effect } from '../../src/session/effects.ts';
import type { Message } from '../../src/session/messages.ts';
import type { AppState } from '../../src/session/state.ts';
import type { Target } from '../../src/session/step.ts';
import { tickIntervalMs } from '../../src/session/ticks.ts';
import { update } from '../../src/session/update.ts';
import { sampleCatalogue } from '../support/sample-content.ts';

const catalogue = sampleCatalogue();
const start: AppState = { catalogue, progress: emptyProgress, screens: [{ kind: 'menu' }] };
const noon = Date.UTC(2026, 10, 22, 12);

/** Plays messages a second apart. */
function play(...messages: readonly Message[]): { state: AppState; effects: Effect[] } {
  return playFrom(start, ...messages);
}

function playFrom(from: AppState, ...messages: readonly Message[]) {
  const effects: Effect[] = [];
  const state = messages.reduce((now, message, index) => {
    const step = update(now, message, noon + index * 1000);
    effects.push(...step.effects);
    return step.state;
  }, from);
  return { state, effects };
}

const open = (target: Target): Message => ({ type: 'open', target });
const kinds = ({ screens }: AppState) => screens.map(({ kind }) => kind);
const quiz: Target = { kind: 'quiz', quiz: 'queue-quiz', mode: 'practice', seed: 1 };
const incident: Target = { kind: 'incident', scenario: 'shop-down', seed: 7 };

describe('the stack of screens', () => {
  test('opening puts a screen on top, going back takes it off', () => {
    const opened = play(
      open({ kind: 'browse', what: 'lessons' }),
      open({ kind: 'lesson', lesson: 'queues' }),
    );
    expect(kinds(opened.state)).toEqual(['menu', 'browse', 'lesson']);
    expect(kinds(playFrom(opened.state, { type: 'back' }).state)).toEqual(['menu', 'browse']);
  });

  test('the menu is never taken off', () => {
    expect(kinds(play({ type: 'back' }, { type: 'back' }).state)).toEqual(['menu']);
  });

  test.each(['help', 'search'] as const)('%s opens once only', (kind) => {
    expect(kinds(play(open({ kind }), open({ kind })).state)).toEqual(['menu', kind]);
  });

  test.each<[string, Target]>([
    ['lesson', { kind: 'lesson', lesson: 'gone' }],
    ['quiz', { kind: 'quiz', quiz: 'gone', seed: 1 }],
    ['incident', { kind: 'incident', scenario: 'gone', seed: 1 }],
  ])('a %s that is no more is said, and nothing opens', (what, target) => {
    const { state } = play(open(target));
    expect(kinds(state)).toEqual(['menu']);
    expect(state.notice).toMatchObject({
      tone: 'warning',
      text: `There is no ${what} "gone" any more`,
    });
  });

  test('a message for a screen that is not there changes nothing', () => {
    const stray: Message = { type: 'search/words', words: 'x' };
    const today = update(start, { type: 'hidden', hidden: false }, noon).state;
    expect(update(today, stray, noon).state).toBe(today);
  });
});

describe('what was open can be resumed', () => {
  test('an incident that was left is offered with its time and commands', () => {
    const { state, effects } = play(open(incident), { type: 'incident/start' });
    const run = effects.find((effect) => effect.type === 'run/start');
    const frame = startRun(catalogue.scenarios.get('shop-down')!, 7).frame();
    const going: Message = { type: 'run/frame', run: run!.run, frame };
    const ticks = Array.from({ length: 20 }, (): Message => ({ type: 'tick' }));
    const left = playFrom(state, going, ...ticks, { type: 'back' });
    const place = latestPlace(left.state.progress);
    expect(place).toMatchObject({ kind: 'incident', scenario: 'shop-down', seed: 7 });
    expect(left.effects).toContainEqual({ type: 'run/stop', run: run!.run });

    const again = playFrom(left.state, open({ kind: 'resume', place: place! }));
    expect(kinds(again.state)).toEqual(['menu', 'incident']);
    expect(again.effects).toContainEqual(
      expect.objectContaining({
        type: 'run/start',
        timeMs: place?.kind === 'incident' && place.timeMs,
      }),
    );
  });

  test('a quiz that is covered by a lesson is kept as well', () => {
    const { effects } = play(open(quiz), open({ kind: 'lesson', lesson: 'queues' }));
    expect(effects).toContainEqual({
      type: 'record',
      event: expect.objectContaining({
        type: 'placed',
        place: expect.objectContaining({ quiz: 'queue-quiz' }),
      }),
    });
  });

  test('quitting keeps what is open before it ends', () => {
    const { effects } = play(open(quiz), { type: 'quit' });
    expect(effects.at(-1)).toEqual({ type: 'quit' });
    expect(effects.at(-2)).toMatchObject({ type: 'record', event: { type: 'placed' } });
  });

  test('a lesson opens where it was left', () => {
    const place = { kind: 'lesson', lesson: 'queues', heading: 'what-to-do', offset: 0 } as const;
    const progress = { ...emptyProgress, places: [{ at: noon, place }] };
    const { state } = playFrom({ ...start, progress }, open({ kind: 'lesson', lesson: 'queues' }));
    expect(state.screens.at(-1)).toMatchObject({
      kind: 'lesson',
      position: { heading: 'what-to-do' },
    });
  });
});

describe('saving', () => {
  const failed: Message = { type: 'save-failed', reason: 'the disk is full' };

  test('a failure is shown until saving works again', () => {
    const { state } = play(failed);
    expect(state.notice?.text).toBe('Not saved: the disk is full');
    expect(
      playFrom(state, { type: 'saved', progress: emptyProgress }).state.notice,
    ).toBeUndefined();
  });

  test('another notice stays when something was saved', () => {
    const notice = { tone: 'warning', text: 'Set aside' } as const;
    const { state } = play({ type: 'notice', notice }, { type: 'saved', progress: emptyProgress });
    expect(state.notice).toEqual(notice);
  });

  test('a notice has been read when another screen opens, but not that saving fails', () => {
    const notice = { tone: 'warning', text: 'Set aside' } as const;
    const help = open({ kind: 'help' });
    expect(play({ type: 'notice', notice }, help).state.notice).toBeUndefined();
    expect(play(failed, help).state.notice?.about).toBe('saving');
  });

  test("what is saved brings another terminal's answers", () => {
    const progress = { ...emptyProgress, lessons: { retries: { openedAt: noon } } };
    expect(play({ type: 'saved', progress }).state.progress).toBe(progress);
  });
});

describe('time', () => {
  test('no timer runs in the menu, in lists, in search', () => {
    expect(tickIntervalMs(start)).toBeUndefined();
    expect(tickIntervalMs(play(open({ kind: 'browse', what: 'quizzes' })).state)).toBeUndefined();
    expect(tickIntervalMs(play(open({ kind: 'search' })).state)).toBeUndefined();
  });

  test('an incident runs only while it is seen', () => {
    const { state } = play(open(incident), { type: 'incident/start' });
    expect(tickIntervalMs(state)).toBe(100);
    const covered = playFrom(state, open({ kind: 'help' })).state;
    expect(tickIntervalMs(covered)).toBeUndefined();
    expect(update(covered, { type: 'tick' }, noon + 60_000).state).toBe(covered);
  });

  test('no clock goes while the terminal is too small to show it', () => {
    const { state } = play(open(incident), { type: 'incident/start' });
    const hidden = playFrom(state, { type: 'hidden', hidden: true }).state;
    expect(tickIntervalMs(hidden)).toBeUndefined();
    const seen = playFrom(hidden, { type: 'hidden', hidden: false }).state;
    expect(seen.screens.map(({ kind }) => kind)).toEqual(state.screens.map(({ kind }) => kind));
    expect(seen.hidden).toBeUndefined();
  });

  test('the time that an incident was hidden does not count', () => {
    const { state } = play(open(incident), { type: 'incident/start' });
    expect(state.screens.at(-1)).toHaveProperty('tickedAt');
    const hidden = playFrom(state, { type: 'hidden', hidden: true }).state;
    expect(hidden.screens.at(-1)).not.toHaveProperty('tickedAt');
  });
});

describe('lists', () => {
  const lessons = play(open({ kind: 'browse', what: 'lessons' })).state;

  test('the cursor begins at the first and moves by id', () => {
    expect(lessons.screens.at(-1)).toMatchObject({ item: 'queues' });
    const moved = playFrom(lessons, { type: 'browse/move', by: 1 }, { type: 'browse/choose' });
    expect(moved.state.screens.at(-1)).toMatchObject({ kind: 'lesson', lesson: 'retries' });
    expect(playFrom(moved.state, { type: 'back' }).state.screens.at(-1)).toMatchObject({
      item: 'retries',
    });
  });

  test('an incident opens with its own seed', () => {
    const { state } = play(open({ kind: 'browse', what: 'incidents' }), { type: 'browse/choose' });
    expect(state.screens.at(-1)).toMatchObject({
      kind: 'incident',
      scenario: 'shop-down',
      seed: 7,
    });
  });

  test('a quiz asks how it shall be taken', () => {
    const { state } = play(open({ kind: 'browse', what: 'quizzes' }), { type: 'browse/choose' });
    expect(state.screens.at(-1)).toMatchObject({
      kind: 'quiz',
      quiz: 'queue-quiz',
      stage: 'choosing',
    });
  });
});

describe('search', () => {
  const searching = (words: string) => play(open({ kind: 'search', words })).state;

  test('finds while words are typed, best first', () => {
    const { state } = playFrom(searching(''), { type: 'search/words', words: 'retri' });
    const screen = state.screens.at(-1);
    expect(screen?.kind === 'search' && screen.found.map(({ title }) => title).slice(0, 3)).toEqual(
      ['retries', 'Retries without regret', 'Timeouts and retries'],
    );
  });

  test.each([
    ['Retries without regret', { kind: 'lesson', lesson: 'retries' }],
    ['Timeouts and retries', { kind: 'quiz', quiz: 'retry-quiz' }],
    ['The shop is down', { kind: 'incident', scenario: 'shop-down', seed: 7 }],
    ['goodput', { kind: 'lesson', lesson: 'retries' }],
  ])('"%s" opens what it names', (words, screen) => {
    const { state } = playFrom(searching(words), { type: 'search/choose' });
    expect(state.screens.at(-1)).toMatchObject(screen);
  });

  test('the cursor stays within what was found', () => {
    const { state } = playFrom(searching('retries'), { type: 'search/move', by: 99 });
    const screen = state.screens.at(-1);
    expect(screen).toMatchObject({
      cursor: screen?.kind === 'search' ? screen.found.length - 1 : NaN,
    });
    expect(playFrom(state, { type: 'search/move', by: -99 }).state.screens.at(-1)).toMatchObject({
      cursor: 0,
    });
  });

  test('nothing found opens nothing', () => {
    const state = searching('zzzzzz');
    expect(playFrom(state, { type: 'search/choose' }).state.screens).toHaveLength(2);
  });
});
