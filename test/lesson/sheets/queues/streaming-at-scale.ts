import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'thousands of titles, millions of viewers': [
      /some thousand titles/,
      /lets millions press Play/,
    ],
    'front end: lazy loading, compression, minification': [
      /lazy loading/,
      /compressed/,
      /minified/,
    ],
    'CDN, and who runs which': [/CloudFront or Akamai/, /Open Connect/],
    'back end: metadata in Redis': /metadata in Redis/,
    'database: indexes, replicas, query tuning': /indexes, replicas, tuning/,
    'balancer: round robin or a hash of the address': /round robin, or by a hash of the address/,
    'asynchronous transcoding': /Transcoding is the heaviest job/,
    'logs to Kafka, recommendations in the background': [
      /goes to Kafka/,
      /computed in the background/,
    ],
    'hot, cold, and durable as another axis': [
      /Those are two questions/,
      /sessions, counters/,
      /old logs, orders/,
    ],
    'adaptive bit rate, HLS and DASH': [/adaptive bit rate/, /HLS and DASH/],
    'origin shield': /origin shield/,
    'fill storms': /The fill storm/,
    'storage classes and lifecycle': /\*lifecycle\* rule/,
  },
  worked: [
    `100,000 × 5 Mbit/s = **${number((100_000 * 5) / 1000)} Gbit/s**`,
    `0.02 × 500 = **${number(0.02 * 500)} Gbit/s**`,
    `At 90 % it is **${number(0.1 * 500)}**`,
  ],
  claims: [
    {
      says: 'at 98 % the origin is half busy',
      model: 'edge-and-origin',
      metric: 'origin.utilization',
      between: [0.43, 0.6],
    },
    {
      says: '90 % behind a shield is the same',
      model: 'edge-and-origin',
      set: { 'edge.hit': '90%', 'shield.hit': '80%' },
      metric: 'origin.utilization',
      between: [0.43, 0.6],
    },
    {
      says: 'at 95 % viewers see it',
      model: 'edge-and-origin',
      set: { 'edge.hit': '95%' },
      metric: 'clients.viewers.p99',
      between: [3000, 10_000],
    },
    {
      says: 'joined: about 5 fetches a second',
      model: 'fill-storm',
      metric: 'origin-joined.rps',
      between: [4.5, 5.1],
      seconds: 40,
    },
    {
      says: 'alone: 30',
      model: 'fill-storm',
      metric: 'origin-alone.rps',
      between: [26, 36],
      seconds: 40,
    },
  ],
};
