import { describe, test } from 'vitest';
import type { ProgressEvent } from '../../src/progress/progress.ts';
import type { Target } from '../../src/session/step.ts';
import { answered, daysAgo, learned, noon } from '../session/review/support.ts';
import { type AppTerminal, openApp } from '../support/app.tsx';
import * as play from './incident/play-pay-day.ts';
import { incidentCatalogue } from './incident/sample-incident.ts';

/**
 * Whole frames of the main screens, kept as text in test/fixtures/frames: a change of any of them is
 * seen in a review. `npx vitest run --config test/vitest.config.ts test/ui/frames.test.tsx -u`
 * keeps them anew.
 */
type Open = (app: AppTerminal) => Promise<void>;

const catalogue = incidentCatalogue();

/** Opens something and waits until it is there. */
const opens =
  (target: Target, shown: string): Open =>
  async (app) => {
    app.runtime.dispatch({ type: 'open', target });
    await app.waitFor(shown);
  };

const screens: readonly [name: string, open: Open][] = [
  ['menu', (app) => app.waitFor('Respond')],
  ['learn', opens({ kind: 'browse', what: 'lessons' }, 'Retries without regret')],
  ['drill', opens({ kind: 'browse', what: 'quizzes' }, 'Timeouts and retries')],
  ['respond', opens({ kind: 'browse', what: 'incidents' }, 'The shop is down')],
  ['lesson', opens({ kind: 'lesson', lesson: 'retries' }, 'Some words about retries')],
  [
    'question',
    opens({ kind: 'quiz', quiz: 'queue-quiz', mode: 'practice', seed: 1 }, 'Which answer of'),
  ],
  ['brief', opens({ kind: 'incident', scenario: 'shop-down', seed: 7 }, 'To win')],
  ['settings', opens({ kind: 'settings' }, 'Settings')],
  ['search', opens({ kind: 'search', words: 'retries' }, 'found')],
  ['help', opens({ kind: 'help' }, 'Everywhere')],
  ['daily', opens({ kind: 'duty', what: 'daily' }, '2026-11-22')],
];

/** An incident from its brief to its debrief. */
const moments: readonly [name: string, open: Open][] = [
  ['guide', (app) => play.openBrief(app, { guided: true })],
  ['incident', (app) => play.openAt(app, 16)],
  [
    'node',
    async (app) => {
      await play.openAt(app, 16);
      app.press('tab');
      await app.waitFor('shop · service');
    },
  ],
  [
    'palette',
    async (app) => {
      await play.openAt(app, 16);
      app.press('/');
      await app.waitFor('key b');
    },
  ],
  [
    'evidence',
    async (app) => {
      await play.openAt(app, 16);
      await play.pointAtCause(app);
      app.press('enter');
      await app.waitFor('Which signals prove it?');
      app.press('space');
      await app.waitFor('[x]');
    },
  ],
  [
    'decision',
    async (app) => {
      await play.openAt(app, 20);
      play.step(app, 1);
      await app.waitFor('whether to close the shop');
    },
  ],
  ['debrief', winKnowingly],
  [
    'debrief-end',
    async (app) => {
      await winKnowingly(app);
      app.press('end');
      await app.waitFor('Retries without regret');
    },
  ],
];

async function winKnowingly(app: AppTerminal) {
  await play.openAt(app, 16);
  await play.pointAtCause(app);
  app.press('enter');
  await app.waitFor('Which signals prove it?');
  app.press('space', 'enter');
  await app.waitFor('✓ Right.');
  app.press('enter');
  await app.waitFor('[b]');
  await play.win(app);
  await app.waitFor('post-mortem');
}

/** What somebody has done who has been here for a while. */
const past: readonly ProgressEvent[] = [
  answered('quiz:queue-quiz#first', daysAgo(9), 1),
  answered('quiz:queue-quiz#second', daysAgo(9), 0),
  answered('quiz:retry-quiz#first', daysAgo(2), 1),
  answered('quiz:retry-quiz#second', daysAgo(1), 0.5),
  { type: 'lesson-finished', lesson: 'queues', at: daysAgo(9) },
  { type: 'spent', on: 'lesson:queues', at: daysAgo(9), ms: 600_000 },
  { type: 'spent', on: 'quiz:retry-quiz', at: daysAgo(2), ms: 420_000 },
  { type: 'week-begun', at: daysAgo(1), seed: 3, incidents: ['pay-day', 'shop-down'] },
  {
    type: 'incident-finished',
    scenario: 'pay-day',
    at: daysAgo(1),
    seed: 30,
    outcome: 'won',
    stars: 2,
    diagnosed: true,
    cost: 1,
    lost: 240,
    troubleMs: 25_000,
  },
];

const later: typeof screens = [
  ['progress', opens({ kind: 'progress' }, 'Mastery')],
  ['week', opens({ kind: 'duty', what: 'week' }, 'Error budget')],
];

const sizes = [
  [60, 18],
  [80, 24],
  [120, 40],
  [200, 60],
] as const;

describe.each(sizes)('at %d×%d', (columns, rows) => {
  const all = [
    ...[...screens, ...moments].map(([name, open]) => ({ name, open, progress: learned() })),
    ...later.map(([name, open]) => ({ name, open, progress: learned(...past) })),
  ];
  // Side by side: most of the time goes into waiting until nothing more is drawn.
  test.concurrent.for(all)('$name', async ({ name, open, progress }, { expect }) => {
    const app = openApp({ columns, rows, now: noon, state: { catalogue, progress } });
    try {
      await open(app);
      await app.screen.settled(150);
      await expect(`${app.rows().join('\n')}\n`).toMatchFileSnapshot(
        `../fixtures/frames/${name}-${columns}x${rows}.txt`,
      );
    } finally {
      app.close();
    }
  });
});
