import { number, type Sheet } from '../sheet.ts';

const halfTurn = 30_000 / 7200;

export const sheet: Sheet = {
  covers: {
    'where disks hurt: database, logs, web files':
      /database, and then in log files and in files served to browsers/,
    'why it matters: blocked threads': /A thread that waits for it does nothing else/,
    'seek, rotation, transfer': /seek \+ half a turn \+ transfer/,
    'the sums that leave one out': /have lost one of the two/,
    'flash without moving parts': /Flash has no arms/,
    'parallel channels': /many channels at once/,
    'the table of devices': [/\| hard disk \| 5–15 ms/, /\| NVMe SSD/, /\| cloud volume/],
    'units and the upper layers':
      /1 ms is 1,000 µs is 1,000,000 ns\. A register takes 0\.3 ns, RAM 100/,
    'network storage': /single-digit milliseconds/,
    'how much faster SSDs are, for what':
      /factor of 100 on random reads, and by 2 to 70 in sequence/,
    'sequential and batched I/O': [/In sequence over random/, /\*\*Batch/],
    'logging on a worker thread': /Log from another thread/,
    'CDN, web and data caches': /CDN or proxy cache for files, a data cache/,
    'proxy and balancer': /servers behind a balancer/,
    'static and dynamic apart': /static files on hosts of their own/,
    'page cache and zero copy': [/page cache/, /sendfile/],
    'query, schema and index': [/names its columns/, /\*\*index\*\*/],
    'IOPS, RAID, SSD': [/more IOPS booked/, /RAID 0/],
    'asynchronous I/O': /Asynchronous I\/O/,
    'LSM trees and their price': [/Cassandra, RocksDB/, /Bloom filters/, /stalls the writers/],
    'RAID is no backup': /None is a backup/,
    'fsync and group commit': [/fsync/, /group commit/],
    'queue depth, IOPS and bandwidth': [/IOPS = depth \/ latency/, /IOPS × block size/],
    'write amplification and slow SSDs': [/written several times/, /SSDs collect garbage/],
  },
  worked: [
    `1,000 × 5 ms = **${number((1000 * 5) / 1000)} s**`,
    `50 × 5 ms = **${number((1000 / 20) * 5)} ms**`,
    `30,000 / 7,200 = **${number(halfTurn, 2)} ms**`,
    `1,000 / ${number(8.5 + halfTurn, 2)} = **${number(1000 / (8.5 + halfTurn))}** random reads`,
    `10,000 / 200 = **${number(10_000 / 200)} s**`,
    `four random reads, ${number(4 * (8.5 + halfTurn))} ms`,
    `**${number(1 / 0.0001)}** a second. 32 at a time: ${number(32 / 0.0001)}`,
    `10,000 × 4 KB are ${number((10_000 * 4) / 1000)} MB/s`,
    `1 − 0.98⁴ = **${number(100 * (1 - 0.98 ** 4), 1)} %**`,
  ],
  claims: [
    {
      says: '60/s, half of them in memory: 38 % busy',
      model: 'in-front-of-the-disk',
      metric: 'disk.utilization',
      between: [0.35, 0.42],
      seconds: 120,
    },
    {
      says: 'after a restart: 76 %',
      model: 'in-front-of-the-disk',
      set: { 'page-cache.hit': '0%' },
      metric: 'disk.utilization',
      between: [0.71, 0.81],
      seconds: 120,
    },
    {
      says: 'with 90 % in memory it serves 400/s',
      model: 'in-front-of-the-disk',
      set: { 'page-cache.hit': '90%', 'users.arrivals': '400/s' },
      metric: 'disk.utilization',
      between: [0.46, 0.56],
    },
    {
      says: 'up to eight reads under way, throughput grows',
      model: 'queue-depth',
      set: { 'reads.arrivals.users': 8 },
      metric: 'clients.reads.goodput',
      between: [7900, 8150],
      seconds: 5,
    },
    {
      says: 'beyond, reads wait longer',
      model: 'queue-depth',
      set: { 'reads.arrivals.users': 32 },
      metric: 'clients.reads.mean',
      between: [3.9, 4.1],
      seconds: 5,
    },
  ],
  misconceptions: {
    'a network disk takes 10 to 100 ms': 'disk-and-network#slow-network-disk',
  },
};
