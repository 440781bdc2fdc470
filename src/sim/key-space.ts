import type { Random } from '../lib/random.ts';

/**
 * Records of unequal popularity: the k-th most popular of `count` is asked for in proportion to
 * 1/k^zipf. Drawn in constant time by Walker's alias method (Walker 1977; Vose 1991).
 */
export class KeySpace {
  readonly count: number;
  private readonly threshold: Float64Array;
  private readonly alias: Int32Array;

  constructor(count: number, zipf: number) {
    this.count = count;
    this.threshold = new Float64Array(count);
    this.alias = new Int32Array(count);
    let sum = 0;
    for (let key = 0; key < count; key++) sum += (key + 1) ** -zipf;
    const scaled = this.threshold;
    for (let key = 0; key < count; key++) scaled[key] = ((key + 1) ** -zipf * count) / sum;
    this.pair(scaled);
  }

  draw(random: Random): number {
    const column = random.below(this.count);
    return random.uniform() < this.threshold[column]! ? column : this.alias[column]!;
  }

  /** Fills the room above every rare key with a popular one. */
  private pair(scaled: Float64Array): void {
    const rare: number[] = [];
    const popular: number[] = [];
    for (let key = 0; key < this.count; key++) (scaled[key]! < 1 ? rare : popular).push(key);
    while (rare.length > 0 && popular.length > 0) {
      const [low, high] = [rare.pop()!, popular.at(-1)!];
      this.alias[low] = high;
      scaled[high] = scaled[high]! - (1 - scaled[low]!);
      if (scaled[high]! < 1) rare.push(popular.pop()!);
    }
    for (const key of [...rare, ...popular]) scaled[key] = 1;
  }
}
