import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'strong and eventual': [/\*Strong\* consistency/, /\*eventual\*/],
    'three meanings of C': [/\*\*ACID\*\*/, /\*\*CAP\*\*/, /Users mean/],
    'CAP only in partitions': [/\*\*partitioned\*\*/, /"CA" is no design/],
    'quorum reads and writes against consensus': [/R \+ W > N/, /\*\*consensus\*\*/],
    'etcd and Consul on Raft': /etcd and Consul/,
    'leader election, log replication': [/elects a leader/, /appends each command to its log/],
    'Cassandra is leaderless': [/leaderless/, /calls itself multi-master/, /coordinator/],
    'hinted handoff': /3 hours by default/,
    'CockroachDB: Raft for each range': /CockroachDB\*\* cuts tables into ranges/,
    'synchronous is not visible': [/synchronous does not mean visible/, /remote_apply/],
    'sloppy quorums': /\*sloppy\* quorum/,
    'majority and what it tolerates': [/⌊N\/2⌋ \+ 1/, /⌊\(N−1\)\/2⌋/],
    PACELC: /PACELC/,
    'linearisable, sequential, causal, session':
      /\| linearisable .*\| sequential .*\| causal .*\| session .*\| eventual/,
    'fencing tokens': /fencing token/,
    FLP: /FLP, 1985/,
  },
  worked: [`N = 3, W = 2, R = 2: ${number(2 + 2)} > 3`],
  misconceptions: {
    'synchronous means visible': 'many-writers#sync-is-visible',
    'CockroachDB is multi-master': 'many-writers#cockroach-is',
    'a quorum is Paxos or Raft': 'many-writers#which-quorum',
  },
};
