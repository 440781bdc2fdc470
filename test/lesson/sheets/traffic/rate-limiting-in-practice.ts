import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    "GitHub's limits, with and without an account": [
      /60 requests an hour/,
      /5,000/,
      /1,000 an hour/,
      /15,000/,
    ],
    'secondary limits and costs': [/secondary/, /points a minute/],
    'the reset as a moment': [/1664579460/, /UTC/],
    'a bucket in Redis: five tokens, one every 12 s': [/one more every 12 s/, /Lua/],
    'the race between servers, closed by one atomic step': [/atomic/, /race/],
    'fractions that must not be lost': /1\.92 tokens/,
    'Retry-After from the bucket, 429 and its headers': [/Retry-After/, /X-RateLimit-Limit/],
    'the IETF draft': /draft/,
    'where limits run: gateways, NGINX, Redis': [
      /Amazon API Gateway, Kong or Apigee/,
      /limit_req_zone/,
    ],
    'keys: accounts and addresses, trusted proxies': [/trust proxy/, /X-Forwarded-For/],
    'graceful degradation apart from client manners': /degrades by itself/,
    'published limits and logged refusals': [/Publish it/, /logs refusals/],
    'clients that back off, with jitter': /jitter/,
    'conditional requests': [/ETag/, /304/],
    'limits by cost': /limits by cost/,
    'failing open or closed': [/Fail open/, /Fail closed/],
    'that limits are no concurrency control': /no concurrency control/,
    '403, 429 and 503 told apart': [/403/, /503/],
  },
  worked: [
    `23 / 12 = **${number(23 / 12, 2)} tokens**`,
    `5,000 / 3,600 = **${number(5000 / 3600, 2)}/s**`,
    `are ${number(300 * 60)} requests an hour`,
    `**${number(300 * 60 * 0.03)}** count`,
    `means ${number(1664579460 - 1664579100)} s`,
  ],
  claims: [
    {
      says: 'at 6 times slower nobody notices',
      model: 'store-late',
      set: { 'counter.slowdown': 6 },
      metric: 'clients.closed-users.errors',
      between: [0, 0.005],
    },
    {
      says: 'at 21 times the closed side serves hardly anybody',
      model: 'store-late',
      set: { 'counter.slowdown': 21 },
      metric: 'clients.closed-users.errors',
      between: [0.85, 1],
    },
    {
      says: 'though the API is healthy',
      model: 'store-late',
      set: { 'counter.slowdown': 21 },
      metric: 'api.utilization',
      between: [0.15, 0.3],
    },
    {
      says: 'the open side serves all',
      model: 'store-late',
      set: { 'counter.slowdown': 21 },
      metric: 'clients.open-users.errors',
      between: [0, 0.005],
    },
    {
      says: 'each with 50 ms more',
      model: 'store-late',
      set: { 'counter.slowdown': 21 },
      metric: 'clients.open-users.p95',
      between: [90, 130],
    },
    {
      says: 'patience of 210 ms helps nobody',
      model: 'store-late',
      set: { 'counter.slowdown': 21, 'fail-open>counter.timeout': '210ms' },
      metric: 'clients.closed-users.errors',
      between: [0.75, 1],
    },
  ],
  misconceptions: {
    'a counter in Redis that is read and written in two commands is safe':
      'limits-in-practice#read-then-write',
  },
};
