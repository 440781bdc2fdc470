import { type ChangeTarget, edgesOf, parseChange, type SystemConfig } from '../../sim/index.ts';
import { keysUnder, kindAt, type ParameterKind } from './parameter-schemas.ts';
import { valueText } from './parameter-text.ts';

/** Something of a system that can change while it runs. */
export interface Parameter {
  /** As a `set` names it. */
  readonly path: string;
  /** Below its owner: `breaker.window`. */
  readonly name: string;
  readonly target: ChangeTarget['kind'];
  readonly keys: readonly string[];
  readonly kind: ParameterKind;
  readonly value: unknown;
  /** As it would be written in a file; `off` where it has no value. */
  readonly text: string;
}

/** Everything that has parameters: clients, nodes and calls, as a `set` names them. */
export function ownersOf(system: SystemConfig): string[] {
  const edges = edgesOf(system);
  const callsOf = (id: string) =>
    edges.filter(({ from }) => from === id).map(({ from, to }) => `${from}>${to}`);
  return [...Object.keys(system.clients), ...Object.keys(system.nodes)].flatMap((id) => [
    id,
    ...callsOf(id),
  ]);
}

/** Every parameter of an owner, those of a policy in force below it. */
export function parametersOf(settings: SystemConfig, owner: string): Parameter[] {
  const found = configOf(settings, owner);
  if (!found) return [];
  const { target, config } = found;
  return keysUnder(target, []).flatMap((key) => {
    const path = `${owner}.${key}`;
    // What is unknown here does not change while a system runs: how it is wired, what it is.
    const probe = parseChange(settings, path, '?');
    if (!probe.ok && probe.problem.code === 'unknown-key') return [];
    return parametersAt(owner, target, [key], config[key]);
  });
}

function parametersAt(
  owner: string,
  target: ChangeTarget['kind'],
  keys: readonly string[],
  value: unknown,
): Parameter[] {
  const kind = kindAt(target, keys);
  const name = keys.join('.');
  const text = valueText(target, keys, value);
  const own: Parameter = { path: `${owner}.${name}`, name, target, keys, kind, value, text };
  const below = isPolicy(value) ? keysUnder(target, keys) : [];
  const inner = below.flatMap((key) =>
    parametersAt(owner, target, [...keys, key], (value as Config)[key]),
  );
  return inner.length > 0 ? [{ ...own, kind: 'mapping' }, ...inner] : [own];
}

type Config = Readonly<Record<string, unknown>>;

const isPolicy = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('mean' in value);

function configOf(
  { clients, nodes }: SystemConfig,
  owner: string,
): { readonly target: ChangeTarget['kind']; readonly config: Config } | undefined {
  const [from = '', to] = owner.split('>');
  if (to === undefined) {
    const client = Object.hasOwn(clients, owner) ? clients[owner] : undefined;
    if (client) return { target: 'client', config: client };
    const node = Object.hasOwn(nodes, owner) ? nodes[owner] : undefined;
    return node && { target: 'node', config: node };
  }
  const client = Object.hasOwn(clients, from) ? clients[from] : undefined;
  if (client) return { target: 'edge', config: client.calls };
  const node = Object.hasOwn(nodes, from) ? nodes[from] : undefined;
  const call = (node?.calls ?? []).flat().find((candidate) => candidate.to === to);
  return node && { target: 'edge', config: call ?? {} };
}
