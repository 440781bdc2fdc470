import { describe, expect, test } from 'vitest';
import { anyOf, erlangC } from '../support/queueing-formulas.ts';
import { lesson } from '../support/shipped-lessons.ts';

/** All Markdown of a lesson, one space between words. */
const proseOf = (id: string): string =>
  lesson(id)
    .blocks.map((block) => (block.kind === 'markdown' ? block.text : ''))
    .join('\n')
    .replace(/\s+/g, ' ');

const number = (value: number, digits = 0): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** Numbers of worked examples, computed here, as the lesson's text has them. */
const computed: Readonly<Record<string, readonly string[]>> = {
  'performance-metrics': [
    `18,000 / 60 s = **${number(18_000 / 60)}/s**`,
    `90 / 18,000 = **${number((90 / 18_000) * 100, 1)} %**`,
    `17,910 / 60 s = **${number((18_000 - 90) / 60, 1)}/s**`,
    `**${number(18_000 * 0.01)} answers**`,
    `**${number(10_000_000 * 1e-11, 4)} objects**`,
    `(80 + 10/2) / 100 = **${number((80 + 10 / 2) / 100, 2)}**`,
    `**${number(Math.log(2) / Math.log(1.05))} weeks**`,
    `${number(0.0001 * 365.25 * 24 * 60, 1)} min a year`,
  ],
  'littles-law': [
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
  'tail-latency': [
    `0.9²⁰ = ${number(0.9 ** 20 * 100)} %. So **${number((1 - 0.9 ** 20) * 100)} %**`,
    `0.95 × 2 + 0.05 × 10 = **${number(0.95 * 2 + 0.05 * 10, 1)} minutes**`,
    `ln 100 ≈ **${number(Math.log(100), 1)} times the mean**`,
    `${number((10 / 0.5) * Math.log(100))} ms at 50 % utilisation and **${number((10 / 0.1) * Math.log(100))} ms**`,
    `1 − 0.99³ = ${number(anyOf(3, 0.01) * 100, 2)} %`,
    `| 10 | 99 % | ${number(anyOf(10, 0.01) * 100, 1)} % |`,
    `| 100 | 99 % | ${number(anyOf(100, 0.01) * 100, 1)} % |`,
    `| 2,000 | 99.99 % | ${number(anyOf(2000, 0.0001) * 100, 1)} % |`,
  ],
  caching: [
    `1,000/s × 0.2 s = **${number(1000 * 0.2)}**`,
    `0.9 + 5 = **${number(0.9 * 1 + 0.1 * 50, 1)} ms**`,
    `1,000 × 50 / 20 = **${number((1000 * 50) / 20 / 1000, 1)} s**`,
    `losing one node moves ${number((100 * movedKeys(10)) / 90)} % of all keys`,
  ],
  'circuit-breakers': [
    `200/s × 2 s = **${number(200 * 2)} threads**`,
    `${number(30 * 200)} calls hold a thread for 2 s each: ${number(30 * 200 * 2)} thread-seconds`,
  ],
  'rate-limiting': [
    `r = 100 per minute, which is ${number(100 / 60, 2)}/s`,
    `100 + 100 = **${number(100 + (100 / 60) * 60)}**`,
    `80 × 0.75 + 30 = **${number(80 * 0.75 + 30)}**`,
    `100 × 0.010 s = **${number(100 * 0.01)}** at a time`,
    `100/s are **${number(100 * 2)}** at a time`,
  ],
  tcp: [
    `2 × 80 = **${number(2 * 80)} ms**`,
    `64 KB per 80 ms are ${number((65_535 * 8) / 0.08 / 1e6, 1)} Mbit/s`,
    `(${number((10 * 1460) / 1000, 1)} KB)`,
    `28,232 / 60 = **${number(Math.floor(28_232 / 60))}/s**`,
    `has ${number(60_999 - 32_768 + 1)} ports`,
    `1,024 / 63 = **${number(1024 / 63)} SYNs a second**`,
  ],
  'tls-handshake': [
    `5⁶ mod 23 = **${5 ** 6 % 23}**`,
    `5¹⁵ mod 23 = **${5 ** 15 % 23}**`,
    `19⁶ mod 23 = **${19 ** 6 % 23}**`,
    `8¹⁵ mod 23 = **${Number(8n ** 15n % 23n)}**`,
  ],
  'availability-nines': [
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
};

/** Of 90 hash values in a row, those that belong to another node when n nodes become one fewer. */
function movedKeys(nodes: number): number {
  const values = Array.from({ length: nodes * (nodes - 1) }, (_, value) => value);
  return values.filter((value) => value % nodes !== value % (nodes - 1)).length;
}

describe.each(Object.entries(computed))('worked examples of %s', (id, claims) => {
  test.each(claims)('%s', (claim) => {
    expect(proseOf(id)).toContain(claim);
  });
});
