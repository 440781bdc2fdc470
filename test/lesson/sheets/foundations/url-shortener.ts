import { number, type Sheet } from '../sheet.ts';

const digitsFirst = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const lettersFirst = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

export const sheet: Sheet = {
  covers: {
    'what it must do': [/\*\*shorten\*\* a long address, \*\*redirect\*\* a short one/],
    'how well': [/millions of redirects a day/, /below 100 ms/, /highly available/],
    'the path of a request': [/load balancer/, /API servers/, /Redis/, /short_code → long_url/],
    'the front end': /front end takes the long address/,
    'the schema': [/url_mapping/, /short_code\s+text not null unique/, /created_at/, /expiry_date/],
    'Base62 of 125': [/125 = 2 × 62 \+ 1/, /short\.ly\/cb/],
    'the two calls': [/POST \/shorten/, /GET \/cb/],
    'the four redirects': [/301/, /302/, /307/, /308/],
    growth: [/shard by `short_code`/, /CDN/, /Count|count redirects/, /log who created what/],
    'how many codes there are': [/62⁷/, /62⁶/],
    'reads and writes, and the size of the cache': [/100 reads for one write/, /80\/20/],
    'hot keys': /hot key/,
    'ids that cannot be guessed': [/Feistel/, /Snowflake/],
    'abuse and malware': [/phish/, /Safe Browsing/],
    'idempotent shortening': /idempotent/,
  },
  worked: [
    `10,000,000 / 86,400 = **${number(1e7 / 86_400)}/s**`,
    `at the peak **${number((4 * 1e7) / 86_400)}/s**`,
    `about **${number(1e5 / 86_400, 1)}/s**`,
    `100,000 a day × 500 bytes × 5 years = **${number((1e5 * 500 * 365 * 5) / 1e9)} GB**`,
    `0.95 × 1 + 0.05 × 20 = **${number(0.95 + 0.05 * 20, 2)} ms**`,
    `463 × 0.05 = **${number(463 * 0.05)} queries a second**`,
    `200,000 × 500 bytes = **${number((2e5 * 500) / 1e6)} MB**`,
    `**${number(62 ** 7 / 1e12, 2)} × 10¹²**`,
    `62⁶ ≈ ${number(62 ** 6 / 1e10, 2)} × 10¹⁰`,
    `lasts for ${number(Math.floor(62 ** 7 / 1e5 / 365 / 1000))},000 years`,
    `\`${encoded(125, digitsFirst)}\` |`,
    `\`${encoded(125, lettersFirst)}\` |`,
  ],
  claims: [
    {
      says: 'at 95 % 23 queries a second',
      model: 'lookups',
      metric: 'db.rps',
      between: [20, 27],
    },
    {
      says: 'and 1.95 ms, with a little waiting',
      model: 'lookups',
      metric: 'clients.users.mean',
      between: [1.85, 2.15],
    },
    {
      says: 'at about 77 % the database is full',
      model: 'lookups',
      set: { 'cache.hit': '77%' },
      metric: 'db.utilization',
      between: [0.95, 1],
    },
    {
      says: 'below that nothing is left of 100 ms',
      model: 'lookups',
      set: { 'cache.hit': '72%' },
      metric: 'clients.users.p99',
      between: [1000, 3500],
    },
  ],
  misconceptions: {
    'Base62 alone says which sign stands for which value': 'a-first-design#only-base62',
  },
};

function encoded(id: number, alphabet: string): string {
  const rest = Math.floor(id / 62);
  return (rest > 0 ? encoded(rest, alphabet) : '') + alphabet[id % 62];
}
