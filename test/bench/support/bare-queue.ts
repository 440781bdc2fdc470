/**
 * M/M/c as somebody would write it by hand for this one purpose: typed arrays, no objects, nothing
 * but the mean wait and the mean time in the system. What the engine is measured against.
 */
export class BareQueue {
  customers = 0;
  readonly #arrivals: Sfc32;
  readonly #services: Sfc32;
  readonly #meanGap: number;
  readonly #meanService: number;
  readonly #servers: number;
  /** Arrival times of those in line: a ring. */
  readonly #line = new Float64Array(1 << 16);
  /** When the busy servers finish, latest first, and when their customers had come. */
  readonly #ends: Float64Array;
  readonly #since: Float64Array;
  #head = 0;
  #tail = 0;
  #busy = 0;
  #nextArrival: number;
  #waited = 0;
  #stayed = 0;
  #left = 0;

  constructor(servers: number, arrivalsPerSecond: number, meanServiceMs: number) {
    this.#servers = servers;
    this.#arrivals = new Sfc32(1);
    this.#services = new Sfc32(2);
    this.#meanGap = 1000 / arrivalsPerSecond;
    this.#meanService = meanServiceMs;
    this.#ends = new Float64Array(servers + 1).fill(Number.POSITIVE_INFINITY);
    this.#since = new Float64Array(servers + 1);
    this.#nextArrival = this.#meanGap * this.#arrivals.exponential();
  }

  get meanWaitMs(): number {
    return this.#waited / this.#left;
  }

  get meanSojournMs(): number {
    return this.#stayed / this.#left;
  }

  advanceTo(untilMs: number): void {
    const line = this.#line;
    const mask = line.length - 1;
    const ends = this.#ends;
    const since = this.#since;
    const services = this.#services;
    const arrivals = this.#arrivals;
    const servers = this.#servers;
    const meanGap = this.#meanGap;
    const meanService = this.#meanService;
    let head = this.#head;
    let tail = this.#tail;
    let busy = this.#busy;
    let nextArrival = this.#nextArrival;
    let nextEnd = busy > 0 ? ends[busy - 1]! : Number.POSITIVE_INFINITY;
    let waited = this.#waited;
    let stayed = this.#stayed;
    let left = this.#left;
    let customers = this.customers;
    for (;;) {
      let came: number;
      let now: number;
      if (nextArrival <= nextEnd) {
        now = nextArrival;
        if (now > untilMs) break;
        customers++;
        nextArrival = now + meanGap * arrivals.exponential();
        if (busy === servers) {
          line[tail] = now;
          tail = (tail + 1) & mask;
          continue;
        }
        came = now;
      } else {
        now = nextEnd;
        if (now > untilMs) break;
        busy--;
        stayed += now - since[busy]!;
        left++;
        if (head === tail) {
          nextEnd = busy > 0 ? ends[busy - 1]! : Number.POSITIVE_INFINITY;
          continue;
        }
        came = line[head]!;
        head = (head + 1) & mask;
        waited += now - came;
      }
      const end = now + meanService * services.exponential();
      let place = busy++;
      while (place > 0 && ends[place - 1]! < end) {
        ends[place] = ends[place - 1]!;
        since[place] = since[place - 1]!;
        place--;
      }
      ends[place] = end;
      since[place] = came;
      nextEnd = ends[busy - 1]!;
    }
    this.#head = head;
    this.#tail = tail;
    this.#busy = busy;
    this.#nextArrival = nextArrival;
    this.#waited = waited;
    this.#stayed = stayed;
    this.#left = left;
    this.customers = customers;
  }
}

/** Chris Doty-Humphrey's generator with its state in a typed array, and inversion. */
class Sfc32 {
  readonly #state = new Int32Array(4);

  constructor(seed: number) {
    this.#state.set([seed, seed + 0x9e3779b9, seed + 0x7f4a7c15, 1]);
    for (let i = 0; i < 12; i++) this.exponential();
  }

  exponential(): number {
    const state = this.#state;
    const a = state[0]!;
    const b = state[1]!;
    const c = state[2]!;
    const d = state[3]!;
    const t = (a + b + d) | 0;
    state[3] = d + 1;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + t;
    return -Math.log(((t >>> 0) + 0.5) * 2.3283064365386963e-10);
  }
}
