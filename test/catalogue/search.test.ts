import { expect, test } from 'vitest';
import { emptyCatalogue } from '../../src/catalogue/catalogue.ts';
import { contentIndex } from '../../src/catalogue/search.ts';
import { wordIndex } from '../../src/catalogue/word-index.ts';
import { searchWords } from '../../src/catalogue/word-search.ts';
import { loadCatalogue } from '../../src/content/load.ts';
import { shippedContent } from '../../src/content/shipped.ts';

const index = contentIndex(loadCatalogue(shippedContent()));
const search = (words: string, limit = 20) => searchWords([index], words, { limit });
const first = (words: string) => {
  const [found] = search(words);
  return found && `${found.kind}: ${found.title}`;
};

test.each([
  ['the name itself', 'timeout', 'term: timeout'],
  ['another name', 'p2c', 'term: two choices'],
  ['one letter', 'ρ', 'term: utilisation'],
  ['a beginning', 'backo', 'term: backoff'],
  ['a slip', 'tiemout', 'term: timeout'],
  ['letters in another order', 'retry strom', 'incident: Checkout retry storm'],
  ['capitals', 'LOAD Balancer', 'term: load balancer'],
  ['an id', 'where-queues-form', 'lesson: Find the line of waiting work'],
  ['a heading', 'lunch is slow', 'heading: Lunch is slow and nothing is red'],
  ['a quiz', 'queues and balancers', 'quiz: Queues and balancers'],
  ['an incident', 'gateway-goes-dark', 'incident: The gateway goes dark'],
  ['a topic of questions', 'questions on caching', 'topic: caching'],
  ['words between small ones', 'what is a load balancer', 'term: load balancer'],
  ['some of the words', 'xyzzy of consistent hashing', 'term: consistent hashing'],
  ['a slip in a beginning', 'consistne', 'term: consistent hashing'],
  ['signs of the search itself', `^time!out$ '="|`, 'term: timeout'],
])('%s is found', (_, words, expected) => {
  expect(first(words)).toBe(expected);
});

test('every word has to fit', () => {
  const titles = search('retry budget').map(({ title }) => title);
  expect(titles[0]).toBe('retry budget');
  expect(titles).not.toContain('retry amplification');
});

test('what is only like the words is guessed at only when nothing has them', () => {
  const titles = (words: string) => search(words, 100).map(({ title }) => title);
  expect(titles('retry').length).toBeGreaterThan(3);
  expect(titles('retry')).not.toContain('The sale that one server could not carry');
  expect(titles('retyr')).toContain('retry budget');
});

test('what was found says what to open', () => {
  const [found] = search('lunch is slow');
  expect(found).toMatchObject({
    kind: 'heading',
    title: 'Lunch is slow and nothing is red',
    detail: 'in Find the line of waiting work',
    target: {
      kind: 'lesson',
      lesson: 'where-queues-form',
      heading: 'lunch-is-slow-and-nothing-is-red',
    },
  });
  expect(search('queues and balancers')[0]?.target).toEqual({
    kind: 'quiz',
    quiz: 'queues-and-balancers',
  });
});

test('nothing is found where nothing fits, and no more than was asked for', () => {
  expect(search('')).toEqual([]);
  expect(search(' \t ')).toEqual([]);
  expect(search('zzzz')).toEqual([]);
  expect(search('e', 5)).toHaveLength(5);
  expect(searchWords([contentIndex(emptyCatalogue)], 'retry')).toEqual([]);
});

test('what is near comes first among what fits alike', () => {
  const named = (title: string) => ({ title, also: [], about: '' });
  const here = wordIndex([
    named('Retries'),
    named('Retries, again'),
    named('Timeouts and retries'),
  ]);
  const titles = (lift: (thing: { title: string }) => number) =>
    searchWords([here], 'retries', { lift }).map(({ title }) => title);
  expect(titles(() => 0)).toEqual(['Retries', 'Retries, again', 'Timeouts and retries']);
  expect(titles(({ title }) => (title === 'Retries, again' ? 1.5 : 0))[0]).toBe('Retries, again');
  expect(titles(({ title }) => (title === 'Retries' ? -3 : 0)).at(-1)).toBe('Retries');
});
