import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'one unit with modules inside': [/one JAR, WAR or binary/, /for one business capability/],
    'calls in memory': /function calls in memory/,
    'one database with schemas': /One \*\*schema\*\* for each module/,
    'scaling as a whole': /All modules scale together/,
    'domain-driven design': /domain-driven design \(DDD\)/,
    'shared utilities': /Logging and error handling are shared/,
    'the skeleton of a module': /controller, service and repository/,
    'the modules of the shop': [
      /registration, login, profile/,
      /products, categories, search, stock/,
      /cart, checkout, tracking/,
      /payments, refunds, invoices/,
    ],
    'one pipeline': /one pipeline that builds, tests and ships it/,
    benefits: [/no network to wait for/, /can leave later/],
    'limits and discipline': [/cannot be enforced/, /They can/],
    'the comparison': [/Deployed/, /mixed/, /each alone/, /low \| medium \| high/, /schema each/],
    'where it fits': /small and expect to grow/,
    'tools that guard': [/JPMS/, /Spring Modulith/, /ArchUnit/, /Packwerk/, /internal/],
    'no joins across modules': /No joins/,
    'domain events as seams': /Domain events/,
    'blast radius of an import': /may break catalogue/,
  },
  worked: [
    `1 + 1 + 1 + 3 = **${number(1 + 1 + 1 + 3)} cores**, so **${number(Math.ceil(6 / 4))} machines**`,
    `5 × 7.5 = **${number(5 * 7.5, 1)} GB**`,
    `2 × 6 + 3 × 1.5 = **${number(2 * 6 + 3 * 1.5, 1)} GB**`,
  ],
  claims: [
    {
      says: 'three calls of 2 ms are added',
      model: 'calls-or-wires',
      metric: 'services.mean',
      between: [24.5, 27.5],
    },
    {
      says: 'with 10 ms a call it is 50 ms',
      model: 'calls-or-wires',
      set: { 'network.slowdown': 5 },
      metric: 'services.mean',
      between: [46, 54],
    },
    {
      says: 'modules does not notice',
      model: 'calls-or-wires',
      set: { 'network.slowdown': 5, 'network.errors': '1%' },
      metric: 'modules.mean',
      between: [18.5, 21.5],
    },
    {
      says: '1 % failures are 3 % for three calls',
      model: 'calls-or-wires',
      set: { 'network.errors': '1%' },
      metric: 'services.errors',
      between: [0.022, 0.038],
    },
  ],
  misconceptions: {
    'borders inside a program cannot be enforced (C18)': 'monoliths#borders-enforced',
    'walls between modules contain a crash': 'monoliths#same-process-crash',
  },
};
