import type { Random } from '../lib/random.ts';
import type { Distribution } from './system/distribution.ts';

/** Draws times (ms) from a distribution. One class, so that the engine's inner loop stays one shape. */
export class Sampler {
  readonly mean: number;
  private readonly of: Distribution;
  private readonly first: number;
  private readonly second: number;
  private readonly third: number;

  constructor(of: Distribution) {
    this.of = of;
    this.mean = of.mean;
    [this.first, this.second, this.third] = parametersOf(of);
  }

  sample(random: Random): number {
    switch (this.of.kind) {
      case 'constant':
        return this.mean;
      case 'exponential':
        return this.mean * random.exponential();
      case 'uniform':
        return this.first + this.second * random.uniform();
      case 'erlang': {
        let sum = 0;
        for (let i = 0; i < this.first; i++) sum += random.exponential();
        return sum * this.second;
      }
      case 'hyperexponential':
        return random.exponential() * (random.uniform() < this.first ? this.second : this.third);
      case 'lognormal':
        return Math.exp(this.first + this.second * random.normal());
      case 'pareto':
        return this.first * Math.exp(random.exponential() * this.second);
      case 'empirical':
        return this.of.values[random.below(this.of.values.length)]!;
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
