import { describe, expect, it } from 'vitest';
import {
  anyOf,
  cheHitRatio,
  choicesSojourn,
  choicesSojournQuantile,
  closedThroughput,
  cobham,
  constantTransform,
  droppedByBucket,
  erlangC,
  erlangCWait,
  erlangTransform,
  falling,
  gm1Wait,
  hedgedTail,
  lostToPatience,
  lruHitRatio,
  mixtureTail,
  mmck,
  mmcSojournQuantile,
  pollaczekKhinchine,
  scalability,
  shorterOfTwoSojourn,
  ttlHitRatio,
  zipf,
} from './queueing-formulas.ts';

/** Values to six digits, computed apart from these formulas and checked by another simulator. */
describe('the formulas give the known values', () => {
  it.each([
    [1, 0.8, 0.8, 4, 3.465736, 14.978661, 23.025851],
    [2, 0.8, 0.711111, 1.777778, 2.040031, 7.910684, 11.93737],
    [10, 0.8, 0.40918, 0.20459, 0.912145, 3.328275, 4.946111],
    [10, 0.9, 0.668732, 0.668732, 1.329092, 4.360867, 6.249877],
    [100, 0.95, 0.506457, 0.101291, 0.807916, 3.114949, 4.724387],
  ])('M/M/%i at %d', (servers, utilization, waits, wait, t50, t95, t99) => {
    expect(erlangC(servers, utilization)).toBeCloseTo(waits, 6);
    expect(erlangCWait(servers, utilization)).toBeCloseTo(wait, 6);
    expect(mmcSojournQuantile(servers, utilization, 0.5)).toBeCloseTo(t50, 5);
    expect(mmcSojournQuantile(servers, utilization, 0.95)).toBeCloseTo(t95, 5);
    expect(mmcSojournQuantile(servers, utilization, 0.99)).toBeCloseTo(t99, 5);
  });

  it('M/M/c where waits and services last alike', () => {
    // Half of M/M/2's waiters at ρ = 0.5: the drain rate is that of a service.
    expect(mmcSojournQuantile(2, 0.5, 0.9)).toBeCloseTo(mmcSojournQuantile(2, 0.5 + 1e-7, 0.9), 5);
  });

  it.each([
    [1, 5, 0.8, 0.088819, 2.563065],
    [1, 10, 1.2, 0.192586, 6.926138],
    [10, 10, 9, 0.167963, 1],
    [10, 20, 9, 0.02951, 1.263928],
    [10, 15, 12, 0.203261, 1.256314],
    [100, 100, 95, 0.048804, 1],
  ])('M/M/%i/%i with %d offered', (servers, room, offered, blocked, sojourn) => {
    expect(mmck(servers, room, offered).blocked).toBeCloseTo(blocked, 6);
    expect(mmck(servers, room, offered).sojourn).toBeCloseTo(sojourn, 6);
  });

  it('M/G/1 and G/M/1 at 0.8', () => {
    expect([0, 0.5, 1, 4].map((scv) => pollaczekKhinchine(0.8, scv))).toEqual(
      [2, 3, 4, 10].map((wait) => expect.closeTo(wait, 9)),
    );
    expect(gm1Wait(erlangTransform(2, 0.8))).toBeCloseTo(2.84398, 5);
    expect(gm1Wait(erlangTransform(10, 0.8))).toBeCloseTo(1.922269, 6);
    expect(gm1Wait(constantTransform(0.8))).toBeCloseTo(1.692731, 6);
  });

  it('priorities', () => {
    expect(cobham([0.3, 0.5])).toEqual([1.142857, 5.714286].map((wait) => expect.closeTo(wait, 6)));
  });

  it.each([
    [0.8, 1, 0.275196],
    [0.8, 5, 0.076987],
    [1.2, 5, 0.223855],
    [1.5, 2, 0.398487],
  ])('M/M/1+D at %d, patience %d', (utilization, patience, lost) => {
    expect(lostToPatience(utilization, patience)).toBeCloseTo(lost, 6);
  });

  it.each([
    [0.8, 1, 0.444444],
    [0.8, 5, 0.03529],
    [0.9, 10, 0.016632],
    [1, 10, 0.050847],
    [1.2, 10, 0.170911],
  ])('a token bucket under load %d with burst %i', (load, burst, dropped) => {
    expect(droppedByBucket(load, burst)).toBeCloseTo(dropped, 6);
  });

  it.each([
    [1, 0.1],
    [5, 0.475092],
    [10, 0.832037],
    [20, 0.999383],
  ])('a closed network of %i', (users, throughput) => {
    expect(closedThroughput(users, 9, [1])).toBeCloseTo(throughput, 6);
  });

  it('choices', () => {
    const two = [0.5, 0.8, 0.9, 0.95, 0.99].map((utilization) => choicesSojourn(utilization, 2));
    expect(two).toEqual(
      [1.265686, 1.947363, 2.614057, 3.383046, 5.431997].map((time) => expect.closeTo(time, 6)),
    );
    expect(choicesSojourn(0.9, 3)).toBeCloseTo(2.027856, 6);
    expect(choicesSojourn(0.99, 3)).toBeCloseTo(3.857847, 6);
    // Whoever chooses among one has M/M/1: ln 100 / (1 − ρ).
    expect(choicesSojournQuantile(0.5, 1.0000001, 0.99)).toBeCloseTo(2 * Math.log(100), 4);
  });

  it.each([
    [0.5, 1.426321],
    [0.8, 2.955737],
    [0.9, 5.474913],
  ])('the shorter of two lines at %d', (utilization, sojourn) => {
    expect(shorterOfTwoSojourn(utilization)).toBeCloseTo(sojourn, 5);
  });

  it.each([
    [1000, 0.8, 100, 0.37779],
    [1000, 1, 100, 0.576525],
    [10_000, 0.9, 500, 0.455382],
    [1000, 0, 100, 0.1],
  ])('LRU of %i keys, Zipf %d, room for %i', (keys, exponent, size, hit) => {
    expect(cheHitRatio(zipf(keys, exponent), size)).toBeCloseTo(hit, 6);
  });

  it('LRU of a few keys exactly', () => {
    expect(lruHitRatio([0.25, 0.25, 0.25, 0.25], 2)).toBeCloseTo(0.5, 9);
    // Of two keys and one place: hit by asking for the same key again.
    expect(lruHitRatio([0.9, 0.1], 1)).toBeCloseTo(0.82, 9);
  });

  it('scalability', () => {
    // Amdahl: never more than the serial share allows.
    expect(scalability(16, 0.05)).toBeCloseTo(1 / (0.05 + 0.95 / 16), 9);
    expect(scalability(1e9, 0.05)).toBeCloseTo(20, 4);
    // Gunther: most at the root of (1 − σ) / κ.
    const peak = Math.sqrt((1 - 0.05) / 0.002);
    for (const other of [0.9, 1.1]) {
      expect(scalability(peak, 0.05, 0.002)).toBeGreaterThan(
        scalability(other * peak, 0.05, 0.002),
      );
    }
  });

  it('TTL, fan-out and hedging', () => {
    expect(ttlHitRatio([1], 1)).toBeCloseTo(0.5, 9);
    expect(anyOf(100, 0.01)).toBeCloseTo(0.633968, 6);
    expect(anyOf(2000, 0.0001)).toBeCloseTo(0.181277, 6);
    const tail = mixtureTail([0.99, 5], [0.01, 500]);
    const p95 = falling(tail, 0.05);
    expect(p95).toBeCloseTo(16.0049, 4);
    expect(falling(tail, 0.001)).toBeCloseTo(1151.2925, 4);
    expect(falling(hedgedTail(tail, p95), 0.001)).toBeCloseTo(29.158, 3);
  });
});
