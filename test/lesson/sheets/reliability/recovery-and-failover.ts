import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'back to working with little downtime and loss': /little downtime and little loss/,
    'automatic, manual, checkpointing, failover':
      /\| automatic .*\| manual .*\| checkpointing .*\| failover/,
    'stateless: hot or warm': [/\(hot\)/, /\(warm\)/],
    'database: one primary or several': /master-master/,
    'cache: a replica in step': [/kept in step/, /Redis Sentinel/],
    'balancer: virtual IP against DNS': [/DNS is not touched/, /gratuitous ARP/, /VRRP/],
    'RDS: who takes over and how soon': [/\*\*by hand\*\*/, /60–120 s/, /< 35 s/, /Aurora/],
    'Patroni and fencing': [/Patroni/, /STONITH/],
    'split-brain behind a single writer': /Unless the old one is still alive/,
    'disaster plan, nightly backup, restore, Terraform': [
      /nightly backup with Terraform/,
      /point-in-time/,
    ],
    'RTO and RPO': /RTO and RPO/,
    'least lagged replica': /lags least/,
    'backup, pilot light, warm standby, active-active':
      /\| backup and restore .*\| pilot light.*\| warm standby.*\| active-active/,
    failback: /fail back/,
  },
  worked: [
    `10 + 30 + 60 = **${number(10 + 30 + 60)} s**`,
    `100 / 263 = **${number((100 / 263) * 100)} %**`,
    `3 × 200 = **${number(3 * 200)}**`,
  ],
  claims: [
    {
      says: 'with 30 s between crash and measuring it is over',
      model: 'switch',
      set: { 'db.crashed': 1 },
      metric: 'clients.shop.errors',
      between: [0, 0.001],
    },
    {
      says: 'a longer failover means more of failed requests',
      model: 'switch',
      set: { 'db.replicas.failover': '50s', 'db.crashed': 1 },
      metric: 'clients.shop.errors',
      between: [0.28, 0.4],
    },
  ],
  misconceptions: {
    'RDS fails over to a read replica': 'high-availability#rds-takes-over',
    'a virtual IP updates DNS': 'high-availability#vip-or-dns',
  },
};
