import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'counts how calls end': /counts how its calls end/,
    'falls back to a default, a cached value, an error': [
      /a default, a value from the cache/,
      /an honest error/,
    ],
    'deliberate degradation, and back when stress is over': [
      /deliberate degradation/,
      /when the stress is over/,
    ],
    'the open time comes from monitoring': /Take it from monitoring/,
    'closed, open, half-open': [/\*\*Closed\.\*\*/, /\*\*opens\*\* it/, /\*\*half-open\*\*/],
    'a failed trial opens again': /opens again\*\*, for another full 30 s/,
    'payment: 5 failures, 30 s, 1 trial': [/5 failures within 10 s/, /For 30 s/, /One trial call/],
    'protects, fails fast, degrades, stops cascades': [
      /quiet to recover in/,
      /at once/,
      /whole shop is down/,
    ],
    'Resilience4j, Istio': [/Resilience4j/, /Istio/],
    'rate and slow calls with a minimum volume': [/minimum volume/, /\*slow\* calls/],
    'each host or each service': /outlier detection/,
    'breaker, bulkhead, timeout, retry': [
      /Bulkhead/,
      /\*\*Timeout\*\*/,
      /belongs around the breaker/,
    ],
    'a fallback is cheaper': /\*\*cheaper\*\* than the call/,
  },
  worked: [
    `200/s × 2 s = **${number(200 * 2)} threads**`,
    `${number(30 * 200)} calls hold a thread for 2 s each: ${number(30 * 200 * 2)} thread-seconds`,
  ],
  claims: [
    {
      says: 'without a breaker the shop refuses when recs hangs',
      model: 'slow-box',
      set: { 'recs.slowdown': 61 },
      metric: 'plain.refused',
      between: [70, 95],
    },
    {
      says: 'with one its workers stay idle',
      model: 'slow-box',
      set: { 'recs.slowdown': 61 },
      metric: 'guarded.utilization',
      between: [0.01, 0.06],
    },
    {
      says: 'with one nobody is refused',
      model: 'slow-box',
      set: { 'recs.slowdown': 61 },
      metric: 'guarded.refused',
      between: [0, 0.5],
    },
  ],
  misconceptions: {
    'after a failed trial it just stays open': 'breakers-and-rate-limits#after-failed-trial',
  },
};
