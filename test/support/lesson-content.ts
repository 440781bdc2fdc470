import { sampleFiles } from './sample-content.ts';

/** The sample dojo with a lesson that has everything a lesson can have, and one block that is broken. */
export const lessonFiles: Readonly<Record<string, string>> = {
  ...sampleFiles,
  'lessons/tracks.yaml': `schema: 1
tracks:
  - {id: basics, title: The basics, summary: Where to begin, lessons: [queues, retries]}
`,
  'lessons/basics/retries.md': sampleFiles['lessons/reliability/retries.md']!.replace(
    'track: reliability',
    'track: basics',
  ),
  'lessons/basics/queues.md': `---
schema: 1
id: queues
title: Where queues form
track: basics
summary: Find the line of waiting work.
minutes: 6
requires: []
goals: [Name the bottleneck, Say what a queue costs]
sources: [{title: A book, url: "https://book.example/"}]
checked: 2026-11-22
---

The first words of the lesson, with a [link](https://link.example/).

## What waits

${'Service time is work done for you. Waiting time is work done for the people in front. '.repeat(6)}

| Layer | What waits there | Where you see it |
|---|---|---|
| Web server | connections not accepted yet | \`ss -ltn\` |
| Thread pool | tasks without a thread | the length of its queue |

\`\`\`diagram
alt: A calls B.
┌───┐      ┌───┐
│ A │ ───▶ │ B │
└───┘      └───┘
\`\`\`

\`\`\`check
id: busy
type: numeric
level: 2
ask: One worker needs 10 ms for each of 90 requests a second. How busy is it?
answer: 90
unit: "%"
tolerance: 1%
explain: 90 × 0.010 = 0.9.
\`\`\`

## Watch it

\`\`\`model
id: line
seed: 1
system:
  clients:
    users: {arrivals: 50/s, calls: {to: api}}
  nodes:
    api: {kind: service, workers: 1, service: exponential(10ms)}
knobs:
  - {set: users.arrivals, label: Arrivals, from: 10/s, to: 120/s, step: 10/s, start: 50/s}
show: [clients.users.p99]
predict: {ask: "p99 at 95/s?", metric: clients.users.p99, at: {users.arrivals: 95/s}, unit: ms}
note: Turn it up.
\`\`\`

## Step by step

\`\`\`steps
- SYN goes out
- {text: SYN-ACK comes back, diagram: "client ◀── server"}
- ACK
\`\`\`

\`\`\`check
id: broken
type: singel
ask: Never asked
\`\`\`

The last words of the lesson.
`,
};
