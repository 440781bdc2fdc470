import { createHash } from 'node:crypto';
import { number, type Sheet } from '../sheet.ts';

const begin = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 8);

const row = (key: string): string =>
  `| ${key} | ${begin(key)} | ${Number.parseInt(begin(key), 16) % 16} |`;

const harmonic = (n: number): number =>
  Array.from({ length: n }, (_, i) => 1 / (i + 1)).reduce((a, b) => a + b, 0);

const sharedBirthday = (people: number): number =>
  1 - Array.from({ length: people }, (_, i) => (365 - i) / 365).reduce((a, b) => a * b, 1);

export const sheet: Sheet = {
  covers: {
    'any input to a fixed number of bits': /fixed number of bits/,
    'hex is an encoding': /written down\* in hexadecimal/,
    'uses: lookup, security, partitioning, balancing': [
      /finds users without searching/,
      /passwords/,
      /partitions/,
      /Which node holds it/,
    ],
    'deterministic, uniform, efficient': /three duties/,
    'three resistances': [/preimage/, /second preimage/, /collision/],
    'hash map with alice123, O(1) on average': [/alice123/, /O\(1\)/],
    'MD5 and SHA-1 broken': [/MD5 in 2004/, /SHA-1 in 2017|for SHA-1 in 2017/, /end of 2030/],
    'SHA-256': /SHA-256/,
    'MurmurHash and CRC32': [/MurmurHash/, /CRC32/],
    'collisions and clustering': [/collision/, /all keys fall on one place/],
    'birthday bound': /2\^\(b\/2\)/,
    'load factor and worst O(n)': [/load factor/, /O\(n\)/],
    SipHash: /SipHash/,
    'ring with virtual nodes': /virtual nodes/,
    'rendezvous hashing': /Rendezvous|rendezvous/,
    'Bloom filter': /Bloom filter/,
    'checksum and MAC': /HMAC/,
  },
  worked: [
    ...['alice123', 'bob', 'carol', 'eve'].map(row),
    `with a chance of ${number(100 * sharedBirthday(23), 1)} %`,
    `23 people are ${number((23 * 22) / 2)} pairs`,
    `that is **${number(Math.ceil(Math.sqrt(2 * Math.LN2 * 2 ** 32)))}**`,
    `**${number(100 * (10 / 11), 1)} %** move with modulo, **${number(100 / 11, 1)} %** on a ring`,
    `95 % hits × 1/11 = ${number(95 / 11, 1)} %, so the database gets ${number(100 - 95 / 11, 1)} % instead of 5 %: **${number((100 - 95 / 11) / 5)} times**`,
    `the largest takes **${number((100 * harmonic(10)) / 10)} %** on average`,
    `are wrong in **${number(100 * (1 - Math.exp(-7 / 10)) ** 7, 1)} %**`,
  ],
  claims: [
    {
      says: 'eight caches by hash hold 1,600 of 2,000 keys',
      model: 'spread',
      metric: 'db-hash.rps',
      between: [36, 50],
      seconds: 180,
    },
    {
      says: 'by chance all eight are worth one',
      model: 'spread',
      metric: 'db-chance.rps',
      between: [172, 190],
      seconds: 180,
    },
    {
      says: 'each more by hash brings 200 keys: ten hold all',
      model: 'spread',
      set: { 'by-hash.instances': 12 },
      metric: 'db-hash.rps',
      between: [0, 14],
      seconds: 180,
    },
    {
      says: 'by chance a new one changes nothing',
      model: 'spread',
      set: { 'by-chance.instances': 12 },
      metric: 'db-chance.rps',
      between: [172, 192],
      seconds: 180,
    },
  ],
};
