import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Memory, memoryOf } from '../../src/review/memory.ts';
import { type Card, interleaved, queueOf, sessionOf } from '../../src/review/queue.ts';

const today = 1000;
const limits = { newPerDay: 3, perSession: 5 };
const card = (id: string, topic: string, memory?: Memory): Card => ({
  id,
  topic,
  ...(memory ? { memory } : {}),
});
const answered = (day: number, rating: 1 | 3 = 3) => memoryOf([{ day, rating }])!;

describe('what is due', () => {
  test('comes with what is nearest to being forgotten first', () => {
    const cards = [card('fresh', 'a', answered(today - 3)), card('old', 'a', answered(today - 30))];
    expect(queueOf(cards, today, limits).due.map(({ id }) => id)).toEqual(['old', 'fresh']);
  });

  test('is not what was answered today, right or wrong', () => {
    const cards = [card('right', 'a', answered(today)), card('wrong', 'a', answered(today, 1))];
    const queue = queueOf(cards, today, limits);
    expect(queue.due).toEqual([]);
    expect(queue.ahead[0]).toBe(1);
    expect(queueOf(cards, today + 1, limits).due.map(({ id }) => id)).toEqual(['wrong']);
  });
});

describe('what is new', () => {
  const unmet = ['a', 'b', 'c', 'd', 'e'].map((id) => card(id, 'topic'));

  test('comes in small doses, in its order', () => {
    expect(queueOf(unmet, today, limits).fresh.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  test('counts what was met elsewhere today', () => {
    const cards = [...unmet, card('x', 't', answered(today)), card('y', 't', answered(today))];
    expect(queueOf(cards, today, limits).fresh).toHaveLength(1);
    expect(queueOf(cards, today + 1, limits).fresh).toHaveLength(3);
  });
});

test('a session is no longer than wished, and what is due comes before what is new', () => {
  const due = Array.from({ length: 4 }, (_, n) => card(`due${n}`, 'a', answered(today - 50)));
  const unmet = ['x', 'y', 'z'].map((id) => card(id, 'b'));
  const session = sessionOf(queueOf([...due, ...unmet], today, limits), limits.perSession);
  expect(session.map(({ id }) => id).sort()).toEqual(['due0', 'due1', 'due2', 'due3', 'x']);
});

describe('interleaving', () => {
  const cards = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd'))
    .map((topics) => topics.map((topic, index) => card(String(index), topic)));

  test('loses nothing and adds nothing', () => {
    fc.assert(
      fc.property(cards, (some) => {
        const ids = (of: readonly Card[]) => of.map(({ id }) => id).sort();
        expect(ids(interleaved(some))).toEqual(ids(some));
      }),
    );
  });

  test('puts two of a topic side by side only where one topic outweighs all others', () => {
    fc.assert(
      fc.property(cards, (some) => {
        const counts = ['a', 'b', 'c', 'd'].map(
          (name) => some.filter(({ topic }) => topic === name).length,
        );
        const most = Math.max(...counts);
        const mixed = interleaved(some);
        const pairs = mixed.filter((one, index) => one.topic === mixed[index + 1]?.topic).length;
        // With the largest topic no bigger than all others and one, none need to touch.
        if (most <= some.length - most + 1) expect(pairs).toBe(0);
        else expect(pairs).toBe(most - (some.length - most) - 1);
      }),
    );
  });

  test('keeps the order within a topic', () => {
    const mixed = interleaved([card('1', 'a'), card('2', 'a'), card('3', 'b')]);
    expect(mixed.map(({ id }) => id)).toEqual(['1', '3', '2']);
  });
});
