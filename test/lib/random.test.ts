import { expect, test } from 'vitest';
import { Random } from '../../src/lib/random.ts';

const golden = [1843085058, 357414268, 1479226681, 3945002104];

const draw = (count: number, next: () => number): number[] => Array.from({ length: count }, next);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

test('a seed and a stream give the same numbers for ever', () => {
  const random = new Random(7, 'arrivals');
  expect(draw(4, () => random.integer())).toEqual(golden);
  const again = new Random(7, 'arrivals');
  expect(again.integer()).toBe(golden[0]);
});

test('seeds and streams differ from each other', () => {
  const firsts = [new Random(7), new Random(8), new Random(7, 'a'), new Random(7, 'b')].map(
    (random) => random.integer(),
  );
  expect(new Set(firsts).size).toBe(4);
});

test('uniform numbers fill the unit interval evenly', () => {
  const random = new Random(1);
  const bins = new Array<number>(20).fill(0);
  const count = 100_000;
  for (let i = 0; i < count; i++) bins[Math.floor(random.uniform() * 20)]! += 1;
  const expected = count / bins.length;
  const chiSquare = bins.reduce((sum, seen) => sum + (seen - expected) ** 2 / expected, 0);
  // 99.9 % quantile of chi-square with 19 degrees of freedom.
  expect(chiSquare).toBeLessThan(43.8);
});

test('streams of one seed are uncorrelated', () => {
  const [a, b] = [new Random(3, 'a'), new Random(3, 'b')];
  const products = draw(100_000, () => (a.uniform() - 0.5) * (b.uniform() - 0.5));
  // Five standard errors of the mean of products of independent uniforms: 1/12 each.
  expect(Math.abs(mean(products))).toBeLessThan((5 * (1 / 12)) / Math.sqrt(100_000));
});

test('exponential and normal numbers have the moments of their distribution', () => {
  const random = new Random(5);
  const exponentials = draw(100_000, () => random.exponential());
  expect(Math.abs(mean(exponentials) - 1)).toBeLessThan(5 / Math.sqrt(100_000));
  const normals = draw(100_000, () => random.normal());
  expect(Math.abs(mean(normals))).toBeLessThan(5 / Math.sqrt(100_000));
  expect(Math.abs(mean(normals.map((x) => x * x)) - 1)).toBeLessThan(
    (5 * Math.SQRT2) / Math.sqrt(100_000),
  );
});

test('shuffling keeps every item and reaches every order about as often', () => {
  const random = new Random(11);
  const counts = new Map<string, number>();
  for (let i = 0; i < 6000; i++) {
    const order = random.shuffled(['a', 'b', 'c']).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect([...counts.keys()].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
  const chiSquare = [...counts.values()].reduce((sum, seen) => sum + (seen - 1000) ** 2 / 1000, 0);
  // 99.9 % quantile of chi-square with 5 degrees of freedom.
  expect(chiSquare).toBeLessThan(20.5);
});

test('whole numbers below a bound stay below it', () => {
  const random = new Random(2);
  const drawn = draw(1000, () => random.below(6));
  expect([...new Set(drawn)].sort()).toEqual([0, 1, 2, 3, 4, 5]);
});
