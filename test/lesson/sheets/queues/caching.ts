import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'reads and queues, a rule of thumb': /is a rule of thumb/,
    'cache-aside': /On a miss it reads the database, stores the value/,
    'layers: browser, CDN, process, Redis and Memcached, database': [
      /browser and CDN for files/,
      /Redis or Memcached/,
      /the database's page cache/,
    ],
    'a thousand users and one hit': /thousand users/,
    'Node with Redis, today': [/await client\.connect\(\)/, /client\.setEx/, /3600/],
    TTL: /\*\*time to live\*\* \(TTL\)/,
    'invalidation, and its order': /commit to the database first, then \*delete\*/,
    'LRU and LFU': [/the least \*recently\* used/, /least \*often\* used/],
    'stampede, single flight, serving stale, jitter': [
      /\*\*stampede\*\*/,
      /single flight/,
      /stale-while-revalidate/,
      /TTL ± 10 %/,
    ],
    'write-through and write-back': [/write-through/, /Write-back/],
    'negative caching': /Store "not there" too/,
    'consistent hashing': /Consistent hashing/,
    'hot keys': /One key is hotter than a node/,
    'memory is small': /Memory is small/,
  },
  worked: [
    `1,000/s × 0.2 s = **${number(1000 * 0.2)}**`,
    `0.9 + 5 = **${number(0.9 * 1 + 0.1 * 50, 1)} ms**`,
    `1,000 × 50 / 20 = **${number((1000 * 50) / 20 / 1000, 1)} s**`,
    `losing one node moves ${number((100 * movedKeys(10)) / 90)} % of all keys`,
  ],
  claims: [
    {
      says: '90 % hits leave the database half busy',
      model: 'hit-ratio',
      metric: 'db.utilization',
      between: [0.46, 0.54],
    },
    {
      says: '84 % is still fine',
      model: 'hit-ratio',
      set: { 'cache.hit': '84%' },
      metric: 'clients.users.errors',
      between: [0, 0.001],
    },
    {
      says: '78 % fails',
      model: 'hit-ratio',
      set: { 'cache.hit': '78%' },
      metric: 'clients.users.errors',
      between: [0.05, 0.2],
    },
    {
      says: 'the first 500 keys more save 40 queries a second',
      model: 'size-and-ttl',
      set: { 'cache.hit.size': 500 },
      metric: 'db.rps',
      between: [210, 228],
    },
    {
      says: 'from 219 at 500 keys to 178 at 1,000',
      model: 'size-and-ttl',
      metric: 'db.rps',
      between: [170, 187],
    },
    {
      says: 'from 5,000 to 8,000 hardly any',
      model: 'size-and-ttl',
      set: { 'cache.hit.size': 8000 },
      metric: 'db.rps',
      between: [73, 84],
    },
    {
      says: 'a longer TTL brings the misses below half of that',
      model: 'size-and-ttl',
      set: { 'cache.hit.size': 8000, 'cache.hit.ttl': '300s' },
      metric: 'db.rps',
      between: [25, 39],
      seconds: 300,
    },
    {
      says: 'coalesced, a page is asked for once in its 10 s',
      model: 'herd',
      set: { 'users.arrivals': '1000/s' },
      metric: 'db-together.rps',
      between: [0.08, 0.12],
    },
    {
      says: 'alone, a herd for each expiry',
      model: 'herd',
      set: { 'users.arrivals': '1000/s' },
      metric: 'db-alone.rps',
      between: [13, 21],
    },
  ],
  misconceptions: {
    'with a cache, a thousand users are one query': 'caches#thousand-users-one-hit',
  },
};

/** Of 90 hash values in a row, those that belong to another node when n nodes become one fewer. */
function movedKeys(nodes: number): number {
  const values = Array.from({ length: nodes * (nodes - 1) }, (_, value) => value);
  return values.filter((value) => value % nodes !== value % (nodes - 1)).length;
}
