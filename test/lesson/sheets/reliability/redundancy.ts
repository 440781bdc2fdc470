import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'spare tyre, power bank': [/spare tyre/, /power bank/],
    'why: no single point, availability, failover, disasters': [
      /single point of failure/,
      /fire, flood/,
    ],
    'hardware, software, network, data, geographic, service':
      /\| hardware .*\| software .*\| service .*\| network .*\| data .*\| geographic/,
    'stateless, stateful, balancer, data centre': [
      /holds no state is doubled in minutes/,
      /balancer itself/,
      /regions/,
    ],
    'active, hot, warm, cold': [/\*\*Active redundancy\*\*/, /\*\*hot spare\*\*/, /warm/, /router/],
    headroom: /\(N − 1\) \/ N/,
    'three tiers and RAID 1': [/three tiers/, /RAID 1/],
    'ticket booking, 99.99 % and zero loss': [/ticket site/, /zero data loss/, /ISPs/, /NICs/],
    'S3 over zones is one region': /of \*one\* region/,
    'Kafka brokers': /Kafka keeps topics on several brokers/,
    'redundancy, replication, backup': /\| redundancy .*\| replication .*\| backup/,
    'cost, consistency, failover logic, monitoring, testing': [
      /flaps/,
      /Alert on lost redundancy/,
      /chaos engineering/,
    ],
    patterns: [/active-active/, /active-passive/, /N\+1/, /N\+M/, /2N/, /\*diverse\*/],
    'one database server': /single database server/,
    'k of n': /2 of 3 at 99 %/,
    'common causes': /\*\*common cause\*\*/,
    'restore drills, 3-2-1': [/3-2-1/, /restore drill/],
  },
  worked: [
    `1 − 0.01² = **${number((1 - 0.01 ** 2) * 100, 2)} %**`,
    `0.99³ + 3 × 0.99² × 0.01 = **${number((0.99 ** 3 + 3 * 0.99 ** 2 * 0.01) * 100, 2)} %**`,
    `2 / 4.38 = **${number((2 / 4.38) * 100)} %**`,
    `| 3 | ${number((2 / 3) * 100, 1)} % |`,
  ],
  claims: [
    {
      says: 'at 80/s both are 40 % busy',
      model: 'headroom',
      metric: 'web.utilization',
      between: [0.37, 0.43],
    },
    {
      says: 'one of them can do it alone',
      model: 'headroom',
      set: { 'web.crashed': 1 },
      metric: 'clients.fans.errors',
      between: [0, 0.01],
    },
    {
      says: 'at 120/s nobody gets a page from the survivor',
      model: 'headroom',
      set: { 'fans.arrivals': '120/s', 'web.crashed': 1 },
      metric: 'clients.fans.goodput',
      between: [0, 2],
    },
    {
      says: 'with three servers it is harmless',
      model: 'headroom',
      set: { 'fans.arrivals': '120/s', 'web.instances': 3, 'web.crashed': 1 },
      metric: 'clients.fans.errors',
      between: [0, 0.01],
    },
  ],
  misconceptions: {
    'synchronous replication is for backup': 'breaking-and-spares#sync-replica-backup',
    'active redundancy is a hot spare': 'breaking-and-spares#hot-spare-or-active',
    'the survivor picks up seamlessly': 'breaking-and-spares#picks-up-seamlessly',
    'the patterns are considerations': 'breaking-and-spares#patterns',
    'asynchronous copies lose nothing and switch in seconds':
      'breaking-and-spares#zero-loss-in-seconds',
  },
};
