import { erlangC } from '../../../support/queueing-formulas.ts';
import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'users, rate, in flight: three numbers (C56)': /One crowd, three numbers/,
    'throughput is completed by time': /throughput: completed \/ time/,
    'the peak-hour case (C57)': [
      /tail 350 ms/,
      /in the peak hour it is down/,
      /The sentence mixes two quantities/,
    ],
    'a tail needs a percentile (C57)': /which percentile\?/,
    'queueing delay': /the queueing delay/,
    'capacity above arrivals': /arrivals must stay below capacity/,
    'saturated, over-used, under-used': [/it is saturated/, /over-used/, /under-used/],
    'L = λ × W': /L = λ × W/,
    'utilisation law': /\*utilisation law\*/,
    'M/M/1 and its knee': [/R = S \/ \(1 − ρ\)/, /The bend is called the knee/],
    variability: /\(ca² \+ cs²\) \/ 2/,
    'one line for many workers': /Erlang's C formula/,
    'interactive law': /N = X × \(R \+ Z\)/,
  },
  worked: [
    `1,000/s × 0.15 s = **${number(1000 * 0.15)} in flight**`,
    `X = 1,000 / 10 = **${number(1000 / (0.2 + 9.8))}/s**, and 100 × 0.2 = **${number(100 * 0.2)} in flight**`,
    ...[0.5, 0.8, 0.9, 0.95, 0.99].map(
      (rho) =>
        `| ${number(rho * 100)} % | ${number(20 / (1 - rho))} ms | ${number(rho / (1 - rho))} |`,
    ),
    ...[0, 1, 4].map((cs) => `**${number(((20 * 0.9) / 0.1) * ((1 + cs) / 2))} ms**`),
    `50 × 0.8 / 0.2 = **${number((50 * 0.8) / 0.2)} ms**`,
    `in ${number(erlangC(10, 0.8) * 100)} % of cases`,
    `on average **${number((erlangC(10, 0.8) * 50) / (10 * 0.2))} ms**`,
  ],
  claims: [
    {
      says: '20 ms of work at 90 % busy take about 200 ms',
      model: 'knee',
      set: { 'users.arrivals': '45/s' },
      metric: 'api.mean',
      between: [160, 245],
      seconds: 900,
    },
    {
      says: 'at 50 % busy, 40 ms',
      model: 'knee',
      metric: 'api.mean',
      between: [37, 43],
      seconds: 600,
    },
    {
      says: 'half the work at 90 % busy: about a tenth of the time',
      model: 'knee',
      set: { 'users.arrivals': '45/s', 'api.slowdown': 0.5 },
      metric: 'api.mean',
      between: [16.5, 20],
      seconds: 600,
    },
    {
      says: 'ten queues wait 200 ms before 50 ms of work',
      model: 'one-queue',
      metric: 'apart.mean',
      between: [220, 280],
      seconds: 180,
    },
    {
      says: 'one queue waits 10 ms before 50 ms of work',
      model: 'one-queue',
      metric: 'together.mean',
      between: [57, 64],
      seconds: 180,
    },
    {
      says: 'ten queues at 40/s wait as long as one at 160/s',
      model: 'one-queue',
      set: { 'users.arrivals': '40/s' },
      metric: 'apart.mean',
      between: [59, 66],
    },
  ],
  misconceptions: {
    'concurrent users are requests in flight (C56)': 'littles-law#which-concurrency',
    '1,000 a second means 1,000 at once (C57)': 'tails-and-littles-law#concurrent-per-second',
    'the three words mean the same (C56)': 'tails-and-littles-law#quantities-and-words',
  },
};
