import type { Random } from '../lib/random.ts';
import type { Distribution } from './system/distribution.ts';

const kinds: Readonly<Record<Distribution['kind'], number>> = {
  constant: 0,
  exponential: 1,
  uniform: 2,
  erlang: 3,
  hyperexponential: 4,
  lognormal: 5,
  pareto: 6,
  empirical: 7,
};

/** Draws times (ms) from a distribution. One class, so that the engine's inner loop stays one shape. */
export class Sampler {
  readonly mean: number;
  private readonly kind: number;
  private readonly first: number;
  private readonly second: number;
  private readonly third: number;
  private readonly values: readonly number[];

  constructor(of: Distribution) {
    this.mean = of.mean;
    this.kind = kinds[of.kind];
    [this.first, this.second, this.third] = parametersOf(of);
    this.values = of.kind === 'empirical' ? of.values : [];
  }

  fill(values: Float64Array, random: Random): void {
    if (this.kind === 1) random.exponentials(values, this.mean);
    else for (let i = 0; i < values.length; i++) values[i] = this.sample(random);
  }

  sample(random: Random): number {
    return this.kind === 1 ? this.mean * random.exponential() : this.other(random);
  }

  private other(random: Random): number {
    switch (this.kind) {
      case 0:
        return this.mean;
      case 2:
        return this.first + this.second * random.uniform();
      case 3: {
        let sum = 0;
        for (let i = 0; i < this.first; i++) sum += random.exponential();
        return sum * this.second;
      }
      case 4:
        return random.exponential() * (random.uniform() < this.first ? this.second : this.third);
      case 5:
        return Math.exp(this.first + this.second * random.normal());
      case 6:
        return this.first * Math.exp(random.exponential() * this.second);
      default:
        return this.values[random.below(this.values.length)]!;
    }
  }
}

function parametersOf(of: Distribution): [number, number, number] {
  switch (of.kind) {
    case 'uniform':
      return [of.low, of.high - of.low, 0];
    case 'erlang':
      return [of.shape, of.mean / of.shape, 0];
    case 'hyperexponential': {
      // Balanced means: p/rate1 = (1 − p)/rate2, p from the squared coefficient of variation.
      const p = (1 + Math.sqrt((of.scv - 1) / (of.scv + 1))) / 2;
      return [p, of.mean / (2 * p), of.mean / (2 * (1 - p))];
    }
    case 'lognormal':
      return [of.mu, of.sigma, 0];
    case 'pareto':
      return [(of.mean * (of.shape - 1)) / of.shape, 1 / of.shape, 0];
    default:
      return [0, 0, 0];
  }
}
