import { expect, test } from 'vitest';
import { loadCatalogue } from '../../src/content/load.ts';
import { emptyProgress } from '../../src/progress/progress.ts';
import type { Effect } from '../../src/session/effects.ts';
import type { Message } from '../../src/session/messages.ts';
import type { AppState } from '../../src/session/state.ts';
import { update } from '../../src/session/update.ts';
import { memoryReader } from '../support/memory-reader.ts';

const lesson = (body: string) => `---
schema: 1
id: one
title: One
track: core
summary: In one line.
minutes: 3
goals: [Know more]
checked: 2026-11-22
---

${body}`;

const question = (id: string, ask = `What is ${id}?`) =>
  `  - {id: ${id}, type: text, ask: "${ask}", accept: [${id}], explain: So.}\n`;
const quiz = (...questions: string[]) =>
  `schema: 1\nid: q\ntitle: Quiz\nquestions:\n${questions.join('')}`;

const scenario = (rate: string) => `schema: 1
id: s
title: Scenario
duration: 2m
system:
  clients: {users: {arrivals: ${rate}, calls: {to: web}}}
  nodes: {web: {kind: service, service: 5ms}}
`;

const catalogueOf = (file: string, text: string) =>
  loadCatalogue(
    memoryReader({
      'lessons/tracks.yaml':
        'schema: 1\ntracks: [{id: core, title: Core, summary: All., lessons: [one]}]\n',
      [file]: text,
    }),
  );

function opened(file: string, text: string, target: Extract<Message, { type: 'open' }>['target']) {
  let state: AppState = {
    catalogue: catalogueOf(file, text),
    progress: emptyProgress,
    screens: [{ kind: 'menu' }],
    preview: { file, faults: [] },
  };
  const effects: Effect[] = [];
  const tell = (message: Message) => {
    const step = update(state, message, 0);
    state = step.state;
    effects.push(...step.effects);
  };
  tell({ type: 'open', target });
  effects.length = 0;
  return {
    tell,
    effects,
    save: (saved: string, shown = target) =>
      tell({
        type: 'reloaded',
        shown: { catalogue: catalogueOf(file, saved), target: shown },
        preview: { file, faults: [] },
      }),
    screen: () => state.screens.at(-1)!,
    state: () => state,
  };
}

test('a lesson stays at its heading when something is written above it', () => {
  const app = opened('lessons/core/one.md', lesson('## A\n\nText.\n\n## B\n\nText.\n'), {
    kind: 'lesson',
    lesson: 'one',
    heading: 'b',
  });
  app.save(lesson('## New\n\nText.\n\n## A\n\nText.\n\n## B\n\nText, and more.\n'));
  expect(app.screen()).toMatchObject({ kind: 'lesson', position: { heading: 'b', block: 0 } });
});

test('a quiz stays at its question; one that has changed is asked again, a new one comes last', () => {
  const app = opened('quizzes/q.yaml', quiz(question('a'), question('b')), {
    kind: 'quiz',
    quiz: 'q',
    mode: 'practice',
    seed: 1,
  });
  const before = app.screen();
  if (before.kind !== 'quiz' || before.stage === 'choosing') throw new Error('not asking');
  const order = 'order' in before ? before.order : [];
  app.save(quiz(question('c'), question('a', 'What now?'), question('b')));
  expect(app.screen()).toMatchObject({ order: [...order, 'c'], current: order[0] });
});

test('an incident is played again up to where it was, under the new file', () => {
  const app = opened('scenarios/s.yaml', scenario('50/s'), {
    kind: 'incident',
    scenario: 's',
    seed: 3,
  });
  app.save(scenario('60/s'));
  expect(app.effects.map(({ type }) => type)).toEqual(['run/stop', 'run/start']);
  expect(app.state().catalogue.scenarios.get('s')!.system.clients.users!.arrivals.rate).toBe(60);
});

test.each([
  ['quizzes/q.yaml', quiz(question('a')), { kind: 'quiz', quiz: 'q', mode: 'practice', seed: 1 }],
  ['scenarios/s.yaml', scenario('50/s'), { kind: 'incident', scenario: 's', seed: 3 }],
  ['lessons/core/one.md', lesson('Text.\n'), { kind: 'lesson', lesson: 'one' }],
] as const)(
  '%s that gets another id while it is open is opened under that',
  (file, text, target) => {
    const app = opened(file, text, target);
    const renamed = { ...target, [target.kind === 'incident' ? 'scenario' : target.kind]: 'other' };
    app.save(text.replace(/^id: .*/m, 'id: other'), renamed);
    expect(app.state().screens).toMatchObject([{ kind: 'menu' }, { kind: target.kind }]);
    expect(Object.values(app.screen())).toContain('other');
    app.tell({ type: 'tick' });
  },
);

test('what is wrong is told, and the last good version stays', () => {
  const app = opened('quizzes/q.yaml', quiz(question('a')), {
    kind: 'quiz',
    quiz: 'q',
    mode: 'practice',
    seed: 1,
  });
  const before = app.screen();
  const preview = { file: 'quizzes/q.yaml', faults: ['3:1 error: wrong'] };
  app.tell({ type: 'reloaded', preview });
  expect(app.screen()).toBe(before);
  expect(app.state().preview).toBe(preview);
});
