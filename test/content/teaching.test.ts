import { expect, test } from 'vitest';
import { checkPaths } from '../../src/content/check-paths.ts';
import { memoryReader } from '../support/memory-reader.ts';

const question = (id: string, more = '') => `  - id: ${id}
    type: single
    ask: Which one is ${id}?
    options:
      - {text: the right one, correct: true, because: it is right}
      - {text: the wrong one, because: it is wrong}
    explain: Because.
${more}`;

const quiz = (id: string, questions: string, topics = 'queueing') => `schema: 1
id: ${id}
title: The quiz ${id}
topics: [${topics}]
questions:
${questions}`;

const lesson = (body: string) => `---
schema: 1
id: one
title: The lesson one
track: core
summary: In one line.
minutes: 3
goals: [Know more]
checked: 2026-11-22
---

## What stays

${body}`;

const scenario = (more: string, system = 'service: 10ms') => `schema: 1
id: s
title: The scenario
duration: 2m
system:
  clients:
    users: {arrivals: 50/s, calls: {to: web, timeout: 1s}}
  nodes:
    web: {kind: service, ${system}}
${more}`;

const model = (service: string) => `\`\`\`model
system:
  clients: {users: {arrivals: 50/s, calls: {to: web, timeout: 100ms}}}
  nodes: {web: {kind: service, service: ${service}}}
knobs: [{set: users.arrivals, label: Arrivals, from: 10/s, to: 90/s, step: 10/s, start: 50/s}]
show: [web.p99]
\`\`\`
`;

const files = (more: Readonly<Record<string, string>>): Record<string, string> => ({
  'lessons/tracks.yaml':
    'schema: 1\ntracks:\n  - {id: core, title: Core, summary: All., lessons: [one]}\n',
  'lessons/core/one.md': lesson('Text.\n'),
  ...more,
});

const found = (more: Readonly<Record<string, string>>): string[] =>
  checkPaths(memoryReader(files(more)), []).diagnostics.map(
    ({ file, range, severity, code, message, hint }) =>
      `${file}:${range.start.line}:${range.start.column} ${severity}[${code}] ${message}${hint ? ` = ${hint}` : ''}`,
  );

test.each<[string, Record<string, string>, string[]]>([
  [
    'a question that explains nothing',
    { 'quizzes/q.yaml': quiz('q', question('a').replace('    explain: Because.\n', '')) },
    [
      'quizzes/q.yaml:6:5 warning[teaches-badly] "a" does not explain its answer = Add "explain: …": everybody reads it, right or wrong.',
    ],
  ],
  [
    'an option about the other options',
    { 'quizzes/q.yaml': quiz('q', question('a').replace('the wrong one', 'All of the above')) },
    [
      'quizzes/q.yaml:11:16 warning[teaches-badly] "All of the above" tests reading, and means nothing once options are shuffled = Ask with type: multiple, or leave it out.',
    ],
  ],
  [
    'the same question in two files, however it is spelt',
    {
      'quizzes/q.yaml': quiz('q', question('a').replace('Which one is a', 'Which one')),
      'quizzes/r.yaml': quiz(
        'r',
        question('b')
          .replace('Which one is b', 'which ONE')
          .replace(/( {6}- .*right one.*\n)( {6}- .*\n)/, '$2$1'),
      ),
    },
    [
      'quizzes/r.yaml:8:10 warning[teaches-badly] this is asked already by "a" in quizzes/q.yaml = Ask something else: the review would ask the same thing twice.',
    ],
  ],
  [
    'a topic that is a slip of the pen',
    {
      'quizzes/p.yaml': quiz('p', question('a')),
      'quizzes/q.yaml': quiz('q', question('b')),
      'quizzes/r.yaml': quiz('r', question('c'), 'queuing'),
    },
    [
      'quizzes/r.yaml:4:10 warning[unknown-id] nothing else is on the topic "queuing" = Did you mean "queueing"?',
    ],
  ],
  [
    'a second check of the same name in a lesson',
    {
      'lessons/core/one.md': lesson(
        ['x', 'y']
          .map(
            (word) =>
              `\`\`\`check\nid: same\ntype: true-false\nask: Is it ${word}?\noptions: [{text: True, correct: true, because: b}, {text: False, because: b}]\nexplain: So.\n\`\`\`\n`,
          )
          .join('\n'),
      ),
    },
    [
      'lessons/core/one.md:23:5 error[duplicate-id] there is another check "same" in this lesson = Answers are kept by id: give each check its own.',
    ],
  ],
  [
    'a link to a heading or a lesson that is not there, but not one in code',
    {
      'lessons/core/one.md': lesson(
        'See [this](#what-stay), [that](../core/two.md), [here](#what-stays), `[x](#y)` and [out](https://example.org).\n',
      ),
    },
    [
      'lessons/core/one.md:14:12 error[unknown-id] the lesson "one" has no heading "what-stay" = Did you mean "what-stays"?',
      'lessons/core/one.md:14:32 error[unknown-id] there is no lesson "two" = Name the id of a lesson that exists.',
    ],
  ],
  [
    'a table too wide for a small terminal',
    {
      'lessons/core/one.md': lesson(
        `| ${Array.from({ length: 9 }, (_, at) => `heading${at}`).join(' | ')} |\n|${'---|'.repeat(9)}\n| a | b |\n`,
      ),
    },
    [
      'lessons/core/one.md:14:1 warning[too-wide] the table needs 96 columns at least; 76 fit on a small terminal = Take a column out, or shorten its longest words.',
    ],
  ],
  [
    'a table whose long words the reader cuts',
    {
      'lessons/core/one.md': lesson(
        `| a | b | c |\n|---|---|---|\n| ${'w'.repeat(60)} | ${'w'.repeat(60)} | c |\n`,
      ),
    },
    [],
  ],
  [
    'a diagram too tall for a small terminal',
    {
      'lessons/core/one.md': lesson(`\`\`\`diagram\nalt: A line.\n${'│\n'.repeat(25)}\`\`\`\n`),
    },
    [
      'lessons/core/one.md:35:1 warning[too-tall] the diagram has 25 lines; 19 fit on a small terminal',
    ],
  ],
  [
    'a model that answers nobody',
    { 'lessons/core/one.md': lesson(model('300ms')) },
    [
      'lessons/core/one.md:16:13 warning[impossible-system] no request of users is answered in time = Compare its timeout with the service times on its way.',
    ],
  ],
  [
    'too few requests to say anything',
    { 'lessons/core/one.md': lesson(model('300ms').replace('arrivals: 50/s', 'arrivals: 10/m')) },
    [],
  ],
  ['a model that runs', { 'lessons/core/one.md': lesson(model('3ms')) }, []],
  [
    'an incident without what makes it one',
    {
      'scenarios/s.yaml': scenario(
        `budget: 2
actions:
  - {id: more, key: m, label: More, cost: 3, set: {web.instances: 2}}
diagnosis:
  question: Why?
  options: [{text: This, correct: true, because: so}, {text: That}]
goals:
  - {id: quick, text: Quick, when: "web.p99 < 1s"}
`,
      ),
    },
    [
      'scenarios/s.yaml:12:43 warning[teaches-badly] "more" costs 3, and there are 2 to spend: nobody can do it = Make it cheaper, or raise the budget.',
      'scenarios/s.yaml:13:1 warning[teaches-badly] no signal proves the cause = Add "evidence", a list of signals that show it.',
      'scenarios/s.yaml:15:55 warning[teaches-badly] the debrief cannot say why this is right or wrong = Add "because: …".',
      'scenarios/s.yaml:16:1 warning[teaches-badly] nobody tells the player what happened = Add "brief: …".',
      'scenarios/s.yaml:16:1 warning[teaches-badly] nothing shows that this can be won = Add "reference", the run that wins; "check --prove" plays it.',
    ],
  ],
  [
    'a reference without goals to reach',
    {
      'scenarios/s.yaml': scenario(
        `actions: [{id: more, key: m, label: More, set: {web.instances: 2}}]
reference: [{at: 1s, do: more}]
`,
      ),
    },
    [
      'scenarios/s.yaml:11:1 warning[teaches-badly] nothing can be won: there are no goals = Add "goals", what has to hold for the incident to be over.',
    ],
  ],
  [
    'two right causes',
    {
      'scenarios/s.yaml': scenario(
        `diagnosis:
  question: Why?
  options: [{text: This, correct: true, because: so}, {text: That, correct: true, because: so}]
  evidence: [web.p99]
`,
      ),
    },
    [
      'scenarios/s.yaml:12:77 error[wrong-value] a second option is correct, and only one can be named = Leave the one cause that the evidence proves.',
    ],
  ],
  [
    'an action whose label its list cuts',
    {
      'scenarios/s.yaml': scenario(
        `brief: It is slow.
actions:
${Array.from({ length: 6 }, (_, at) => `  - {id: a${at}, key: ${at}, label: ${at === 2 ? 'Take half of the workers away' : 'More'}, takes: 90s, cost: 1, set: {web.instances: 2}}`).join('\n')}
goals:
  - {id: quick, text: Quick, when: "web.p99 < 1s"}
reference: [{at: 1s, do: a0}]
`,
      ),
    },
    [
      'scenarios/s.yaml:14:29 warning[too-wide] "Take half of the workers away" has 29 columns, and its list shows 24 of them in a window of 80 = Shorten it; "says" and the brief have room for the rest.',
    ],
  ],
])('%s', (_, more, expected) => {
  expect(found(more)).toEqual(expected);
});
