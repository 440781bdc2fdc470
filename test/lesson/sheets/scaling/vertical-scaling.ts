import { scalability } from '../../../support/queueing-formulas.ts';
import { number, type Sheet } from '../sheet.ts';

const cores = (n: number) => scalability(n, 0.05, 0.002);

export const sheet: Sheet = {
  covers: {
    'scaling up and down, and what it keeps': /load and resources grow, or shrink/,
    'performance against scalability (C177)': [/Neither contains the other/, /X\(N\)/],
    'what vertical scaling grows':
      /faster CPU or more cores, more memory, faster disks, a better network card, or a whole new server/,
    'where it is used': /monoliths, young products, databases before sharding, shared state/,
    'its advantages': /Simple, quick, and mostly cheap/,
    'predictable load': /predictable load/,
    'a hardware ceiling': /last size is reached/,
    'downtime of upgrades': /every upgrade is an outage/,
    'steep prices': /largest machines cost more than in proportion/,
    'single point of failure, no fault tolerance': /One box, one fate/,
    'instance names that fit (C178)': [/`t3\.medium`/, /`c6i\.2xlarge`/],
    'a process uses one core (C179)': [/8 processes/, /`cluster`/, /PM2/, /containers/],
    'per-core speed hardly changes': /page alone on the machine still takes 50 ms/,
    'the table of 800 to 150 ms is a story (C181)': [
      /800 ms before, 150 ms after/,
      /no law connects/,
    ],
    'managed databases restart (C180)': [/RDS, DigitalOcean and Cloud SQL/, /60 to 120 seconds/],
    'PostgreSQL without room for its cache': [/working set/, /shared_buffers/],
    'scale-up first': /scaled up first for a good reason/,
    'burst credits': /credits/,
    'the scaling law inside one box': [/NUMA/, /σ = 5 %/],
    'what swap does to S': /S in every formula grows/,
  },
  worked: [
    `1 / 0.050 s = **${number(1 / 0.05)}/s**`,
    `8 / 0.050 s = **${number(8 / 0.05)}/s**`,
    ...[8, 16, 32].map(
      (n) => `| ${n} | ${number(cores(n), 1)} | ${number(100 * (1 - cores(n) / n))} % |`,
    ),
    `**${number(Math.sqrt((1 - 0.05) / 0.002))} cores**`,
    `8/5.5 = **${number(8 / cores(8), 2)}** times`,
    `16 cores **${number(16 / cores(16), 2)}** times`,
    `576 / 96 = **${number(576 / (2 * 60 - 24))} hours**`,
  ],
  claims: [
    {
      says: 'one process does 20 pages a second on two cores',
      model: 'cores-and-processes',
      metric: 'blog.rps',
      between: [19, 21.5],
      seconds: 120,
    },
    {
      says: 'and on eight',
      model: 'cores-and-processes',
      set: { 'blog.cores': 8 },
      metric: 'blog.rps',
      between: [19, 21.5],
      seconds: 120,
    },
    {
      says: 'eight processes on eight cores do 160',
      model: 'cores-and-processes',
      set: { 'blog.cores': 8, 'blog.workers': 8 },
      metric: 'blog.rps',
      between: [155, 165],
      seconds: 120,
    },
    {
      says: 'eight processes on two cores do 40',
      model: 'cores-and-processes',
      set: { 'blog.workers': 8 },
      metric: 'blog.rps',
      between: [38, 42.5],
      seconds: 120,
    },
    {
      says: 'with 2,000 pages the queue of the disk is long',
      model: 'working-set',
      metric: 'memory.mean',
      between: [40, 900],
      seconds: 180,
    },
    {
      says: 'half as much again takes nearly all of it away',
      model: 'working-set',
      set: { 'memory.hit.size': 3000 },
      metric: 'memory.mean',
      between: [5, 9],
      seconds: 180,
    },
    {
      says: 'from 6,000 pages',
      model: 'working-set',
      set: { 'memory.hit.size': 6000 },
      metric: 'memory.mean',
      between: [1.8, 2.3],
      seconds: 180,
    },
    {
      says: 'to 8,000 is hardly felt',
      model: 'working-set',
      set: { 'memory.hit.size': 8000 },
      metric: 'memory.mean',
      between: [1.3, 1.6],
      seconds: 180,
    },
  ],
  misconceptions: {
    'scalability is a part of performance (C177)': 'scaling-up-and-out#fast-is-not-scalable',
    'a bigger box needs no change (C179)': 'scaling-up-and-out#eight-cores-one-process',
    'a managed database grows with one click and no pause (C180)':
      'scaling-up-and-out#one-click-database',
  },
};
