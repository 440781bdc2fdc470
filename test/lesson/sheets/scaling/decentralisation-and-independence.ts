import { number, type Sheet } from '../sheet.ts';

const pairs = (n: number) => (n * (n - 1)) / 2;

export const sheet: Sheet = {
  covers: {
    'components, data and load spread': [/\*\*components\*\*/, /\*\*data\*\*/, /\*\*load\*\*/],
    'centralised, distributed, decentralised (C186)': [
      /\*\*centralised\*\*/,
      /\*\*distributed\*\*/,
      /\*\*Decentralised\*\*/,
    ],
    'autonomy, peer-to-peer, gossip': [/act for themselves/, /peer-to-peer talk, gossip/],
    'trustless operation': /no need for trust/,
    'consensus and its cost': /consensus among strangers/,
    'failure handling in nodes': /failure handling in each node/,
    'privacy and resistance to censors': /privacy and resistance to control/,
    'consistency is hard (CAP)': /consistency \(CAP\)/,
    'untrusted nodes': /attacks from inside/,
    'agreement does not scale (C187)': /partitioning scales, agreement does not/,
    'loose coupling, isolation of concerns, SOA': [
      /loose coupling/,
      /isolating concerns/,
      /service-oriented architecture/,
    ],
    'functional independence': /payment without logging/,
    'deployment independence': /released alone/,
    'scaling independence': /search, analytics/,
    'failure independence and containers (C188)':
      /kernel, the host, the zone, the configuration and the deployment are still shared/,
    'development independence': /front and back end/,
    'scaling without cascades': /Cascades/,
    'a monolith is packaging (C11)': /\*monolith\* is one deployable unit/,
    'cells and blast radius': [/\*\*cell\*\*/, /blast radius/],
    'shuffle sharding': /shuffle sharding/,
    'correlated failures': /\*\*correlated\*\*/,
    'control plane, data plane, static stability': [
      /control plane/,
      /data plane/,
      /statically stable/,
    ],
    'blockchain, BitTorrent, peer-to-peer': [/BitTorrent/, /blockchain/],
  },
  worked: [
    `12 for four nodes, **${number(20 * 19)}** for twenty`,
    `1/8, or **${number(100 / 8, 1)} %**`,
    `8 × 7 / 2 = **${pairs(8)}** pairs`,
    `only 1/28, or **${number(100 / pairs(8), 1)} %**`,
    `12/28, **${number((100 * 2 * 6) / pairs(8))} %**`,
    `make ${number((100 * 99 * 98 * 97 * 96) / 120 / 1e6)} million hands`,
  ],
  claims: [
    {
      says: 'at 10/s the pool still swallows the bad requests',
      model: 'walls',
      set: { 'bad-customer.arrivals': '10/s' },
      metric: 'pool.refused',
      between: [0, 0.1],
      seconds: 180,
    },
    {
      says: 'and the first cell is lost',
      model: 'walls',
      set: { 'bad-customer.arrivals': '10/s' },
      metric: 'first-cell.refused',
      between: [5, 20],
      seconds: 180,
    },
    {
      says: 'at 36/s the pool is lost for everybody',
      model: 'walls',
      set: { 'bad-customer.arrivals': '36/s' },
      metric: 'pool.refused',
      between: [8, 50],
      seconds: 180,
    },
    {
      says: 'seven of eight cells do not notice',
      model: 'walls',
      set: { 'bad-customer.arrivals': '36/s' },
      metric: 'other-cells.mean',
      between: [19, 22],
      seconds: 180,
    },
  ],
  misconceptions: {
    'decentralised systems scale by adding nodes (C187)': 'databases-and-cells#more-nodes-slower',
    'containers fail independently (C188)': 'databases-and-cells#containers-fail-alone',
    'distributed is decentralised (C186)': 'databases-and-cells#two-axes',
    'one component that does all is a monolith (C11)': 'databases-and-cells#monolith-word',
  },
};
