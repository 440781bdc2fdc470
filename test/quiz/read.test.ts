import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/quiz/question.ts';
import { readQuiz } from '../../src/quiz/quiz.ts';

const single = {
  id: 'one',
  type: 'single',
  ask: 'Which?',
  options: [
    { text: 'This', correct: true, because: 'It is.' },
    { text: 'That', because: 'It is not.' },
  ],
};
const numeric = {
  id: 'wait',
  type: 'numeric',
  given: { lambda: { from: 10, to: 90, step: 10 }, mu: 100 },
  ask: 'Requests arrive at {lambda}/s, {mu}/s are served.',
  answer: '1000 / (mu - lambda)',
  unit: 'ms',
  tolerance: '2%',
  mistakes: [{ answer: '1000 / mu', because: 'Service alone.' }],
};
const system = {
  clients: { users: { arrivals: '50/s', calls: { to: 'api' } } },
  nodes: { api: { kind: 'service', service: 'exponential(10ms)' } },
};
const simulated = {
  id: 'knee',
  type: 'numeric',
  ask: 'What is the p99?',
  simulate: { system, metric: 'clients.users.p99', duration: '10m' },
  tolerance: '15%',
};

const text = { id: 'text', type: 'text', ask: 'What?', accept: ['circuit breaker', 429] };
const order = { id: 'order', type: 'order', ask: 'Order?', items: ['SYN', 'SYN-ACK', 'ACK'] };
const match = {
  id: 'match',
  type: 'match',
  ask: 'Which?',
  pairs: [
    ['Liveness', 'restart'],
    ['Readiness', 'take out'],
    ['Startup', 'take out'],
  ],
};
const cloze = { id: 'cloze', type: 'cloze', ask: 'HTTP {{429}}, header {{Retry-After|retry}}.' };
const categorize = {
  id: 'categorize',
  type: 'categorize',
  ask: 'Where?',
  into: { Stateless: ['JWT check'], Stateful: ['session', true], Neither: [] },
};

const problems = (document: unknown) => readQuestion(document).problems;
const quiz = (...questions: unknown[]) => ({ schema: 1, id: 'q', title: 'Q', questions });

describe('reading a question', () => {
  it.each([
    single,
    { ...single, type: 'multiple' },
    { ...single, hints: ['Think.'], level: 5, revision: 2, explain: 'So.', lesson: 'a-b#c-d' },
    {
      ...single,
      type: 'true-false',
      options: [
        { text: false, because: 'No.' },
        { text: true, correct: true, because: 'Yes.' },
      ],
    },
    numeric,
    { ...numeric, given: { ...numeric.given, rho: 'lambda / mu', c: [1, 2, 4] } },
    { ...numeric, explain: 'The answer is {answer} at {lambda}/s.' },
    simulated,
    { ...simulated, unit: 's' },
    text,
    { ...text, match: 'exact', mistakes: [{ answer: 'bulkhead', because: 'No.' }] },
    { ...text, match: 'pattern', accept: ['4\\d\\d|too many requests?'] },
    order,
    match,
    cloze,
    { ...cloze, match: 'exact', hints: ['Look.'], explain: 'So.', level: 3 },
    categorize,
  ])('takes what the format allows (%#)', (document) => {
    expect(readQuestion(document)).toMatchObject({ problems: [], value: { id: document.id } });
  });

  it.each([
    ['no type', { id: 'x' }, 'missing-key', ['type']],
    ['a misspelt type', { ...single, type: 'singel' }, 'wrong-value', ['type']],
    [
      'no right option',
      { ...single, options: single.options.slice(1).concat({ text: 'x', because: 'y' }) },
      'wrong-value',
      ['options'],
    ],
    [
      'several right options in single',
      { ...single, options: single.options.map((option) => ({ ...option, correct: true })) },
      'wrong-value',
      ['options'],
    ],
    [
      'an option without because',
      { ...single, options: [single.options[0], { text: 'That' }] },
      'missing-key',
      ['options', 1, 'because'],
    ],
    [
      'two equal options',
      { ...single, options: [single.options[0], { text: 'This', because: 'No.' }] },
      'duplicate-id',
      ['options', 1, 'text'],
    ],
    ['one option', { ...single, options: [single.options[0]] }, 'wrong-value', ['options']],
    [
      'true-false with other options',
      { ...single, type: 'true-false' },
      'wrong-value',
      ['options'],
    ],
    ['an unknown key', { ...single, optoins: [] }, 'unknown-key', ['optoins']],
    ['a level of 6', { ...single, level: 6 }, 'wrong-value', ['level']],
    [
      'an unknown name in the answer',
      { ...numeric, answer: 'mu - lamda' },
      'wrong-expression',
      ['answer'],
    ],
    [
      'an unknown name in a mistake',
      { ...numeric, mistakes: [{ answer: 'nu', because: 'x' }] },
      'wrong-expression',
      ['mistakes', 0, 'answer'],
    ],
    [
      'a placeholder that is not given',
      { ...numeric, ask: 'At {nu}/s?' },
      'wrong-expression',
      ['ask'],
    ],
    [
      'the answer in the question',
      { ...numeric, ask: 'Is it {answer}?' },
      'wrong-expression',
      ['ask'],
    ],
    [
      'a given name used above its place',
      { ...numeric, given: { rho: 'lambda / mu', ...numeric.given } },
      'wrong-expression',
      ['given', 'rho'],
    ],
    [
      'a range from high to low',
      { ...numeric, given: { lambda: { from: 9, to: 1 }, mu: 100 } },
      'wrong-value',
      ['given', 'lambda'],
    ],
    [
      'a division by zero for some numbers',
      { ...numeric, given: { lambda: { from: 90, to: 110, step: 10 }, mu: 100 } },
      'wrong-expression',
      ['answer'],
    ],
    ['nothing accepted', { ...text, accept: [] }, 'wrong-value', ['accept']],
    ['an unknown way to match', { ...text, match: 'fuzy' }, 'wrong-value', ['match']],
    [
      'a pattern that cannot be read',
      { ...text, match: 'pattern', accept: ['ok', '(a'] },
      'wrong-expression',
      ['accept', 1],
    ],
    [
      'a pattern that accepts nothing at all as an answer',
      { ...text, match: 'pattern', accept: ['a*'] },
      'wrong-expression',
      ['accept', 0],
    ],
    ['one item to order', { ...order, items: ['SYN'] }, 'wrong-value', ['items']],
    ['the same item twice', { ...order, items: ['a', 'b', 'a'] }, 'duplicate-id', ['items', 2]],
    ['ten items', { ...order, items: [...'abcdefghij'] }, 'wrong-value', ['items']],
    [
      'a pair of three',
      { ...match, pairs: [...match.pairs, ['a', 'b', 'c']] },
      'wrong-value',
      ['pairs', 3],
    ],
    [
      'the same left side twice',
      { ...match, pairs: [...match.pairs, ['Liveness', 'x']] },
      'duplicate-id',
      ['pairs', 3, 0],
    ],
    [
      'the same partner for everything',
      { ...match, pairs: match.pairs.slice(1) },
      'wrong-value',
      ['pairs'],
    ],
    ['a cloze without a blank', { ...cloze, ask: 'None.' }, 'wrong-value', ['ask']],
    ['a blank that is never closed', { ...cloze, ask: '{{a}} {{b' }, 'wrong-value', ['ask']],
    ['an empty blank', { ...cloze, ask: '{{a}} {{|b}}' }, 'wrong-value', ['ask']],
    ['ten blanks', { ...cloze, ask: '{{a}}'.repeat(10) }, 'wrong-value', ['ask']],
    ['one category', { ...categorize, into: { A: ['a', 'b'] } }, 'wrong-value', ['into']],
    [
      'an item in two categories',
      { ...categorize, into: { A: ['a'], B: ['b', 'a'] } },
      'duplicate-id',
      ['into', 'B', 1],
    ],
    [
      'a category that is no list',
      { ...categorize, into: { A: 'a', B: [] } },
      'wrong-type',
      ['into', 'A'],
    ],
    ['neither answer nor simulate', { ...numeric, answer: undefined }, 'missing-key', ['answer']],
    ['answer and simulate', { ...simulated, answer: 5 }, 'wrong-value', ['answer']],
    ['a tolerance of another kind', { ...numeric, tolerance: '5/s' }, 'wrong-unit', ['tolerance']],
    ['a tolerance without a unit', { ...numeric, tolerance: 5 }, 'wrong-unit', ['tolerance']],
    ['a tolerance that is none', { ...numeric, tolerance: 'some' }, 'wrong-value', ['tolerance']],
    [
      'a tolerance that accepts everything',
      { ...numeric, tolerance: '100%' },
      'wrong-value',
      ['tolerance'],
    ],
    [
      'simulate without a tolerance',
      { ...simulated, tolerance: undefined },
      'missing-key',
      ['tolerance'],
    ],
    [
      'a metric that does not exist',
      { ...simulated, simulate: { ...simulated.simulate, metric: 'clients.user.p99' } },
      'unknown-id',
      ['simulate', 'metric'],
    ],
    ['a metric of another kind', { ...simulated, unit: '%' }, 'wrong-unit', ['unit']],
    [
      'a system that calls nothing',
      { ...simulated, simulate: { ...simulated.simulate, system: { ...system, nodes: {} } } },
      'unknown-id',
      ['simulate', 'system', 'clients', 'users', 'calls', 'to'],
    ],
  ] as const)('says where %s is', (_, document, code, path) => {
    expect(problems(document)).toContainEqual(expect.objectContaining({ code, path }));
    expect(readQuestion(document).value).toBeUndefined();
  });

  it('suggests the name that was meant', () => {
    expect(problems({ ...numeric, answer: 'mu - lamda' })[0]?.hint).toContain('"lambda"');
    expect(problems({ ...numeric, ask: 'At {lamda}/s?' })[0]?.hint).toContain('"lambda"');
    expect(problems({ ...single, type: 'singel' })[0]?.hint).toContain('"single"');
  });

  it('warns of a mistake that counts as right', () => {
    const document = { ...numeric, mistakes: [{ answer: '1000 / (101 - lambda)', because: 'x' }] };
    expect(readQuestion(document)).toMatchObject({
      value: { id: 'wait' },
      problems: [{ code: 'teaches-badly', severity: 'warning', path: ['mistakes', 0, 'answer'] }],
    });
  });

  it('warns of a named mistake that is accepted', () => {
    const mistakes = [{ answer: 'Circuit-Breaker', because: 'x' }];
    expect(readQuestion({ ...text, mistakes })).toMatchObject({
      value: { id: 'text' },
      problems: [{ code: 'teaches-badly', severity: 'warning', path: ['mistakes', 0, 'answer'] }],
    });
  });

  it('takes the answers out of a cloze', () => {
    expect(readQuestion(cloze).value).toMatchObject({
      ask: 'HTTP {{1}}, header {{2}}.',
      blanks: [{ accept: ['429'] }, { accept: ['Retry-After', 'retry'] }],
    });
  });

  it('leaves braces of other texts alone', () => {
    expect(problems({ ...single, ask: 'What does `GET /orders/{id}` return?' })).toEqual([]);
  });
});

describe('reading a quiz', () => {
  it('reads what the format allows', () => {
    const document = {
      ...quiz(single, numeric),
      topics: ['queues'],
      lessons: ['a'],
      time: '8m',
      pass: '60%',
    };
    expect(readQuiz(document)).toMatchObject({
      problems: [],
      value: { id: 'q', timeMs: 480_000, pass: 0.6, questions: [{ id: 'one' }, { id: 'wait' }] },
    });
  });

  it('collects the problems of every question and of the quiz itself', () => {
    const { value, problems } = readQuiz({
      ...quiz({ ...single, options: [] }, { ...numeric, id: 'one', answer: 'x' }, single),
      titel: 'Q',
    });
    expect(value).toBeUndefined();
    expect(problems.map(({ code, path }) => [code, path.join('.')])).toEqual(
      expect.arrayContaining([
        ['unknown-key', 'titel'],
        ['wrong-value', 'questions.0.options'],
        ['wrong-expression', 'questions.1.answer'],
        ['duplicate-id', 'questions.1.id'],
        ['duplicate-id', 'questions.2.id'],
      ]),
    );
  });

  it.each([null, [], 'quiz', 3])('survives %j', (document) => {
    expect(readQuiz(document).value).toBeUndefined();
    expect(readQuiz(document).problems.length).toBeGreaterThan(0);
  });
});
