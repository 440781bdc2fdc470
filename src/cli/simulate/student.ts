/** Of a figure over several runs: its mean, and the half-width of its 95 % confidence interval. */
export interface Estimate {
  readonly mean: number;
  readonly ci95: number;
}

/** 97.5 % quantiles of Student's t for 1 to 30 degrees of freedom. */
const quantiles = [
  12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622, 2.2281, 2.201, 2.1788,
  2.1604, 2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.093, 2.086, 2.0796, 2.0739, 2.0687, 2.0639,
  2.0595, 2.0555, 2.0518, 2.0484, 2.0452, 2.0423,
];
const z = 1.959964;

/** t of independent runs: mean ± t·s/√n, with the sample's standard deviation s. */
export function estimate(values: readonly number[]): Estimate {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  if (n < 2) return { mean, ci95: 0 };
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, ci95: studentT(n - 1) * Math.sqrt(squares / (n - 1) / n) };
}

/** Beyond the table: the first terms of the expansion in 1/ν (Abramowitz and Stegun 26.7.5). */
function studentT(freedom: number): number {
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  return quantiles[freedom - 1] ?? z + first / freedom + second / freedom ** 2;
}
