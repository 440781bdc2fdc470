import type { NodeConfig, SystemConfig } from './schema.ts';

/** Calls that surely come back to where they began. */
export function certainLoops(system: SystemConfig): string[][] {
  return loopsOf(system, certainCalls);
}

/** Messages that surely come back to their queue at the very moment at which they left it. */
export function timelessLoops(system: SystemConfig): string[][] {
  const isQueue = (id: string) => system.nodes[id]?.kind === 'queue';
  return loopsOf(system, instantCalls).filter((loop) => loop.some(isQueue));
}

type Successors = (node: NodeConfig) => readonly string[];

const certainCalls: Successors = ({ calls = [] }) =>
  calls.flat().flatMap(({ share = 1, to }) => (share >= 1 ? [to] : []));

/** Where a request goes on to in no time, if it surely does. */
const instantCalls: Successors = (node) => {
  if (node.kind === 'queue') return node.consumers ? [node.consumers.to] : [];
  const { service = { mean: 0 } } = node;
  const takesTime =
    typeof service.mean === 'number'
      ? service.mean > 0
      : Object.values(service).every((one) => typeof one === 'object' && one.mean > 0);
  return takesTime
    ? []
    : certainCalls({ ...node, calls: node.calls?.flat().filter((call) => !call.latency) });
};

function loopsOf(system: SystemConfig, next: Successors): string[][] {
  const loops: string[][] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (id: string, trail: readonly string[]): void => {
    const node = system.nodes[id];
    if (!node || state.get(id) === 'done') return;
    if (state.get(id) === 'open') {
      loops.push([...trail.slice(trail.indexOf(id)), id]);
      return;
    }
    state.set(id, 'open');
    for (const to of next(node)) visit(to, [...trail, id]);
    state.set(id, 'done');
  };
  for (const id of Object.keys(system.nodes)) visit(id, []);
  return loops;
}
