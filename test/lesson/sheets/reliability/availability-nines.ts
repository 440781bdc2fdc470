import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'by time, and the month of 1,000 hours': [/900 \/ \(900 \+ 100\) = 90 %/, /counted in time/i],
    'by requests': /8,500 good ones of 9,000 are 94\.44 %/,
    'minutes for each nine': [/3\.65 days/, /43\.2 min/, /52\.6 min/, /5\.26 min/, /25\.9 s/],
    'two bases of a month': /43\.8 minutes a month/,
    'limits as a measure of dependability': /Availability is not \*\*reliability\*\*/,
    'loads against right product': /whether it shows the right product/,
    'cost and business impact': [
      /A shop loses orders, a bank its settlement, a hospital/,
      /people on call/,
    ],
    'monitoring and features': [/constant monitoring/, /features that nobody had time for/],
    'roll-outs and windows of low demand': [
      /rolling and canary releases/,
      /night for most of our users/,
    ],
    'error budget instead of no errors': /"No errors at all" is the wrong goal/,
    'SLI, SLO, SLA': [/\*\*SLI\*\*/, /\*\*SLO\*\*/, /\*\*SLA\*\*/],
    'burn rate': /\*\*burn rate\*\*/,
    'MTBF and MTTR': /MTBF \/ \(MTBF \+ MTTR\)/,
    'dependency maths': [/series: A₁ × A₂/, /1 − \(1 − A\)ⁿ/],
  },
  worked: [
    ...[
      [0.01, `${number(0.01 * 720, 1)} h | ${number(0.01 * 365.25, 2)} days`],
      [0.001, `${number(0.001 * 43_200, 1)} min | ${number(0.001 * 8766, 2)} h`],
      [0.0005, `${number(0.0005 * 43_200, 1)} min | ${number(0.0005 * 8766, 2)} h`],
      [0.0001, `${number(0.0001 * 43_200, 2)} min | ${number(0.0001 * 525_960, 1)} min`],
      [0.00001, `${number(0.00001 * 2_592_000, 1)} s | ${number(0.00001 * 525_960, 2)} min`],
    ].map(([, row]) => `| ${row} |`),
    `720 / 721 = **${number((720 / 721) * 100, 3)} %**`,
    `| A | once an hour | 1 s | ${number((3600 / 3601) * 100, 3)} % |`,
    `| B | once in 30 days | 12 min | ${number((720 / 720.2) * 100, 3)} % |`,
    `with ${number(Math.exp(-2 / 720) * 100, 1)} % and on A with **${number(Math.exp(-2) * 100, 1)} %**`,
    `8,500 good ones of 9,000 are ${number((8500 / 9000) * 100, 2)} %`,
    `both are ${number((23 / 24) * 100, 1)} %`,
    `Ten services at 99.9 %, all needed: **${number(0.999 ** 10 * 100, 1)} %**`,
    `1 − 0.01² = **${number((1 - 0.01 ** 2) * 100, 2)} %**`,
    `1 − 0.001 − 0.009² = **${number((1 - 0.001 - 0.009 ** 2) * 100, 1)} %**`,
    `14.4 / 720 = **${number((14.4 / 720) * 100)} %**`,
  ],
  claims: [
    {
      says: 'three needed at 99 %: about 3 % fail',
      model: 'series',
      metric: 'all-needed.errors',
      between: [0.026, 0.034],
    },
    {
      says: 'one of them optional: about 2 %',
      model: 'series',
      metric: 'ads-optional.errors',
      between: [0.016, 0.024],
    },
    {
      says: 'and a further copy of another: near 1 %',
      model: 'series',
      set: { 'ads-optional>stock.retries.max': 1 },
      metric: 'ads-optional.errors',
      between: [0.007, 0.013],
    },
  ],
  misconceptions: {
    'the goal for errors is zero (C55)': 'availability#hundred-per-cent',
    'a month has 1,000 hours (C251)': 'availability#impossible-month',
    'available is reliable (C256)': 'availability#same-nines',
    'allowed downtime is for releases (C257)': 'availability#budget-for-deploys',
  },
};
