import type { Problem } from '../../lib/diagnostic.ts';
import { impossible, misplaced, missing, targetProblems, unknownClient } from './problem-kinds.ts';
import type { NodeConfig, SystemConfig } from './schema.ts';

type Path = Problem['path'];

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

/** @param clients those whose requests can come to the node */
export function nodeProblems(
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
