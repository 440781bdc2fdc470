import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'redundancy, failover, balancing, health checks, stateless, scaling, monitoring, disaster': [
      /doubled/,
      /failover/,
      /balancer/,
      /health checks/,
      /stateless/,
      /alerts/,
      /disaster/,
    ],
    'multi-zone, auto-scaling, caching, replication, breaker': [
      /three zones/i,
      /autoscaling/,
      /keeps load off the database/,
      /standby/,
      /breaker/,
    ],
    'food delivery and its parts': [
      /food delivery/,
      /order, payment, notification/,
      /Redis Sentinel or Cluster/,
      /Kafka or RabbitMQ/,
      /RDS Multi-AZ, or Patroni/,
      /Terraform/,
      /Datadog/,
      /NGINX or ALB/,
    ],
    'serial SLAs': /worse than the worst/,
    'the AWS example': [/EC2 in three zones behind an ELB/, /S3 for files, CloudFront/],
    'a zone is one or more data centres': /\*one or more\* data centres/,
    'isolate, absorb, recover': /isolate, absorb, recover/,
    'faults and answers':
      /\| node .*\| network partition .*\| service crash .*\| disk .*\| corrupted data/,
    'Netflix and its monkeys': [/Chaos Monkey/, /Chaos Gorilla/, /Chaos Kong/, /discovery/, /Hystrix/],
    'recommendations may fail': /recommendations fail, and the video plays/,
    'nightly backups mean 24 hours': /RPO of \*\*24 hours\*\*/,
    'autoscaling takes minutes': /works in minutes/,
    'N+1 across zones': /room for two/,
    'static stability': /Static stability/,
    'must-have and optional': /must-have/,
    'game days': /game day/,
    'cost of regions': /cost at least twice/,
  },
  worked: [
    `0.9999 × 0.9995 × 0.999 = **${number(0.9999 * 0.9995 * 0.999 * 100, 2)} %**`,
    `0.9999 × 0.9995 = ${number(0.9999 * 0.9995 * 100, 2)} %`,
    `1 − 0.001² = **${number((1 - 0.001 ** 2) * 100, 4)} %**`,
    `2/3 = **${number((2 / 3) * 100, 1)} %**`,
    `ceil(3 × 90 / 60) = **${number(Math.ceil((3 * 90) / 60))}**`,
  ],
  claims: [
    {
      says: 'scaled is 78 % busy',
      model: 'zones',
      metric: 'scaled.utilization',
      between: [0.72, 0.84],
    },
    {
      says: 'without a zone its p99 goes to seconds',
      model: 'zones',
      set: { 'scaled.crashed': 1, 'stable.crashed': 2 },
      metric: 'scaled.p99',
      between: [1500, 9000],
    },
    {
      says: 'stable does not notice',
      model: 'zones',
      set: { 'scaled.crashed': 1, 'stable.crashed': 2 },
      metric: 'stable.p99',
      between: [400, 520],
    },
  ],
  misconceptions: {
    'redundant parts make four nines': 'high-availability#parts-by-the-book',
  },
};
