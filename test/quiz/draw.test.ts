import { describe, expect, it } from 'vitest';
import { drawQuestion } from '../../src/quiz/draw.ts';
import { choice, question } from './support.ts';

const seeds = Array.from({ length: 200 }, (_, seed) => seed);
const numeric = question({
  type: 'numeric',
  given: {
    lambda: { from: 10, to: 90, step: 10 },
    s: { from: 0.1, to: 0.5, step: 0.1 },
    c: [1, 2, 8],
    fixed: 12_000,
    rho: 'lambda / 100',
  },
  ask: '{lambda}/s, {s}, {c}, {fixed}, {rho}, {{lambda}}, {unknown-thing}',
  hints: ['Divide {lambda}.'],
  answer: 'lambda * rho',
});

describe('drawing a question', () => {
  it('draws the same from the same seed', () => {
    for (const seed of seeds)
      expect(drawQuestion(numeric, seed)).toEqual(drawQuestion(numeric, seed));
  });

  it('stays inside what is given and reaches all of it', () => {
    const drawn = seeds.map((seed) => drawQuestion(numeric, seed).values);
    const seen = (name: string) =>
      [...new Set(drawn.map((values) => values[name]!))].sort((a, b) => a - b);
    expect(seen('lambda')).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90]);
    expect(seen('s')).toEqual([0.1, 0.2, 0.3, 0.4, 0.5]);
    expect(seen('c')).toEqual([1, 2, 8]);
    expect(drawn.every((values) => values.rho === values.lambda! / 100)).toBe(true);
  });

  it('fills the numbers into the texts', () => {
    const { ask, hints, values } = drawQuestion(numeric, 1);
    const { lambda, s, c, rho } = values;
    expect(ask).toBe(`${lambda}/s, ${s}, ${c}, 12,000, ${rho}, {${lambda}}, {unknown-thing}`);
    expect(hints).toEqual([`Divide ${lambda}.`]);
  });

  it('gives questions of one attempt their own numbers', () => {
    const other = { ...numeric, id: 'other' };
    const differ = seeds.filter(
      (seed) => drawQuestion(numeric, seed).ask !== drawQuestion(other, seed).ask,
    );
    expect(differ.length).toBeGreaterThan(150);
  });

  it('shuffles options by the seed, each place being as likely', () => {
    const single = choice('single', 'a!', 'b', 'c', 'd');
    const first = seeds.map((seed) => drawQuestion(single, seed).order.indexOf(0));
    for (const place of [0, 1, 2, 3]) {
      expect(first.filter((found) => found === place).length).toBeGreaterThan(25);
    }
    for (const seed of seeds) {
      expect([...drawQuestion(single, seed).order].sort()).toEqual([0, 1, 2, 3]);
    }
  });

  it('keeps the order where the author wants it, and True before False', () => {
    const kept = { ...choice('single', 'a!', 'b', 'c'), shuffle: false };
    const trueFalse = question({
      type: 'true-false',
      options: [
        { text: 'False', correct: true, because: 'No.' },
        { text: 'True', because: 'Yes.' },
      ],
    });
    for (const seed of seeds) {
      expect(drawQuestion(kept, seed).order).toEqual([0, 1, 2]);
      expect(drawQuestion(trueFalse, seed).order).toEqual([1, 0]);
    }
  });
});
