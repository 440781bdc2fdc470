import type { Random } from '../lib/random.ts';
import type { Sampler } from './sampler.ts';
import { drawnTogether } from './sizes.ts';

/**
 * Numbers drawn from a distribution ahead of their use. Who wants one reads `values[next()]`: whole
 * numbers pass between functions for free where others would be allocated.
 */
export class Draws {
  readonly values = new Float64Array(drawnTogether);
  private readonly sampler: Sampler;
  private readonly random: Random;
  private used = drawnTogether;

  constructor(sampler: Sampler, random: Random) {
    this.sampler = sampler;
    this.random = random;
  }

  /** Where the next number stands. */
  next(): number {
    if (this.used === drawnTogether) this.refill();
    return this.used++;
  }

  private refill(): void {
    this.sampler.fill(this.values, this.random);
    this.used = 0;
  }
}
