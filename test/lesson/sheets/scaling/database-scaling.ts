import { anyOf } from '../../../support/queueing-formulas.ts';
import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'the catalogue: one Node server, one PostgreSQL': [
      /one Node\.js server and one PostgreSQL/,
      /Application Load Balancer/,
    ],
    'Redis for popular searches, replicas for listings':
      /Redis for popular searches, then replicas for its listings/,
    'read replicas': /Replicas/,
    'sharding, partitioning, replica sets': [/\*Shards\*/, /\*Partitions\*/, /\*replica set\*/],
    'caching with Redis and Memcached': /cache \(Redis, Memcached\)/,
    'an index on the category': /index on `\(category, id\)`/,
    'query tuning': /EXPLAIN/,
    'normalise or denormalise (C77)': [/\*Normalise\*/, /\*Denormalise\*/, /who refreshes it/],
    'connection pools': /connection pool/,
    'a bigger database first': /bigger box\*\* for a database before you split it/,
    'hot rows': /One row is hot/,
    'writes stay on one primary': /All writes go to one server/,
    'choosing a shard key': /shard key/,
    'the tail of scatter-gather': /scatter-gather/,
    'resharding by consistent hashing': /consistent hashing/,
    'the sum of reads and writes': /4,500 \/ 1,000/,
    'read models and CQRS': /CQRS/,
    'keyset pagination': /keyset pagination/,
    'older names': [/master/, /slaves/],
  },
  worked: [
    `4,500/s / 1,500/s = **${number((5000 * 0.9) / 1500)} replicas**`,
    `4,500 / 1,000 → **${Math.ceil((5000 * 0.9) / (1500 - 500))} replicas**`,
    `${number(5000 * 0.9 * 0.2)}/s remain`,
    `1 − 0.99⁸ = **${number(anyOf(8, 0.01) * 100, 1)} %**`,
    `moves ${number(100 * (1 - 1 / 5))} % of the rows`,
  ],
  claims: [
    {
      says: 'two replicas are not enough',
      model: 'replicas',
      metric: 'clients.readers.errors',
      between: [0.3, 1],
      seconds: 120,
    },
    {
      says: 'four are',
      model: 'replicas',
      set: { 'db.replicas.count': 4 },
      metric: 'clients.readers.errors',
      between: [0, 0.001],
      seconds: 120,
    },
    {
      says: 'so is a hit ratio of 80 %',
      model: 'replicas',
      set: { 'cache.hit': '80%' },
      metric: 'clients.readers.errors',
      between: [0, 0.001],
      seconds: 120,
    },
    {
      says: 'no number of replicas helps the writes',
      model: 'replicas',
      set: { 'db.replicas.count': 6, 'writers.arrivals': '175/s' },
      metric: 'clients.writers.errors',
      between: [0.3, 1],
      seconds: 120,
    },
    {
      says: '5/s without the key are a sixth of the work',
      model: 'scatter',
      metric: 'shards.utilization',
      between: [0.57, 0.63],
      seconds: 300,
    },
    {
      says: 'at 20/s the shards are 90 % busy',
      model: 'scatter',
      set: { 'without.arrivals': '20/s' },
      metric: 'shards.utilization',
      between: [0.86, 0.94],
      seconds: 300,
    },
    {
      says: 'and queries with the key wait, too',
      model: 'scatter',
      set: { 'without.arrivals': '20/s' },
      metric: 'clients.with-key.mean',
      between: [90, 260],
      seconds: 300,
    },
  ],
  misconceptions: {
    'normalised is always faster, or denormalised is (C77)':
      'databases-and-cells#normalise-or-copy',
  },
};
