import { expect, test } from 'vitest';
import { checkPaths } from '../../src/content/check-paths.ts';
import { loadCatalogue } from '../../src/content/load.ts';
import { memoryReader } from '../support/memory-reader.ts';

const lesson = (
  id: string,
  { track = 'core', more = '', body = '## What stays\n\nText.\n' } = {},
) => `---
schema: 1
id: ${id}
title: The lesson ${id}
track: ${track}
summary: In one line.
minutes: 3
goals: [Know more]
checked: 2026-11-22
${more}---

${body}`;

const tracks = (...lessons: string[]) => `schema: 1
tracks:
  - id: core
    title: Core
    summary: What everything needs.
    lessons: [${lessons.join(', ')}]
`;

const question = `  - id: first
    type: single
    level: 2
    ask: Which one?
    options:
      - {text: the right one, correct: true, because: it is right}
      - {text: the wrong one, because: it is wrong}
    explain: Because.
`;

const quiz = (
  id: string,
  { more = '', questions = question, pass = 'pass: 70%' } = {},
) => `schema: 1
id: ${id}
title: The quiz ${id}
topics: [queues]
lessons: [one]
${pass}
${more}questions:
${questions}`;

const scenario = (id: string, { more = '', system = '' } = {}) => `schema: 1
id: ${id}
title: The scenario ${id}
duration: 2m
${more}system:
  clients:
    users: {arrivals: 50/s, calls: {to: web}}
  nodes:
    web: {kind: service, service: 10ms}
${system}`;

const good = {
  'lessons/tracks.yaml': tracks('one'),
  'lessons/core/one.md': lesson('one'),
};

/** `file:line:column-column severity[code] message = hint` of everything that is wrong. */
function found(files: Readonly<Record<string, string>>): string[] {
  return loadCatalogue(memoryReader({ ...good, ...files })).diagnostics.map(
    ({ file, range: { start, end }, severity, code, message, hint }) =>
      `${file}:${start.line}:${start.column}-${end.line === start.line ? end.column : `${end.line}:${end.column}`} ` +
      `${severity}[${code}] ${message}${hint === undefined ? '' : ` = ${hint}`}`,
  );
}

test('right files have no diagnostics', () => {
  expect(found({ 'quizzes/q.yaml': quiz('q'), 'scenarios/s.yaml': scenario('s') })).toEqual([]);
});

test.each<[string, Record<string, string>, string[]]>([
  [
    'an unknown key, with the one that was meant',
    { 'quizzes/q.yaml': quiz('q', { more: 'tiem: 8m\n' }) },
    ['quizzes/q.yaml:7:1-5 error[unknown-key] unknown key "tiem" = Did you mean "time"?'],
  ],
  [
    'an unknown key inside braces',
    { 'scenarios/s.yaml': scenario('s', { system: '    db: {kind: database, serivce: 5ms}\n' }) },
    [
      'scenarios/s.yaml:10:26-33 error[unknown-key] unknown key "serivce" = Did you mean "service"?',
    ],
  ],
  [
    'a missing key stands at what should hold it',
    { 'quizzes/q.yaml': quiz('q', { questions: question.replace('    ask: Which one?\n', '') }) },
    ['quizzes/q.yaml:8:5-14 error[missing-key] "ask" is missing = Add "ask: …" with text.'],
  ],
  [
    'a missing key inside braces stands at its key',
    { 'scenarios/s.yaml': scenario('s').replace('calls: {to: web}', 'calls: {timeout: 2s}') },
    ['scenarios/s.yaml:7:29-34 error[missing-key] "to" is missing = Add "to: …" with text.'],
  ],
  [
    'a key without a value stands at the key',
    { 'quizzes/q.yaml': quiz('q').replace('title: The quiz q', 'title:') },
    ['quizzes/q.yaml:3:1-6 error[wrong-type] expected text, got nothing'],
  ],
  [
    'a number without its unit',
    { 'scenarios/s.yaml': scenario('s').replace('duration: 2m', 'duration: 120') },
    [
      'scenarios/s.yaml:4:11-14 error[wrong-unit] 120 has no unit: a duration needs one = Write it with its unit, such as 250us, 20ms, 1.5s or 2m.',
    ],
  ],
  [
    'a text over several lines stands at its key',
    { 'quizzes/q.yaml': quiz('q', { pass: 'pass: |\n  seventy\n  per cent' }) },
    [
      'quizzes/q.yaml:6:1-5 error[wrong-value] "seventy\\nper cent\\n" is not a share between 0 and 1 = Write a share such as 30% or 0.3.',
    ],
  ],
  [
    'several at once, in the order of the file',
    {
      'quizzes/q.yaml': quiz('q', { pass: 'pass: 170%', more: 'time: 8\n' }).replace(
        'correct: true, ',
        '',
      ),
      'scenarios/s.yaml': scenario('s').replace('kind: service', 'kind: servce'),
    },
    [
      'quizzes/q.yaml:6:7-11 error[wrong-value] "170%" is not a share between 0 and 1 = Write a share such as 30% or 0.3.',
      'quizzes/q.yaml:7:7-8 error[wrong-unit] 8 has no unit: a duration needs one = Write it with its unit, such as 250us, 20ms, 1.5s or 2m.',
      'quizzes/q.yaml:13:5-12 error[wrong-value] no option is correct = Add correct: true to the right one.',
      'scenarios/s.yaml:9:17-23 error[wrong-value] "servce" is not known here = Did you mean "service"? It is one of: service, database, cache, queue, gateway, external.',
    ],
  ],
  [
    'a system that cannot run',
    { 'scenarios/s.yaml': scenario('s').replace('to: web', 'to: wbe') },
    ['scenarios/s.yaml:7:41-44 error[unknown-id] there is no node "wbe" = Did you mean "web"?'],
  ],
  [
    'the same key twice',
    { 'quizzes/q.yaml': quiz('q', { more: 'title: Again\n' }) },
    ['quizzes/q.yaml:7:1-6 error[duplicate-key] "title" stands here twice = Keep one of them.'],
  ],
  [
    'every syntax error of a file',
    {
      'quizzes/q.yaml':
        'schema: 1\nid: q\ntitle: Mean time: how long\ntopics: [queues\nlessons: [one]\n\tpass: 70%\n',
    },
    [
      'quizzes/q.yaml:3:8-9 error[yaml-syntax] a second key on the line of a value = Put the text in double quotes when it holds a colon followed by a space; otherwise check how far the next line is indented.',
      'quizzes/q.yaml:5:1-2 error[yaml-syntax] the brackets are not closed = Add the missing ] before this line.',
      'quizzes/q.yaml:6:1-2 error[yaml-syntax] a tab cannot indent = Indent with spaces.',
    ],
  ],
  [
    'an alias of nothing',
    { 'scenarios/s.yaml': scenario('s', { more: 'summary: *bold*\n' }) },
    [
      'scenarios/s.yaml:5:10-16 error[yaml-syntax] "*bold*" refers to nothing = Put the text in double quotes.',
    ],
  ],
  [
    'a text that begins with a reserved sign',
    { 'scenarios/s.yaml': scenario('s', { more: 'summary: `web` is slow\n' }) },
    [
      'scenarios/s.yaml:5:10-11 error[yaml-syntax] a text cannot begin with ` = Put the text in double quotes.',
    ],
  ],
  [
    'a quote that is never closed',
    { 'scenarios/s.yaml': scenario('s', { more: 'summary: "open\n' }) },
    [
      'scenarios/s.yaml:5:10-11 error[yaml-syntax] a quote is opened and never closed = Close it where the text ends.',
    ],
  ],
  [
    'a file that is neither a quiz nor a scenario',
    { 'lessons/core/notes.yaml': 'title: Notes\n' },
    [
      'lessons/core/notes.yaml:1:1-13 error[wrong-type] this is neither a quiz nor a scenario = A quiz has "questions", a scenario has a "system".',
    ],
  ],
])('%s', (_, files, expected) => {
  expect(found(files)).toEqual(expected);
});

test.each<[string, Record<string, string>, string[]]>([
  [
    'no front matter',
    { 'lessons/core/one.md': '# Retries\n' },
    [
      'lessons/core/one.md:1:1-10 error[missing-front-matter] a lesson begins with its front matter = Begin with a line "---", then schema, id, title and the other keys, then "---" again.',
    ],
  ],
  [
    'front matter without an end',
    { 'lessons/core/one.md': '---\nschema: 1\n' },
    [
      'lessons/core/one.md:1:1-4 error[missing-front-matter] the front matter has no end = Close it with a line "---".',
    ],
  ],
  [
    'a wrong key in the front matter',
    { 'lessons/core/one.md': lesson('one', { more: 'minuets: 3\n' }) },
    [
      'lessons/core/one.md:10:1-8 error[unknown-key] unknown key "minuets" = Did you mean "minutes"?',
    ],
  ],
  [
    'a wrong block, placed in the lesson',
    {
      'lessons/core/one.md': lesson('one', {
        body: `Text.\n\n\`\`\`check\n${question.replace(/^ {4}/gm, '').replace('  - id', 'id').replace('ask:', 'aks:')}\`\`\`\n`,
      }),
    },
    ['lessons/core/one.md:18:1-4 error[unknown-key] unknown key "aks" = Did you mean "ask"?'],
  ],
  [
    'an indented block, placed where it stands',
    {
      'lessons/core/one.md': lesson('one', {
        body: '1. See:\n\n   ```model\n   system:\n     clients: {users: {arrivals: 5/s, calls: {to: web}}}\n     nodes: {web: {kind: service, servce: 5ms}}\n   knobs: [{set: users.arrivals, label: Load, from: 1/s, to: 9/s, step: 1/s, start: 5/s}]\n   show: [web.queue]\n   ```\n',
      }),
    },
    [
      'lessons/core/one.md:17:35-41 error[unknown-key] unknown key "servce" = Did you mean "service"?',
    ],
  ],
  [
    'a syntax error in a block',
    { 'lessons/core/one.md': lesson('one', { body: '```steps\n- SYN\n-ACK\n```\n' }) },
    [
      'lessons/core/one.md:14:1-5 error[yaml-syntax] this does not belong here = A text that begins with a quote ends with it; a list item begins with a dash and a space.',
    ],
  ],
  [
    'a diagram that nobody describes',
    { 'lessons/core/one.md': lesson('one', { body: '```diagram\n[ web ] --> [ db ]\n```\n' }) },
    [
      'lessons/core/one.md:13:1-19 error[missing-key] the diagram does not say what it shows = Begin with a line "alt: …" that tells it in words, for screen readers.',
    ],
  ],
  [
    'a diagram wider than a small terminal',
    {
      'lessons/core/one.md': lesson('one', {
        body: `\`\`\`diagram\nalt: A line.\n\nok\n${'─'.repeat(90)}\n\`\`\`\n`,
      }),
    },
    [
      'lessons/core/one.md:16:1-91 warning[too-wide] the diagram is 90 columns wide here; 76 fit on a small terminal',
    ],
  ],
  [
    'a fence that is nearly a live block',
    { 'lessons/core/one.md': lesson('one', { body: '```modle\nsystem: {}\n```\n' }) },
    [
      'lessons/core/one.md:12:4-9 warning[unknown-block] "modle" is not a live block: it shows as code = Did you mean "model"?',
    ],
  ],
  [
    'a fence inside another one is text',
    { 'lessons/core/one.md': lesson('one', { body: '````md\n```chek\n```\n````\n' }) },
    [],
  ],
  [
    'a block that is never closed',
    { 'lessons/core/one.md': lesson('one', { body: '```steps\n- SYN\n- ACK\n\nThe rest.\n' }) },
    [
      'lessons/core/one.md:12:1-9 error[unclosed-block] this "steps" block is never closed = End it with a line of as many backticks as it began with.',
    ],
  ],
])('a lesson with %s', (_, files, expected) => {
  expect(found(files)).toEqual(expected);
});

test.each<[string, Record<string, string>, string[]]>([
  [
    'an id that is not the name of the file, although the file has other faults',
    { 'quizzes/q.yaml': quiz('queues', { pass: 'pass: 170%' }) },
    [
      `quizzes/q.yaml:2:5-11 error[id-mismatch] the id "queues" is not the file's name = Write "id: q", or name the file queues.yaml.`,
      'quizzes/q.yaml:6:7-11 error[wrong-value] "170%" is not a share between 0 and 1 = Write a share such as 30% or 0.3.',
    ],
  ],
  [
    'two lessons of one id',
    {
      'lessons/tracks.yaml': `${tracks('one')}  - {id: edge, title: Edge, summary: Far., lessons: []}\n`,
      'lessons/edge/one.md': lesson('one', { track: 'edge' }),
    },
    [
      'lessons/edge/one.md:3:5-8 error[duplicate-id] the id "one" is taken by lessons/core/one.md = Progress hangs on ids: give this one its own.',
      'lessons/edge/one.md:5:8-12 error[unknown-id] the track "edge" does not list this lesson = Add "one" to lessons/tracks.yaml.',
    ],
  ],
  [
    'two questions of one id',
    { 'quizzes/q.yaml': quiz('q', { questions: question + question }) },
    [
      'quizzes/q.yaml:16:9-14 error[duplicate-id] there is another question "first" in this quiz = Answers are kept by id: give each question its own.',
    ],
  ],
  [
    'lessons that do not exist',
    {
      'quizzes/q.yaml': quiz('q', { questions: `${question}    lesson: noe#what-stays\n` }).replace(
        '[one]',
        '[one, on]',
      ),
      'scenarios/s.yaml': scenario('s', { more: 'lessons: [timeouts]\n' }),
      'lessons/tracks.yaml': tracks('one', 'tow'),
      'lessons/glossary.yaml':
        'schema: 1\nterms:\n  - {term: queue, definition: Work that waits., lesson: onee}\n',
    },
    [
      'lessons/glossary.yaml:3:57-61 error[unknown-id] there is no lesson "onee" = Did you mean "one"?',
      'lessons/tracks.yaml:6:20-23 error[unknown-id] there is no lesson "tow" = Name the id of a lesson that exists.',
      'quizzes/q.yaml:5:16-18 error[unknown-id] there is no lesson "on" = Did you mean "one"?',
      'quizzes/q.yaml:16:13-27 error[unknown-id] there is no lesson "noe" = Did you mean "one"?',
      'scenarios/s.yaml:5:11-19 error[unknown-id] there is no lesson "timeouts" = Name the id of a lesson that exists.',
    ],
  ],
  [
    'a heading that does not exist',
    { 'quizzes/q.yaml': quiz('q', { questions: `${question}    lesson: one#what-stay\n` }) },
    [
      'quizzes/q.yaml:16:13-26 error[unknown-id] the lesson "one" has no heading "what-stay" = Did you mean "what-stays"?',
    ],
  ],
  [
    'links that lead nowhere, in prose and not in code',
    {
      'lessons/core/one.md': lesson('one', {
        body:
          '## What stays\n\n`[c](no.md)` [a](#what-stays) [b](#what-goes)\n\n```\n[d](no.md)\n```\n\n' +
          'See [e](oen.md), [f](../../quizzes/q.yaml), [g](../glossary.yaml#queue) and [h][].\n\n[h]: two.md\n',
      }),
    },
    [
      'lessons/core/one.md:14:35-45 error[unknown-id] the lesson "one" has no heading "what-goes" = Did you mean "what-stays"?',
      'lessons/core/one.md:20:9-15 error[unknown-id] there is no lesson "oen" = Did you mean "one"?',
      'lessons/core/one.md:20:22-42 error[unknown-id] there is no quiz "q" = Name the id of a quiz that exists.',
      'lessons/core/one.md:20:49-71 error[unknown-id] there is no term "queue" = Name a term that exists.',
      'lessons/core/one.md:22:6-12 error[unknown-id] there is no lesson "two" = Name the id of a lesson that exists.',
    ],
  ],
  [
    'a broken lesson still exists for those who mention it',
    {
      'lessons/core/one.md': lesson('one', { more: 'x: 1\n' }),
      'quizzes/q.yaml': quiz('q', { questions: `${question}    lesson: one#anything\n` }),
    },
    [
      'lessons/core/one.md:10:1-2 error[unknown-key] unknown key "x" = Known keys: schema, id, title, track, summary, minutes, requires, goals, sources, checked.',
    ],
  ],
  [
    'a lesson in the folder of another track',
    { 'lessons/edge/one.md': lesson('one'), 'lessons/core/one.md': 'moved' },
    [
      'lessons/core/one.md:1:1-6 error[missing-front-matter] a lesson begins with its front matter = Begin with a line "---", then schema, id, title and the other keys, then "---" again.',
      'lessons/edge/one.md:5:8-12 error[id-mismatch] the file stands in the folder of the track "edge" = Write "track: edge", or move the file to lessons/core/.',
    ],
  ],
  [
    'a lesson of a track that does not exist',
    { 'lessons/cor/two.md': lesson('two', { track: 'cor' }) },
    ['lessons/cor/two.md:5:8-11 error[unknown-id] there is no track "cor" = Did you mean "core"?'],
  ],
  [
    'a lesson that a track lists twice',
    { 'lessons/tracks.yaml': tracks('one', 'one') },
    [
      'lessons/tracks.yaml:6:20-23 error[duplicate-id] "one" is listed a second time = Keep it in one place.',
    ],
  ],
  [
    'lessons that require each other',
    {
      'lessons/tracks.yaml': tracks('one', 'two', 'three'),
      'lessons/core/one.md': lesson('one', { more: 'requires: [three]\n' }),
      'lessons/core/two.md': lesson('two', { more: 'requires: [one]\n' }),
      'lessons/core/three.md': lesson('three', { more: 'requires: [two]\n' }),
    },
    [
      'lessons/core/two.md:10:12-15 error[requires-cycle] lessons require each other in a circle: one → three → two → one = Take one of the requirements away.',
    ],
  ],
  [
    'a circle that a later requirement closes',
    {
      'lessons/tracks.yaml': tracks('one', 'two', 'three'),
      'lessons/core/one.md': lesson('one', { more: 'requires: [three]\n' }),
      'lessons/core/two.md': lesson('two'),
      'lessons/core/three.md': lesson('three', { more: 'requires: [two, one]\n' }),
    },
    [
      'lessons/core/three.md:10:17-20 error[requires-cycle] lessons require each other in a circle: one → three → one = Take one of the requirements away.',
    ],
  ],
  [
    'one term twice',
    {
      'lessons/glossary.yaml':
        'schema: 1\nterms:\n  - {term: queue, definition: Work that waits., lesson: one}\n  - {term: queue, definition: The same., lesson: one}\n',
    },
    [
      'lessons/glossary.yaml:4:12-17 error[duplicate-id] "queue" already leads to the term "queue" = Keep it in one place.',
    ],
  ],
  [
    'one name for two terms',
    {
      'lessons/glossary.yaml':
        'schema: 1\nterms:\n  - {term: queue, definition: Work that waits., lesson: one, also: [line]}\n  - {term: Line, definition: The same., lesson: one}\n',
    },
    [
      'lessons/glossary.yaml:4:12-16 error[duplicate-id] "Line" already leads to the term "queue" = Keep it in one place.',
    ],
  ],
])('across files: %s', (_, files, expected) => {
  expect(found(files)).toEqual(expected);
});

test('a right option that is by far the longest is a warning', () => {
  const long = 'the one whose every word was weighed, so that nobody could ever contradict it';
  expect(
    found({
      'quizzes/q.yaml': quiz('q', { questions: question.replace('the right one', `"${long}"`) }),
    }),
  ).toEqual([
    `quizzes/q.yaml:13:16-${18 + long.length} warning[teaches-badly] the right option gives itself away: it is by far the longest = Shorten it, or make a wrong one as precise.`,
  ]);
});

test.each([
  ['by half', 'w'.repeat(50), 'r'.repeat(75), 0],
  ['by a word or two', 'short', 'r'.repeat(20), 0],
  ['by far', 'w'.repeat(50), 'r'.repeat(85), 1],
])('a right option that is longer %s: warnings', (_, wrong, right, warnings) => {
  const questions = question.replace('the right one', right).replace('the wrong one', wrong);
  expect(found({ 'quizzes/q.yaml': quiz('q', { questions }) })).toHaveLength(warnings);
});

test('Windows line ends and a byte order mark change no place', () => {
  const text = `\ufeff${quiz('q', { more: 'tiem: 8m\n' })}`.replaceAll('\n', '\r\n');
  expect(found({ 'quizzes/q.yaml': text })).toEqual([
    'quizzes/q.yaml:7:1-5 error[unknown-key] unknown key "tiem" = Did you mean "time"?',
  ]);
});

test('files that are named are checked against content that is known', () => {
  const known = loadCatalogue(memoryReader(good));
  const mine = memoryReader({
    'draft.yaml': quiz('draft'),
    'other.yaml': quiz('other').replace('[one]', '[oen]'),
  });
  const { files, diagnostics } = checkPaths(mine, ['draft.yaml', 'other.yaml'], known);
  expect(files).toEqual(['draft.yaml', 'other.yaml']);
  expect(diagnostics.map(({ file, message }) => `${file}: ${message}`)).toEqual([
    'other.yaml: there is no lesson "oen"',
    'other.yaml: this is asked already by "first" in draft.yaml',
  ]);
});
