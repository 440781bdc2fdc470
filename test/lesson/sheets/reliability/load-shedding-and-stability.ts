import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'stability, and what is lost without it': /no crash, no wrong data, no erratic behaviour/,
    'load shedding with 503': [/\*\*Load shedding\*\*/, /the server's state: 503/],
    'rate limiting, back-pressure, isolation':
      /\| rate limit .*\| load shedding .*\| back-pressure .*\| isolation/,
    'payment overload: refuse new, finish current': [
      /payment service/,
      /finish what you have begun/,
    ],
    'levels of degradation': [/in levels/, /read only/, /static page/],
    priority: [/lowest go first/, /\*critical plus\*/],
    'timeouts as stabiliser': /\*\*timeouts\*\* stabilise/,
    'goodput over offered load': /offered load/,
    'adaptive concurrency': [/AIMD/, /gradient/],
    'CoDel and LIFO': [/CoDel/, /adaptive LIFO/],
    'metastable failures and the way out': [/metastable failure/, /Cut the load below capacity/],
    'bulkhead sizes': /20 calls\/s × 0\.5 s/,
  },
  worked: [
    `50 / 150 = **${number((50 / 150) * 100)} %**`,
    `20 calls/s × 0.5 s = **${number(20 * 0.5)}**`,
    `behind **${number(100 * 1)}** others`,
  ],
  claims: [
    {
      says: '150/s and room for 400: nobody is helped',
      model: 'shed',
      set: { 'payers.arrivals': '150/s' },
      metric: 'clients.payers.goodput',
      between: [0, 2],
    },
    {
      says: 'with room for 50 about 97/s',
      model: 'shed',
      set: { 'payers.arrivals': '150/s', 'payment.queue.limit': 50 },
      metric: 'clients.payers.goodput',
      between: [94, 101],
    },
    {
      says: 'and a third is refused',
      model: 'shed',
      set: { 'payers.arrivals': '150/s', 'payment.queue.limit': 50 },
      metric: 'clients.payers.errors',
      between: [0.31, 0.39],
    },
  ],
  misconceptions: {
    'load shedding answers 429': 'detection-and-shedding#shed-with',
  },
};
