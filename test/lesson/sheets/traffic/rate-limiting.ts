import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'why: abuse, protection, fairness, cost': [
      /scrapers and password guessers/,
      /puts a bound on cost/,
      /gives each caller a share/,
    ],
    where: [
      /at the CDN or gateway/,
      /at the proxy for hosts/,
      /at the database as a cap on connections/,
    ],
    'token bucket': /\*\*token bucket\*\*/,
    'leaky bucket': /\*\*leaky bucket\*\*/,
    'fixed window and its edge': [/\*\*fixed window\*\*/, /200 within two seconds/],
    'sliding log': /\*\*sliding log\*\*/,
    'sliding counter': /previous × \(1 − f\) \+ current/,
    '100 a minute as a bucket': [
      /b = 100, r = 100 per minute, which is 1\.67\/s/,
      /A full bucket and 5 requests leave 95/,
    ],
    '429': /Answer \*\*429\*\*/,
    'b + r × t': /b \+ r × t/,
    GCRA: /GCRA/,
    'concurrency limits': /limit what is \*in flight\*/,
    'fairness among callers': /this night hurts only the partner/,
    'counters of many nodes': /The limit holds on each node/,
  },
  worked: [
    `r = 100 per minute, which is ${number(100 / 60, 2)}/s`,
    `100 + 100 = **${number(100 + (100 / 60) * 60)}**`,
    `80 × 0.75 + 30 = **${number(80 * 0.75 + 30)}**`,
    `100 × 0.010 s = **${number(100 * 0.01)}** at a time`,
    `100/s are **${number(100 * 2)}** at a time`,
  ],
  claims: [
    {
      says: 'a burst of 1 refuses nearly half at 90 % of the limit',
      model: 'burst',
      metric: 'clients.partner.errors',
      between: [0.45, 0.5],
    },
    {
      says: 'a burst of 11 refuses next to nothing',
      model: 'burst',
      set: { 'door.rateLimit.burst': 11 },
      metric: 'clients.partner.errors',
      between: [0.005, 0.025],
    },
    {
      says: 'no burst helps against 120/s',
      model: 'burst',
      set: { 'door.rateLimit.burst': 31, 'partner.arrivals': '120/s' },
      metric: 'clients.partner.errors',
      between: [0.13, 0.2],
    },
    {
      says: 'without a limit the others fail with the partner',
      model: 'fair-share',
      set: { 'partner.arrivals': '400/s' },
      metric: 'clients.others.errors',
      between: [0.5, 1],
    },
    {
      says: 'a rate limit protects the others',
      model: 'fair-share',
      set: { 'partner.arrivals': '400/s', 'partner-door.rateLimit.rate': '200/s' },
      metric: 'clients.others.errors',
      between: [0, 0.005],
    },
    {
      says: 'not when each request takes twice as long',
      model: 'fair-share',
      set: {
        'partner.arrivals': '400/s',
        'partner-door.rateLimit.rate': '200/s',
        'api.slowdown': 2,
      },
      metric: 'clients.others.errors',
      between: [0.9, 1],
    },
    {
      says: 'a limit in flight does',
      model: 'fair-share',
      set: {
        'partner.arrivals': '400/s',
        'partner-door.rateLimit.rate': '200/s',
        'api.slowdown': 2,
        'partner-door.workers': 10,
      },
      metric: 'clients.others.errors',
      between: [0, 0.01],
    },
    {
      says: 'and leaves the partner more than 80/s',
      model: 'fair-share',
      set: {
        'partner.arrivals': '400/s',
        'partner-door.rateLimit.rate': '200/s',
        'api.slowdown': 2,
        'partner-door.workers': 10,
      },
      metric: 'clients.partner.goodput',
      between: [80, 95],
    },
  ],
  misconceptions: {
    'a bucket of 100 refuses the 101st request of a minute':
      'breakers-and-rate-limits#hundred-and-first',
  },
};
