import { afterEach, describe, expect, test } from 'vitest';
import type { Target } from '../../src/session/step.ts';
import { type AppTerminal, openApp } from '../support/app.tsx';

/**
 * Whole frames of the main screens, kept as text in test/fixtures/frames: a change of any of them is
 * seen in a review. `npx vitest run --config test/vitest.config.ts test/ui/frames.test.tsx -u`
 * keeps them anew.
 */
let app: AppTerminal;
afterEach(() => app.close());

const screens: readonly [name: string, target: Target | undefined, shown: string][] = [
  ['menu', undefined, 'Respond'],
  ['learn', { kind: 'browse', what: 'lessons' }, 'Retries without regret'],
  ['drill', { kind: 'browse', what: 'quizzes' }, 'Timeouts and retries'],
  ['respond', { kind: 'browse', what: 'incidents' }, 'The shop is down'],
  ['lesson', { kind: 'lesson', lesson: 'retries' }, 'Some words about retries'],
  ['question', { kind: 'quiz', quiz: 'queue-quiz', mode: 'practice', seed: 1 }, 'Which answer of'],
  ['brief', { kind: 'incident', scenario: 'shop-down', seed: 7 }, 'start the clock'],
  ['settings', { kind: 'settings' }, 'Settings'],
  ['search', { kind: 'search', words: 'retries' }, 'found'],
  ['help', { kind: 'help' }, 'Everywhere'],
];

const sizes = [
  [60, 18],
  [80, 24],
  [120, 40],
  [200, 60],
] as const;

describe.each(sizes)('at %d×%d', (columns, rows) => {
  test.each(screens)('%s', async (name, target, shown) => {
    app = openApp({ columns, rows });
    if (target) app.runtime.dispatch({ type: 'open', target });
    await app.waitFor(shown);
    await app.screen.settled(150);
    await expect(`${app.rows().join('\n')}\n`).toMatchFileSnapshot(
      `../fixtures/frames/${name}-${columns}x${rows}.txt`,
    );
  });
});
