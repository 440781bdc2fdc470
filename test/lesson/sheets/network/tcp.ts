import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {},
  worked: [
    `2 × 80 = **${number(2 * 80)} ms**`,
    `64 KB per 80 ms are ${number((65_535 * 8) / 0.08 / 1e6, 1)} Mbit/s`,
    `(${number((10 * 1460) / 1000, 1)} KB)`,
    `28,232 / 60 = **${number(Math.floor(28_232 / 60))}/s**`,
    `has ${number(60_999 - 32_768 + 1)} ports`,
    `1,024 / 63 = **${number(1024 / 63)} SYNs a second**`,
  ],
  claims: [
    {
      says: 'two lost handshakes in a hundred put a second on p99',
      model: 'new-or-kept',
      metric: 'new.p99',
      between: [1150, 1170],
    },
    {
      says: 'a kept connection takes one round trip',
      model: 'new-or-kept',
      metric: 'kept.p99',
      between: [79, 82],
    },
    {
      says: 'below four forged SYNs a second nothing happens',
      model: 'syn-flood',
      set: { 'flood.arrivals': '3/s' },
      metric: 'clients.customers.errors',
      between: [0, 0.01],
    },
    {
      says: 'at eight half of the customers fail',
      model: 'syn-flood',
      set: { 'flood.arrivals': '8/s' },
      metric: 'clients.customers.errors',
      between: [0.42, 0.58],
      seconds: 300,
    },
  ],
  misconceptions: {},
};
