import { check } from '../../../src/lib/schema.ts';
import {
  edgesOf,
  type NodeFrame,
  type SystemConfig,
  type SystemFrame,
  systemSchema,
} from '../../../src/sim/index.ts';

function system(document: unknown): SystemConfig {
  const checked = check(systemSchema, document);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

const users = (to: string) => ({ arrivals: '100/s', calls: { to } });
const node = (kind: string, ...to: string[]) => ({ kind, calls: to.map((id) => ({ to: id })) });

export const chain = system({
  clients: { shoppers: users('web') },
  nodes: {
    web: node('service', 'checkout'),
    checkout: node('service', 'bank'),
    bank: node('external'),
  },
});

export const fanOut = system({
  clients: { readers: users('api') },
  nodes: {
    api: node('gateway', 'users', 'orders', 'search'),
    users: node('service'),
    orders: node('service'),
    search: node('service'),
  },
});

export const diamond = system({
  clients: { shoppers: users('web') },
  nodes: {
    web: node('service', 'cart', 'catalogue'),
    cart: node('service', 'db'),
    catalogue: node('service', 'db'),
    db: node('database'),
  },
});

export const cyclic = system({
  clients: { app: users('front') },
  nodes: {
    front: node('service', 'auth'),
    auth: node('service', 'audit'),
    audit: node('service', 'front'),
  },
});

/** Nodes by number, what calls what, and which nodes clients call. */
export function numbered(
  count: number,
  calls: readonly (readonly [from: number, to: number])[],
  clients: readonly number[],
  name = 'node-',
): SystemConfig {
  const callees = (from: number) => [
    ...new Set(calls.filter(([own, to]) => own === from && to !== from).map(([, to]) => to)),
  ];
  const nodes = Array.from({ length: count }, (_, index) => [
    `${name}${index}`,
    node('service', ...callees(index).map((to) => `${name}${to}`)),
  ]);
  return system({
    clients: Object.fromEntries(
      clients.map((to, index) => [`client-${index}`, users(`${name}${to}`)]),
    ),
    nodes: Object.fromEntries(nodes),
  });
}

/** Two kinds of clients, a skip over layers, a queue with its consumers, an external party. */
export const nine = system({
  clients: { shoppers: users('web'), partners: users('gateway') },
  nodes: {
    gateway: node('gateway', 'orders'),
    web: node('service', 'orders', 'sessions', 'search'),
    orders: { ...node('service', 'payment', 'db', 'jobs'), instances: 4 },
    sessions: { kind: 'cache', hit: '95%', calls: [{ to: 'db' }] },
    search: node('service'),
    payment: node('external'),
    db: node('database'),
    jobs: { kind: 'queue', limit: 10000, consumers: { to: 'worker', concurrency: 4 } },
    worker: node('service', 'db'),
  },
});

const calmNode: NodeFrame = {
  instances: 2,
  healthy: 2,
  crashed: 0,
  hung: 0,
  workers: 32,
  busy: 10,
  queue: 0,
  queueLimit: 200,
  utilization: 0.31,
  rps: 100,
  errors: 0,
  refused: 0,
  p99: 42,
};

/** A frame in which all is well but what `changes` says of nodes and edges. */
export function frameOf(
  of: SystemConfig,
  changes: {
    nodes?: Record<string, object>;
    edges?: Record<string, object>;
    clients?: Record<string, object>;
  } = {},
): SystemFrame {
  const ids = Object.keys(of.nodes);
  return {
    timeMs: 60_000,
    nodes: Object.fromEntries(
      ids.map((id) => [
        id,
        { ...calmNode, instances: of.nodes[id]?.instances ?? 1, ...changes.nodes?.[id] },
      ]),
    ),
    edges: Object.fromEntries(
      edgesOf(of).map(({ from, to }) => {
        const key = `${from}>${to}`;
        const calm = { from, to, rps: 100, retryShare: 0, errors: 0, open: 0, partitioned: false };
        return [key, { ...calm, ...changes.edges?.[key] }];
      }),
    ),
    clients: Object.fromEntries(
      Object.keys(of.clients).map((id) => [
        id,
        { rps: 100, goodput: 100, errors: 0, p99: 80, ...changes.clients?.[id] },
      ]),
    ),
  };
}
