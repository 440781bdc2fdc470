import { expect, test } from 'vitest';
import { emptyProgress } from '../../../src/progress/progress.ts';
import type { Message } from '../../../src/session/messages.ts';
import type { AppState } from '../../../src/session/state.ts';
import { update } from '../../../src/session/update.ts';
import { sampleCatalogue } from '../../support/sample-content.ts';

const play = (...messages: Message[]): AppState =>
  messages.reduce((state, message) => update(state, message, 1000).state, {
    catalogue: sampleCatalogue(),
    progress: emptyProgress,
    screens: [{ kind: 'menu' }],
  } as AppState);
const open: Message = { type: 'open', target: { kind: 'settings' } };
const down: Message = { type: 'settings/move', by: 1 };
const more: Message = { type: 'settings/turn', by: 1 };
const less: Message = { type: 'settings/turn', by: -1 };

test('the limits of review are the ones that its own screen has', () => {
  expect(play(open, more, down, less).progress.reviewLimits).toMatchObject({
    perSession: 15,
    newPerDay: 4,
  });
});

test('extra time goes as far as it goes, and back to none', () => {
  const extra = (...turns: Message[]) => play(open, down, down, ...turns).progress.extraTime?.share;
  expect(extra(less)).toBeUndefined();
  expect(extra(more, more)).toBe(0.5);
  expect(extra(more, more, more, more, more)).toBe(1);
  expect(extra(more, less)).toBe(0);
});

test('quizzes begin with the extra time that was set, unless another one is asked for', () => {
  const quiz = (extraTime?: number) => {
    const asked = extraTime === undefined ? {} : { extraTime };
    const target = { kind: 'quiz', quiz: 'queue-quiz', mode: 'exam', seed: 1, ...asked } as const;
    const screen = play(open, down, down, more, more, { type: 'open', target }).screens.at(-1);
    return screen?.kind === 'quiz' && screen.stage !== 'choosing' ? screen.clock : undefined;
  };
  expect(quiz()?.extraTime).toBe(0.5);
  expect(quiz(1)?.extraTime).toBe(1);
  expect(quiz(0)?.extraTime).toBeUndefined();
});

test('one of the looks stays as it is when the other is turned', () => {
  const theme = [open, down, down, down];
  const { look } = play(...theme, more, down, more).progress;
  expect(look).toMatchObject({ theme: 'dark', still: true });
  expect(play(...theme, down, more, { type: 'settings/move', by: -1 }, more).progress.look).toEqual(
    look,
  );
});
