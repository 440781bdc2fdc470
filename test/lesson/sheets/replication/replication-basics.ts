import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'what copies are for': [
      /availability, fault tolerance/,
      /read from/,
      /near to users/,
      /disasters/,
    ],
    'the path of a write': [
      /primary stores it/,
      /acknowledge/,
      /\*\*replays\*\*/,
      /read goes to a replica/,
    ],
    'lag, eventual consistency, quorums, consensus': [
      /replication lag/,
      /eventual consistency, quorums, consensus such as Paxos and Raft/,
    ],
    'not a backup': /do \*\*not\*\* give you a backup/,
    'types of replication': [/primary\/replica/, /multi-primary/, /BitTorrent/, /Log shipping/],
    'synchronous, asynchronous, semi-synchronous':
      /\| asynchronous .*\| semi-synchronous .*\| synchronous/,
    'MySQL and its binary log, users A and B': [/binary log/, /User B opens the blog/],
    'data against component replication': [
      /Docker, Kubernetes, ECS, EC2, NGINX/,
      /PostgreSQL, MongoDB, Cassandra, Redis/,
      /5 API replicas/,
    ],
    'what each mode costs': [/lower availability for writes/, /read replicas/, /conflicts/],
    'log shipping by file or by stream': [/16 MB segments/, /streaming/],
    'logical and physical': [/\*\*Physical\*\*/, /\*\*Logical\*\*/],
    'statements and rows': /\*\*statements\*\* or \*\*rows\*\*/,
    'RPO and RTO': [/\*\*RPO\*\*/, /\*\*RTO\*\*/],
    'change data capture': /Change data capture/,
    'old terms': /master\/slave/,
  },
  worked: [
    `1,000 / 80 = **${number(1000 / 80, 1)} commits a second**`,
    `500 × 2 = **${number(500 * 2)} writes**`,
  ],
  claims: [
    {
      says: 'asynchronous writes wait for nobody',
      model: 'modes',
      metric: 'async.mean',
      between: [1.9, 2.1],
    },
    {
      says: 'semi-synchronous ones for the first of two',
      model: 'modes',
      metric: 'semi.mean',
      between: [80, 96],
    },
    {
      says: 'synchronous ones for the last',
      model: 'modes',
      metric: 'sync.mean',
      between: [100, 110],
    },
  ],
  misconceptions: {
    'replication is a backup': 'copies-and-lag#dropped-table',
  },
};
