import { expect, test } from 'vitest';
import { emptyCatalogue } from '../../src/catalogue/catalogue.ts';
import { search, searchIndex } from '../../src/catalogue/search.ts';
import { loadCatalogue } from '../../src/content/load.ts';
import { shippedContent } from '../../src/content/shipped.ts';

const index = searchIndex(loadCatalogue(shippedContent()));
const first = (words: string) => {
  const [found] = search(index, words);
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
  ['signs of the search itself', `^time!out$ '="|`, 'term: timeout'],
])('%s is found', (_, words, expected) => {
  expect(first(words)).toBe(expected);
});

test('every word has to fit', () => {
  const titles = search(index, 'retry budget').map(({ title }) => title);
  expect(titles[0]).toBe('retry budget');
  expect(titles).not.toContain('retry amplification');
});

test('what is only like the words is guessed at only when nothing has them', () => {
  const titles = (words: string) => search(index, words, 100).map(({ title }) => title);
  expect(titles('retry').length).toBeGreaterThan(3);
  expect(titles('retry')).not.toContain('The sale that one server could not carry');
  expect(titles('retyr')).toContain('retry budget');
});

test('what was found says what to open', () => {
  const [found] = search(index, 'lunch is slow');
  expect(found).toEqual({
    kind: 'heading',
    title: 'Lunch is slow and nothing is red',
    detail: 'in Find the line of waiting work',
    target: {
      kind: 'lesson',
      lesson: 'where-queues-form',
      heading: 'lunch-is-slow-and-nothing-is-red',
    },
  });
  expect(search(index, 'queues and balancers')[0]?.target).toEqual({
    kind: 'quiz',
    quiz: 'queues-and-balancers',
  });
});

test('nothing is found where nothing fits, and no more than was asked for', () => {
  expect(search(index, '')).toEqual([]);
  expect(search(index, ' \t ')).toEqual([]);
  expect(search(index, 'zzzz')).toEqual([]);
  expect(search(index, 'e', 5)).toHaveLength(5);
  expect(search(searchIndex(emptyCatalogue), 'retry')).toEqual([]);
});
