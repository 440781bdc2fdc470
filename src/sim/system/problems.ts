import type { Problem } from '../../lib/diagnostic.ts';
import { fastestPerSecond } from './bounds.ts';
import { certainLoops, timelessLoops } from './loops.ts';
import { nodeProblems } from './node-problems.ts';
import { impossible, misplaced, missing, targetProblems } from './problem-kinds.ts';
import type { ClientConfig, SystemConfig } from './schema.ts';

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

const closedExample = 'Write {process: closed, users: 500, think: exponential(2s)}.';
