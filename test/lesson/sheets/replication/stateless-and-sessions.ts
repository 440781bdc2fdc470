import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'nothing between requests': /keeps nothing from one request to the next/,
    'interchangeable, easy to balance and scale, quick recovery': [
      /interchangeable/,
      /autoscaler/,
      /replica 2 dies, nobody notices/,
    ],
    'where it is used': /Web servers, CDNs, REST APIs and most microservices/,
    'the shop front end': [
      /GET \/products\?category=shoes/,
      /from 3 containers to 10 on Black Friday/,
      /rolling deploy/,
    ],
    'stateless against stateful': /\| state lies .*\| scaling .*\| examples .*\| a crash/,
    'sticky sessions by cookie or address': [
      /session affinity/,
      /HAProxy, AWS ALB, NGINX/,
      /ip_hash/,
    ],
    'imbalance and loss': [/A crash loses sessions/, /Load follows users/],
    'session clustering': [/Hazelcast, Apache Ignite/, /Tomcat/, /Redis or Memcached/],
    'the whole picture': /Redis cluster and data in a primary database with replicas/,
    'stateful web replicas for latency': /game round/,
    'not essential for shops': /They are a convenience/,
    'revocation and short expiry': [/refresh token/, /revoked/],
    'cookie size': /4,096 bytes/,
    'the store as a new single point': /a new part that everybody needs/,
    'consistent hash stickiness': /consistent hash/,
    draining: /\*drain\*/,
  },
  worked: [`50,000 × 4 / 1,000 = **${number((50_000 * 4) / 1000)} MB**`],
  claims: [
    {
      says: 'on average both are equally busy',
      model: 'sticky',
      metric: 'sticky.utilization',
      between: [0.62, 0.69],
    },
    {
      says: 'shared at 340/s',
      model: 'sticky',
      set: { 'users.arrivals': '340/s' },
      metric: 'shared.p99',
      between: [255, 320],
    },
    {
      says: 'sticky at 340/s',
      model: 'sticky',
      set: { 'users.arrivals': '340/s' },
      metric: 'sticky.p99',
      between: [600, 2500],
    },
  ],
  misconceptions: {
    'stateless replicas manage their own state': 'sessions#stateless-means',
  },
};
