import { number, type Sheet } from '../sheet.ts';

const numbers = 4096 * 4096;

export const sheet: Sheet = {
  covers: {
    'the hierarchy with latencies': [
      /\| register \| 0\.3 ns/,
      /\| L1 cache \| 1 ns/,
      /\| L2 cache \| 3–10 ns/,
      /\| L3 cache \| 10–30 ns/,
      /\| RAM \| 50–100 ns/,
      /\| SSD \| 50–150 µs/,
      /\| hard disk \| 5–15 ms/,
    ],
    'slower and cheaper per byte, down the list': /slower, larger, and cheaper for each byte/,
    'old sizes and new ones': /tables from 2010 say 256 KB of L2 and 8 MB of L3/,
    'the CPU outruns memory and stalls': /waits 400 cycles/,
    'misses make the mean': /hit time \+ miss ratio × penalty/,
    prefetching: /prefetch/,
    'locality, working set, alignment': [/\*\*Locality/, /\*\*Working set/, /\*\*Alignment/],
    'thrashing of sets': /\*\*Sets/,
    NUMA: /NUMA/,
    'cache lines and false sharing': [/64 bytes/, /\*\*False sharing/],
    'TLB and huge pages': [/TLB/, /huge pages/],
    'latencies on a human scale': /If 1 ns were 1 s/,
    'a store in memory, seen over a network': [/1 to 5 ns/, /20 times slower/, /round trip/],
    'finite and large heaps': [/Too small, and it ends in a crash/, /Too large/],
    "a database's finite buffer": /A database has the same in its buffer/,
    'bloat, batches, recomputing': [/Avoid bloat/, /work in batches/, /compute over storage/],
    'soft and weak references': [/\*\*soft\*\*/, /\*\*weak\*\*/],
    'smaller processes': /Several smaller processes/,
    'choice of collector': [/ZGC/, /throughput, with long pauses/],
    'the main process stays alive': /Keep the process alive/,
    normalisation: /normal forms save memory/,
  },
  worked: [
    `1 + 0.05 × 100 = **${number(1 + 0.05 * 100)} ns**`,
    `1 + 100 / 16 = **${number(1 + 100 / 16, 2)} ns** each, ${number(numbers * (1 + 100 / 16) * 1e-9, 2)} s in all`,
    `1 + 100 = **${number(101)} ns** each, ${number(numbers * 101e-9, 1)} s`,
    `factor of **${number(101 / 7.25)}**`,
    `1,536 × 4 KB = **${number((1536 * 4) / 1024)} MB**`,
    `2 MB it is ${number((1536 * 2) / 1024)} GB`,
    `0.05 % of the wait`,
  ],
  claims: [
    {
      says: 'five misses in a hundred: 6 ns',
      model: 'mean-access',
      metric: 'clients.core.mean',
      between: [5.4, 6.6],
      seconds: 120,
    },
    {
      says: 'from 95 to 98 % the mean halves',
      model: 'mean-access',
      set: { 'l1.hit': '98%' },
      metric: 'clients.core.mean',
      between: [2.7, 3.3],
      seconds: 120,
    },
    {
      says: 'as long as the lines fit, 1 ns',
      model: 'working-set',
      set: { 'cache.hit.keys': 100 },
      metric: 'clients.core.mean',
      between: [1, 1.2],
    },
    {
      says: 'at 150 lines of which 100 fit, over 30 ns',
      model: 'working-set',
      set: { 'cache.hit.keys': 150 },
      metric: 'clients.core.mean',
      between: [31, 38],
    },
  ],
  misconceptions: {
    "a store in memory answers a client in the time of the CPU's cache":
      'concurrency-and-memory#in-memory-from-outside',
  },
};
