import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { loadCatalogue } from '../../src/content/load.ts';
import { memoryReader } from './memory-reader.ts';

/** A small dojo: two lessons in two tracks, two quizzes, one incident. */
export const sampleFiles: Readonly<Record<string, string>> = {
  'lessons/tracks.yaml': `schema: 1
tracks:
  - {id: basics, title: The basics, summary: Where to begin, lessons: [queues]}
  - {id: reliability, title: Reliability, summary: When things break, lessons: [retries]}
`,
  'lessons/glossary.yaml': `schema: 1
terms:
  - {term: goodput, definition: Successes within the timeout., lesson: retries}
`,
  'lessons/basics/queues.md': lesson('queues', 'basics', 'Where queues form', []),
  'lessons/reliability/retries.md': lesson('retries', 'reliability', 'Retries without regret', [
    'queues',
  ]),
  'quizzes/queue-quiz.yaml': quiz('queue-quiz', 'Queues and waiting', 'queues'),
  'quizzes/retry-quiz.yaml': quiz('retry-quiz', 'Timeouts and retries', 'retries'),
  'scenarios/shop-down.yaml': `schema: 1
id: shop-down
title: The shop is down
summary: Nobody can buy anything.
difficulty: 2
minutes: 4
topics: [timeouts]
lessons: [retries]
brief: The shop does not answer.
seed: 7
duration: 60s
system:
  clients:
    users: {arrivals: 20/s, calls: {to: web, timeout: 1s}}
  nodes:
    web: {kind: service, workers: 4, service: exponential(20ms)}
events:
  - {at: 10s, set: {web.errors: 50%}, note: The disk is full.}
actions:
  - {id: restart, key: r, label: Restart, takes: 5s, cost: 1, set: {web.errors: 0}}
diagnosis:
  question: What is wrong?
  options: [{text: The disk is full, correct: true, because: It is.}, {text: The network, because: It works.}]
  evidence: [web.errors]
goals:
  - {id: errors, text: errors below 1 %, when: "clients.users.errors < 1%", for: 15s}
reference:
  - {at: 12s, do: restart}
debrief: Watch the disk.
`,
};

export const sampleCatalogue = (): Catalogue => loadCatalogue(memoryReader(sampleFiles));

function lesson(id: string, track: string, title: string, requires: readonly string[]): string {
  return `---
schema: 1
id: ${id}
title: ${title}
track: ${track}
summary: One line about ${id}.
minutes: 5
requires: [${requires.join(', ')}]
goals: [Say what happens]
checked: 2026-11-22
---

## Why it matters

Some words about ${id}.

## What to do

More words.
`;
}

function quiz(id: string, title: string, about: string): string {
  const question = (name: string) => `
  - id: ${name}
    revision: 1
    type: single
    level: 1
    ask: Which answer of ${name} is right?
    options:
      - {text: This one, correct: true, because: It is.}
      - {text: That one, because: It is not.}
    explain: This one is right.
`;
  return `schema: 1
id: ${id}
title: ${title}
topics: [${about}]
lessons: [${about}]
time: 8m
pass: 70%
questions:${question('first')}${question('second')}`;
}
