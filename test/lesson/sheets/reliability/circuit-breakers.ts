import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {},
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
  misconceptions: {},
};
