/**
 * Closed forms of queueing theory, which the engine is held against. The mean service time is 1,
 * times are in units of it, `utilization` is that of one server.
 */

/** Erlang B by its recursion: the share of arrivals that find all servers busy and leave. */
export function erlangB(servers: number, offered: number): number {
  let blocking = 1;
  for (let k = 1; k <= servers; k++) blocking = (offered * blocking) / (k + offered * blocking);
  return blocking;
}

/** Erlang C: the share of arrivals that have to wait in M/M/c. */
export function erlangC(servers: number, utilization: number): number {
  const blocking = erlangB(servers, servers * utilization);
  return blocking / (1 - utilization * (1 - blocking));
}

/** Mean wait in M/M/c. */
export const erlangCWait = (servers: number, utilization: number): number =>
  erlangC(servers, utilization) / (servers * (1 - utilization));

/** P(T > t) in M/M/c served in order of arrival: a wait of 0 or Exp(c − a), then a service. */
function mmcSojournTail(servers: number, utilization: number, t: number): number {
  const waits = erlangC(servers, utilization);
  const drain = servers * (1 - utilization);
  const afterWait =
    Math.abs(drain - 1) < 1e-9
      ? (1 + t) * Math.exp(-t)
      : (drain * Math.exp(-t) - Math.exp(-drain * t)) / (drain - 1);
  return (1 - waits) * Math.exp(-t) + waits * afterWait;
}

/** The time that a share of the customers of M/M/c stay below. */
export const mmcSojournQuantile = (servers: number, utilization: number, share: number): number =>
  falling((t) => mmcSojournTail(servers, utilization, t), 1 - share);

/** M/M/c/K, K counting those in service: the share refused and the mean time in the system. */
export function mmck(
  servers: number,
  room: number,
  offered: number,
): { readonly blocked: number; readonly sojourn: number } {
  let weight = 1;
  let total = 0;
  let inside = 0;
  for (let n = 0; n <= room; n++) {
    if (n > 0) weight *= offered / Math.min(n, servers);
    total += weight;
    inside += n * weight;
  }
  const blocked = weight / total;
  return { blocked, sojourn: inside / total / (offered * (1 - blocked)) };
}

/** Pollaczek and Khinchine: mean wait in M/G/1 for a squared coefficient of variation. */
export const pollaczekKhinchine = (utilization: number, scv: number): number =>
  (utilization / (1 - utilization)) * ((1 + scv) / 2);

/** Mean wait in G/M/1; `transform` is the Laplace transform of the time between arrivals. */
export function gm1Wait(transform: (s: number) => number): number {
  let waits = 0.5;
  for (let step = 0; step < 10_000; step++) waits = transform(1 - waits);
  return waits / (1 - waits);
}

/** Of Erlang(shape) between arrivals; what round robin over that many servers gives each. */
export const erlangTransform =
  (shape: number, utilization: number) =>
  (s: number): number =>
    (1 + s / (shape * utilization)) ** -shape;

export const constantTransform =
  (utilization: number) =>
  (s: number): number =>
    Math.exp(-s / utilization);

/** Cobham: mean waits of the classes of M/M/1, the most urgent first, none interrupting another. */
export function cobham(rates: readonly number[]): number[] {
  const residual = rates.reduce((sum, rate) => sum + rate, 0);
  let above = 0;
  return rates.map((rate) => {
    const wait = residual / ((1 - above) * (1 - above - rate));
    above += rate;
    return wait;
  });
}

/** M/M/1 in which whoever would wait longer than `patience` is lost: M/M/1+D. */
export function lostToPatience(utilization: number, patience: number): number {
  const decay = Math.exp(-(1 - utilization) * patience);
  return (utilization * decay * (1 - utilization)) / (1 - utilization * utilization * decay);
}

/**
 * The share of Poisson arrivals that a token bucket with steady refill drops: the loss of M/D/1
 * with room for `burst`. By the chain of the numbers left behind at departures.
 */
export function droppedByBucket(load: number, burst: number): number {
  const arrivals = (count: number) => {
    let term = Math.exp(-load);
    for (let k = 1; k <= count; k++) term *= load / k;
    return term;
  };
  const left = [1];
  for (let n = 0; n + 1 < burst; n++) {
    let next = left[n]! - left[0]! * arrivals(n);
    for (let j = 1; j <= n; j++) next -= left[j]! * arrivals(n - j + 1);
    left.push(next / arrivals(0));
  }
  const empty = 1 / left.reduce((sum, weight) => sum + weight, 0);
  return 1 - 1 / (empty + load);
}

/** Mean value analysis of a closed network: customers that pass all stations in each round. */
export function closedThroughput(
  users: number,
  think: number,
  services: readonly number[],
): number {
  const inside = services.map(() => 0);
  let throughput = 0;
  for (let n = 1; n <= users; n++) {
    const stay = services.map((service, station) => service * (1 + inside[station]!));
    throughput = n / (think + stay.reduce((sum, time) => sum + time, 0));
    stay.forEach((time, station) => {
      inside[station] = throughput * time;
    });
  }
  return throughput;
}

/**
 * Join the shorter of `choices` lines among very many: the share of servers with at least n
 * customers (mean field; Mitzenmacher 1996, Vvedenskaya et al. 1996).
 */
const choicesTail = (utilization: number, choices: number, n: number): number =>
  utilization ** ((choices ** n - 1) / (choices - 1));

export function choicesSojourn(utilization: number, choices: number): number {
  let sum = 0;
  for (let n = 1; n < 60; n++) sum += choicesTail(utilization, choices, n);
  return sum / utilization;
}

/** The same for a quantile: who joins a line of n stays for n + 1 services. */
export function choicesSojournQuantile(
  utilization: number,
  choices: number,
  share: number,
): number {
  const joins = (n: number) => choicesTail(utilization, choices, n) ** choices;
  return falling((t) => {
    let tail = 0;
    let term = Math.exp(-t);
    let longer = term;
    for (let n = 0; n < 60; n++) {
      tail += (joins(n) - joins(n + 1)) * longer;
      term *= t / (n + 1);
      longer += term;
    }
    return tail;
  }, 1 - share);
}

/** Mean time in the system of two servers, everybody joining the shorter line: by its chain. */
export function shorterOfTwoSojourn(utilization: number, room = 80): number {
  const arrivals = 2 * utilization;
  const at = (a: number, b: number) => a * room + b;
  const share = new Float64Array(room * room);
  for (let a = 0; a < room; a++) {
    for (let b = 0; b <= a; b++) share[at(a, b)] = utilization ** (a + b);
  }
  // a ≥ b, by symmetry; repeated until the balance at every state holds (Gauss–Seidel).
  for (let sweep = 0; sweep < 4000; sweep++) {
    let moved = 0;
    let total = 0;
    for (let a = 0; a < room; a++) {
      for (let b = 0; b <= a; b++) {
        let inflow = 0;
        if (a === b) {
          if (a + 1 < room) inflow += share[at(a + 1, b)]!;
          if (a > 0) inflow += arrivals * share[at(a, b - 1)]!;
        } else {
          if (a + 1 < room) inflow += share[at(a + 1, b)]!;
          inflow += (b + 1 === a ? 2 : 1) * share[at(a, b + 1)]!;
          if (a - 1 === b) inflow += arrivals * share[at(b, b)]!;
          if (b > 0) inflow += arrivals * share[at(a, b - 1)]!;
        }
        const full = a === b && a + 1 === room;
        const outflow = (full ? 0 : arrivals) + (a > 0 ? 1 : 0) + (b > 0 ? 1 : 0);
        const next = inflow / outflow;
        moved += Math.abs(next - share[at(a, b)]!);
        share[at(a, b)] = next;
        total += next;
      }
    }
    for (let i = 0; i < share.length; i++) share[i]! /= total;
    if (moved / total < 1e-12) break;
  }
  let inside = 0;
  for (let a = 0; a < room; a++) for (let b = 0; b <= a; b++) inside += (a + b) * share[at(a, b)]!;
  return inside / arrivals;
}

/**
 * Gunther's universal scalability law: how many times the work of one so many do, by the shares that
 * are serial and that keep each pair of them in step. Amdahl's law where the latter is 0.
 */
export const scalability = (count: number, serial: number, crosstalk = 0): number =>
  count / (1 + serial * (count - 1) + crosstalk * count * (count - 1));

/** Probabilities of keys whose popularity falls with a power of their rank. */
export function zipf(keys: number, exponent: number): number[] {
  const weights = Array.from({ length: keys }, (_, rank) => (rank + 1) ** -exponent);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** Che's approximation of the hit ratio of an LRU cache. */
export function cheHitRatio(keys: readonly number[], size: number): number {
  const cached = (time: number) => keys.reduce((sum, p) => sum - Math.expm1(-p * time), 0);
  const time = falling((t) => -cached(t), -size);
  return keys.reduce((sum, p) => sum - p * Math.expm1(-p * time), 0);
}

/** King (1971): the exact hit ratio of an LRU cache; feasible for a handful of keys. */
export function lruHitRatio(keys: readonly number[], size: number): number {
  const visit = (held: readonly number[], weight: number, sum: number): number => {
    if (held.length === size) return weight * sum;
    return keys.reduce((total, p, key) => {
      if (held.includes(key)) return total;
      return total + visit([...held, key], (weight * p) / (1 - sum), sum + p);
    }, 0);
  };
  return visit([], 1, 0);
}

/** A cache without evictions whose entries live for a fixed time from being filled. */
export const ttlHitRatio = (keys: readonly number[], requestsPerLife: number): number =>
  keys.reduce((sum, p) => sum + (p * p * requestsPerLife) / (1 + p * requestsPerLife), 0);

/** The chance that at least one of so many is slow. */
export const anyOf = (count: number, share: number): number => 1 - (1 - share) ** count;

/** A mixture of exponential times: P(X > t). */
export const mixtureTail =
  (...parts: readonly (readonly [share: number, mean: number])[]) =>
  (t: number): number =>
    parts.reduce((sum, [share, mean]) => sum + share * Math.exp(-t / mean), 0);

/** With a second request after a while: P(the first answer takes longer than t). */
export const hedgedTail =
  (tail: (t: number) => number, hedgeAfter: number) =>
  (t: number): number =>
    t < hedgeAfter ? tail(t) : tail(t) * tail(t - hedgeAfter);

/** Where a falling function of a positive number reaches a value. */
export function falling(of: (t: number) => number, value: number): number {
  let low = 0;
  let high = 1;
  while (of(high) > value) high *= 2;
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (of(middle) > value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
