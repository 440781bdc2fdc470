import type { Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {},
  worked: [
    `5⁶ mod 23 = **${5 ** 6 % 23}**`,
    `5¹⁵ mod 23 = **${5 ** 15 % 23}**`,
    `19⁶ mod 23 = **${19 ** 6 % 23}**`,
    `8¹⁵ mod 23 = **${Number(8n ** 15n % 23n)}**`,
  ],
  claims: [
    { says: 'TLS 1.2: 400 ms', model: 'first-byte', metric: 'tls12.p50', between: [399, 403] },
    { says: 'TLS 1.3: 300 ms', model: 'first-byte', metric: 'tls13.p50', between: [299, 303] },
    { says: 'QUIC: 200 ms', model: 'first-byte', metric: 'quic.p50', between: [199, 202] },
    { says: '0-RTT: 100 ms', model: 'first-byte', metric: 'quic-0rtt.p50', between: [99, 101] },
    {
      says: 'with loss, four chances for a second more',
      model: 'first-byte',
      set: { 'path>lost-flight.share': '2%' },
      metric: 'tls12.mean',
      between: [460, 500],
    },
  ],
  misconceptions: {},
};
