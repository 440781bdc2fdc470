import { anyOf } from '../../../support/queueing-formulas.ts';
import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'the slowest 1 %, 0.1 %, 0.01 %': /the slowest 1 %, 0\.1 % or 0\.01 %/,
    'the mean misleads (C71)': /Nobody waited 2\.4 minutes/,
    'queueing and load': /A tail that grows with load is a line of waiting work/,
    'agreements and cascades': [/SLAs/, /\*cascade\*/],
    'whoever waits for all': /it grows with the number of calls k/i,
    'the canteen': /95 guests of 100/,
    'percentiles of a service (C67)': [
      /p50 100 ms, p90 200 ms, p99 3 s, p99\.9 8 s/,
      /A percentile counts \*requests\*/,
    ],
    'the sum for three calls (C68)': /1 − 0\.99³ = 2\.97 %/,
    'timeout and substitute (C70)': [
      /500 ms say, and a substitute/,
      /a cached answer, an older one, an empty box/,
    ],
    'all and allSettled (C70)': /Promise\.allSettled/,
    'Axios and its timeout': /Axios has no timeout at all/,
    'hedging (C69)': [/A \*\*hedged request\*\* waits first/, /hedges have a budget/],
    'tied requests': /\*Tied\* requests/,
    'balance, isolate, push back': [
      /counts requests in flight/,
      /workers of their own for long jobs/,
      /back-pressure/,
    ],
    'coordinated omission': /coordinated omission/,
    'pauses and background work': [/a garbage collection another/, /Background work in step/],
    'histograms merge': /Merge the histograms/,
  },
  worked: [
    `0.9²⁰ = ${number(0.9 ** 20 * 100)} %. So **${number((1 - 0.9 ** 20) * 100)} %**`,
    `0.95 × 2 + 0.05 × 10 = **${number(0.95 * 2 + 0.05 * 10, 1)} minutes**`,
    `ln 100 ≈ **${number(Math.log(100), 1)} times the mean**`,
    `${number((10 / 0.5) * Math.log(100))} ms at 50 % utilisation and **${number((10 / 0.1) * Math.log(100))} ms**`,
    `1 − 0.99³ = ${number(anyOf(3, 0.01) * 100, 2)} %`,
    `| 10 | 99 % | ${number(anyOf(10, 0.01) * 100, 1)} % |`,
    `| 100 | 99 % | ${number(anyOf(100, 0.01) * 100, 1)} % |`,
    `| 2,000 | 99.99 % | ${number(anyOf(2000, 0.0001) * 100, 1)} % |`,
  ],
  claims: [
    {
      says: 'p95 of a page with ten calls meets the pause',
      model: 'fan-out',
      metric: 'ten-calls.p95',
      between: [490, 530],
    },
    {
      says: 'p95 of a page with three calls does not',
      model: 'fan-out',
      metric: 'three-calls.p95',
      between: [40, 60],
    },
    {
      says: 'shorter pauses help the page with ten calls',
      model: 'fan-out',
      set: { 'pause.slowdown': 0.2 },
      metric: 'ten-calls.p95',
      between: [100, 115],
    },
    {
      says: 'a hedge after p95 takes the pauses out of p99',
      model: 'hedge',
      metric: 'hedged.p99',
      between: [45, 70],
    },
    {
      says: 'without one they are in it',
      model: 'hedge',
      metric: 'plain.p99',
      between: [500, 530],
    },
    {
      says: 'and costs about 5 % more requests',
      model: 'hedge',
      metric: 'replicas-b.rps',
      between: [101, 109],
    },
    {
      says: 'after 10 ms it costs nearly 40 %',
      model: 'hedge',
      set: { 'hedged>replicas-b.hedge': '10ms' },
      metric: 'replicas-b.rps',
      between: [132, 144],
    },
  ],
  misconceptions: {
    'p90 speaks of most users (C67)': 'tails-and-littles-law#what-p90-says',
    'hedging is sending to all replicas (C69)': 'tail-latency#hedge-cost',
    'hedging helps in overload': 'tails-and-littles-law#hedge-in-overload',
    'percentiles average': 'tails-and-littles-law#averaged-percentiles',
    'Promise.all gives what worked (C70)': 'tails-and-littles-law#all-or-settled',
  },
};
