import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {},
  worked: [
    `18,000 / 60 s = **${number(18_000 / 60)}/s**`,
    `90 / 18,000 = **${number((90 / 18_000) * 100, 1)} %**`,
    `17,910 / 60 s = **${number((18_000 - 90) / 60, 1)}/s**`,
    `**${number(18_000 * 0.01)} answers**`,
    `**${number(10_000_000 * 1e-11, 4)} objects**`,
    `(80 + 10/2) / 100 = **${number((80 + 10 / 2) / 100, 2)}**`,
    `**${number(Math.log(2) / Math.log(1.05))} weeks**`,
    `${number(0.0001 * 365.25 * 24 * 60, 1)} min a year`,
  ],
  claims: [
    {
      says: 'a single worker that is 70 % busy with uneven jobs: 58 ms of wait, 10 ms of work',
      model: 'same-gauge',
      metric: 'single.mean',
      between: [55, 82],
      seconds: 900,
    },
    {
      says: 'eight workers that are 70 % busy: 9 ms of wait, 80 ms of work',
      model: 'same-gauge',
      metric: 'pool.mean',
      between: [85, 93],
      seconds: 900,
    },
    {
      says: 'the gauge of the pool shows 70 %',
      model: 'same-gauge',
      metric: 'pool.utilization',
      between: [0.67, 0.73],
      seconds: 900,
    },
    {
      says: 'and that of the single worker, too',
      model: 'same-gauge',
      metric: 'single.utilization',
      between: [0.66, 0.74],
      seconds: 900,
    },
  ],
  misconceptions: {},
};
