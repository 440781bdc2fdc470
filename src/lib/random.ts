import { fnv1a } from './hash.ts';

/**
 * A seeded generator of uniform numbers: sfc32 (Chris Doty-Humphrey, PractRand), state in a typed
 * array. The same seed and name give the same numbers on every machine.
 */
export class Random {
  private readonly state = new Int32Array(4);

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

  /**
   * An exponential number with mean 1, by the ziggurat method (Marsaglia & Tsang 2000): layer and
   * place in it from different bits of one draw.
   */
  exponential(): number {
    const draw = this.integer();
    const layer = draw & 255;
    const place = draw >>> 8;
    return place < inside[layer]! ? (place + 0.5) * scale[layer]! : this.nearEdge(layer, place);
  }

  /** Fills an array with exponential numbers, as so many single draws would. */
  exponentials(values: Float64Array, mean: number): void {
    const { state } = this;
    const insides = inside;
    const scales = scale;
    let a = state[0]!;
    let b = state[1]!;
    let c = state[2]!;
    let d = state[3]!;
    for (let i = 0; i < values.length; i++) {
      const t = (a + b + d) | 0;
      d = (d + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + t) | 0;
      const layer = t & 255;
      const place = t >>> 8;
      if (place < insides[layer]!) {
        values[i] = mean * ((place + 0.5) * scales[layer]!);
      } else {
        this.setState(a, b, c, d);
        values[i] = mean * this.nearEdge(layer, place);
        a = state[0]!;
        b = state[1]!;
        c = state[2]!;
        d = state[3]!;
      }
    }
    this.setState(a, b, c, d);
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

  /** Decides about a place that is not wholly under the density, and draws again if it is above. */
  private nearEdge(firstLayer: number, firstPlace: number): number {
    let layer = firstLayer;
    let place = firstPlace;
    let beyond = 0;
    for (;;) {
      const x = (place + 0.5) * scale[layer]!;
      if (place < inside[layer]!) return beyond + x;
      if (layer === 0) {
        // The tail is an exponential number again, further out.
        beyond += tail;
      } else {
        const height = density[layer]! + this.uniform() * (density[layer - 1]! - density[layer]!);
        if (height < Math.exp(-x)) return beyond + x;
      }
      const draw = this.integer();
      layer = draw & 255;
      place = draw >>> 8;
    }
  }

  private setState(a: number, b: number, c: number, d: number): void {
    const { state } = this;
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = d;
  }

  /** A copy in an order of which each is as likely (Fisher and Yates). */
  shuffled<T>(items: readonly T[]): T[] {
    const result = [...items];
    for (let i = result.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [result[i], result[j]] = [result[j]!, result[i]!];
    }
    return result;
  }
}

/** Where the tail of the exponential density begins, and the area of each of the 256 layers. */
const tail = 7.69711747013105;
const area = 0.003949659822581557;
const places = 2 ** 24;
const inside = new Float64Array(256);
const scale = new Float64Array(256);
const density = new Float64Array(256);

let edge = tail;
const base = area / Math.exp(-tail);
inside[0] = (tail / base) * places;
scale[0] = base / places;
scale[255] = tail / places;
density[0] = 1;
density[255] = Math.exp(-tail);
for (let layer = 254; layer >= 1; layer--) {
  const next = -Math.log(area / edge + Math.exp(-edge));
  inside[layer + 1] = (next / edge) * places;
  scale[layer] = next / places;
  density[layer] = Math.exp(-next);
  edge = next;
}

/** splitmix32 from a text's hash on: one 32-bit number a call. */
function mixer(text: string): () => number {
  let hash = fnv1a(text);
  return () => {
    hash = (hash + 0x9e3779b9) | 0;
    let mixed = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}
