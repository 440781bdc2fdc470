import type { Problem } from '../../lib/diagnostic.ts';
import { didYouMean } from '../../lib/nearest.ts';
import { fastestPerSecond } from './bounds.ts';
import { certainLoops, timelessLoops } from './loops.ts';
import type { ClientConfig, NodeConfig, SystemConfig } from './schema.ts';

type Path = Problem['path'];

/** What makes a well-formed system impossible to run; empty for one that runs. */
export function systemProblems(system: SystemConfig): Problem[] {
  const problems: Problem[] = [];
  const reached = reachableBy(system);
  if (Object.keys(system.clients).length === 0) {
    problems.push(
      impossible(
        ['clients'],
        'a system without clients has nothing to do',
        'Add a client with arrivals and calls.',
      ),
    );
  }
  for (const [id, client] of Object.entries(system.clients)) {
    problems.push(...clientProblems(system, id, client));
  }
  for (const [id, node] of Object.entries(system.nodes)) {
    const path = ['nodes', id];
    if (Object.hasOwn(system.clients, id)) {
      problems.push({
        code: 'duplicate-id',
        path,
        atKey: true,
        message: `"${id}" is a client and a node`,
        hint: 'Give one of them another name.',
      });
    }
    problems.push(...nodeProblems(system, path, node, reached.get(id) ?? new Set()));
  }
  problems.push(...cycleProblems(system));
  return problems;
}

function clientProblems(system: SystemConfig, id: string, client: ClientConfig): Problem[] {
  const path = ['clients', id];
  const problems = targetProblems(system, client.calls.to, [...path, 'calls', 'to']);
  const { arrivals } = client;
  const at = [...path, 'arrivals'];
  if (arrivals.process === 'closed') {
    for (const key of ['users', 'think'] as const)
      if (arrivals[key] === undefined)
        problems.push(missing(at, `a closed loop needs ${key}`, closedExample));
    for (const key of ['rate', 'burst', 'curve'] as const)
      if (arrivals[key] !== undefined)
        problems.push(misplaced([...at, key], 'arrivals that do not wait for answers'));
  } else {
    if (arrivals.rate === undefined && !('curve' in arrivals && arrivals.curve))
      problems.push(missing(at, 'arrivals need a rate or a curve', 'Write rate: 300/s.'));
    for (const key of ['users', 'think'] as const)
      if (key in arrivals && arrivals[key as never] !== undefined)
        problems.push(misplaced([...at, key], 'a closed loop (process: closed)'));
    if (arrivals.process !== 'bursty' && 'burst' in arrivals && arrivals.burst !== undefined)
      problems.push(misplaced([...at, 'burst'], 'bursty arrivals (process: bursty)'));
  }
  const rates = [
    arrivals.rate ?? 0,
    ...(('curve' in arrivals && arrivals.curve) || []).map((point) => point.rate),
  ];
  if (Math.max(...rates) > fastestPerSecond) {
    problems.push(
      impossible(
        at,
        `more than ${fastestPerSecond.toExponential(0)} arrivals a second cannot be simulated`,
        'Scale the system down: queueing depends on ratios.',
      ),
    );
  }
  return problems;
}

const queueKeys = ['consumers', 'limit'] as const;
const stationKeys = [
  'instances',
  'workers',
  'queue',
  'service',
  'calls',
  'balance',
  'health',
  'deadline',
  'shed',
  'hit',
  'speeds',
  'weights',
  'shared',
  'cores',
  'keys',
  'autoscale',
  'coalesce',
  'replicas',
  'leak',
  'cold',
] as const;

/** Keys that only make sense on nodes of one kind. */
const keysOfKind = { hit: 'cache', coalesce: 'cache', replicas: 'database' } as const;

function nodeProblems(
  system: SystemConfig,
  path: Path,
  node: NodeConfig,
  clients: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  for (const [key, kind] of Object.entries(keysOfKind))
    if (node[key as keyof typeof keysOfKind] !== undefined && node.kind !== kind)
      problems.push(misplaced([...path, key], `a ${kind}`));
  problems.push(...policyProblems(node, path));
  if (node.kind === 'queue') {
    if (!node.consumers)
      problems.push({
        code: 'missing-key',
        path,
        message: 'a queue needs consumers',
        hint: 'Write consumers: {to: NODE, concurrency: 8}.',
      });
    else problems.push(...targetProblems(system, node.consumers.to, [...path, 'consumers', 'to']));
    for (const key of stationKeys)
      if (node[key] !== undefined)
        problems.push(misplaced([...path, key], 'a node that works; a queue only hands over'));
  } else {
    for (const key of queueKeys)
      if (node[key] !== undefined) problems.push(misplaced([...path, key], 'a node of kind queue'));
  }
  if (node.shed && node.shed.above === undefined && node.shed.queue === undefined) {
    problems.push({
      code: 'missing-key',
      path: [...path, 'shed'],
      message: 'shed needs a limit',
      hint: 'Write above: 80% or queue: 100.',
    });
  }
  if (node.service && !('mean' in node.service)) {
    for (const client of Object.keys(node.service)) {
      if (!Object.hasOwn(system.clients, client))
        problems.push(unknownClient(system, client, [...path, 'service', client], true));
    }
    const missing = [...clients].filter((client) => !Object.hasOwn(node.service as object, client));
    if (missing.length > 0)
      problems.push({
        code: 'missing-key',
        path: [...path, 'service'],
        message: `no service time for requests of ${missing.join(', ')}`,
        hint: 'Every client whose requests come here needs one.',
      });
  }
  const seen = new Set<string>();
  (node.calls ?? []).forEach((step, index) => {
    const inStep = Array.isArray(step)
      ? step.map((call, inner) => ({ call, at: [...path, 'calls', index, inner] }))
      : [{ call: step, at: [...path, 'calls', index] }];
    for (const { call, at } of inStep) {
      problems.push(...targetProblems(system, call.to, [...at, 'to']));
      for (const [place, client] of (call.only ?? []).entries()) {
        if (!Object.hasOwn(system.clients, client))
          problems.push(unknownClient(system, client, [...at, 'only', place], false));
      }
      if (seen.has(call.to))
        problems.push(
          impossible(
            [...at, 'to'],
            `"${call.to}" is called twice: ${String(path.at(-1))}>${call.to} would mean two things`,
            'Make it one call, or put a node of another name in front.',
          ),
        );
      seen.add(call.to);
    }
  });
  return problems;
}

/** Most records times instances whose places a run keeps in memory. */
const mostRecords = 2e7;

function policyProblems(node: NodeConfig, path: Path): Problem[] {
  const problems: Problem[] = [];
  const { autoscale, replicas, hit, balance, keys, instances = 1 } = node;
  if (autoscale && autoscale.min > autoscale.max)
    problems.push(
      impossible(
        [...path, 'autoscale'],
        `min ${autoscale.min} is more than max ${autoscale.max}`,
        'Swap them.',
      ),
    );
  if (balance === 'hash' && !keys && typeof hit !== 'object')
    problems.push(
      missing(path, 'balancing by hash needs keys', 'Write keys: {count: 1000, zipf: 0.9}.'),
    );
  if (replicas && node.shared)
    problems.push(
      impossible(
        [...path, 'shared'],
        'servers with copies of the data have no common queue',
        'Take "shared" out: reads and writes go to different servers.',
      ),
    );
  if (replicas && instances > 1 && replicas.mode !== 'multi')
    problems.push(
      impossible(
        [...path, 'instances'],
        `${instances} instances cannot all be the primary`,
        'Leave instances out, or write mode: multi.',
      ),
    );
  const records = typeof hit === 'object' ? hit.keys : (keys?.count ?? 0);
  if (records * instances > mostRecords)
    problems.push(
      impossible(
        [...path, typeof hit === 'object' ? 'hit' : 'keys'],
        `${records} records on ${instances} instances are more than can be kept in mind`,
        'Use fewer keys: what matters is the ratio of size to keys.',
      ),
    );
  return problems;
}

function targetProblems(system: SystemConfig, to: string, path: Path): Problem[] {
  const nodes = Object.keys(system.nodes);
  if (nodes.includes(to)) return [];
  return [
    {
      code: 'unknown-id',
      path,
      message: `there is no node "${to}"`,
      hint: didYouMean(to, nodes) ?? `Nodes: ${nodes.join(', ')}.`,
    },
  ];
}

/** A request that comes back to a node for certain would go round for ever. */
function cycleProblems(system: SystemConfig): Problem[] {
  const endless = certainLoops(system).map((loop) =>
    impossible(
      ['nodes', loop.at(-1)!, 'calls'],
      `calls go round for ever: ${loop.join(' → ')}`,
      'Give one of these calls a share below 1, or hand over through a queue.',
    ),
  );
  return [
    ...endless,
    ...timelessLoops(system).map((loop) =>
      impossible(
        ['nodes', loop.at(-1)!],
        `messages go round for ever without any time passing: ${loop.join(' → ')}`,
        'Give one of these nodes a service time, or one of the calls a share below 1.',
      ),
    ),
  ];
}

/** By node, the clients whose requests can come there. */
function reachableBy(system: SystemConfig): Map<string, Set<string>> {
  const reached = new Map<string, Set<string>>();
  const visit = (id: string, client: string): void => {
    const clients = reached.get(id) ?? new Set();
    if (clients.has(client)) return;
    reached.set(id, clients.add(client));
    const node = system.nodes[id];
    if (node?.consumers) visit(node.consumers.to, client);
    for (const call of (node?.calls ?? []).flat()) {
      if (!call.only || call.only.includes(client)) visit(call.to, client);
    }
  };
  for (const [client, { calls }] of Object.entries(system.clients)) visit(calls.to, client);
  return reached;
}

function unknownClient(system: SystemConfig, client: string, path: Path, atKey: boolean): Problem {
  const clients = Object.keys(system.clients);
  return {
    code: 'unknown-id',
    path,
    atKey,
    message: `there is no client "${client}"`,
    hint: didYouMean(client, clients) ?? `Clients: ${clients.join(', ')}.`,
  };
}

const impossible = (path: Path, message: string, hint: string): Problem => ({
  code: 'impossible-system',
  path,
  message,
  hint,
});

const misplaced = (path: Path, owner: string): Problem => ({
  code: 'impossible-system',
  path,
  atKey: true,
  message: `"${String(path.at(-1))}" belongs to ${owner}`,
  hint: 'Take it out, or change the kind of the node.',
});

const missing = (path: Path, message: string, hint: string): Problem => ({
  code: 'missing-key',
  path,
  message,
  hint,
});

const closedExample = 'Write {process: closed, users: 500, think: exponential(2s)}.';
