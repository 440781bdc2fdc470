/**
 * A seeded generator of uniform numbers: sfc32 (Chris Doty-Humphrey, PractRand), state in a typed
 * array. The same seed and name give the same numbers on every machine.
 */
export class Random {
  private readonly state = new Uint32Array(4);

  /**
   * @param seed any integer
   * @param stream a name: streams of one seed are independent, so that a change in one part of a
   * system leaves the draws of every other part as they were
   */
  constructor(seed: number, stream = '') {
    const mix = mixer(`${seed}/${stream}`);
    for (let i = 0; i < 4; i++) this.state[i] = mix();
    for (let i = 0; i < 12; i++) this.integer();
  }

  /** A whole number from 0 to 2³² − 1. */
  integer(): number {
    const s = this.state;
    const t = (s[0]! + s[1]! + s[3]!) | 0;
    s[3] = s[3]! + 1;
    s[0] = s[1]! ^ (s[1]! >>> 9);
    s[1] = s[2]! + (s[2]! << 3);
    s[2] = ((s[2]! << 21) | (s[2]! >>> 11)) + t;
    return t >>> 0;
  }

  /** A number strictly between 0 and 1. */
  uniform(): number {
    return (this.integer() + 0.5) / 4294967296;
  }

  /** A whole number from 0 to `count` − 1. */
  below(count: number): number {
    return Math.floor(this.uniform() * count);
  }

  /** An exponential number with mean 1. */
  exponential(): number {
    return -Math.log(this.uniform());
  }

  /** A standard normal number (Marsaglia's polar method). */
  normal(): number {
    for (;;) {
      const x = 2 * this.uniform() - 1;
      const y = 2 * this.uniform() - 1;
      const square = x * x + y * y;
      if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
    }
  }

  shuffled<T>(items: readonly T[]): T[] {
    const result = [...items];
    for (let i = result.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [result[i], result[j]] = [result[j]!, result[i]!];
    }
    return result;
  }
}

/** FNV-1a over the text, then splitmix32 steps: one 32-bit number a call. */
function mixer(text: string): () => number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return () => {
    hash = (hash + 0x9e3779b9) | 0;
    let mixed = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}
