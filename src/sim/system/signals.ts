import type { SignalKind } from '../types.ts';
import type { SystemConfig } from './schema.ts';

/** The signals of the scenario format, by what they belong to, with what each measures. */
const nodeSignals: Readonly<Record<string, SignalKind>> = {
  p50: 'duration',
  p90: 'duration',
  p95: 'duration',
  p99: 'duration',
  mean: 'duration',
  queue: 'count',
  age: 'duration',
  utilization: 'share',
  rps: 'rate',
  errors: 'share',
  refused: 'rate',
  inflight: 'count',
  duplicates: 'count',
  deadLetters: 'count',
  staleReads: 'count',
  lostWrites: 'count',
  conflicts: 'count',
};

const edgeSignals: Readonly<Record<string, SignalKind>> = {
  retryShare: 'share',
  open: 'share',
  p99: 'duration',
  rps: 'rate',
  errors: 'share',
};

const clientSignals: Readonly<Record<string, SignalKind>> = {
  p50: 'duration',
  p90: 'duration',
  p95: 'duration',
  p99: 'duration',
  mean: 'duration',
  errors: 'share',
  rps: 'rate',
  goodput: 'rate',
  lost: 'count',
};

/** Every signal of a system: `web.p99`, `web>db.retryShare`, `clients.users.errors`. */
export function signalPaths(system: SystemConfig): string[] {
  const paths: string[] = [];
  for (const client of Object.keys(system.clients)) {
    for (const name of Object.keys(clientSignals)) paths.push(`clients.${client}.${name}`);
  }
  for (const node of Object.keys(system.nodes)) {
    for (const name of Object.keys(nodeSignals)) paths.push(`${node}.${name}`);
  }
  for (const { from, to } of edgesOf(system)) {
    for (const name of Object.keys(edgeSignals)) paths.push(`${from}>${to}.${name}`);
  }
  return paths;
}

/** What a signal measures, or undefined when there is no such signal. */
export function signalKind(system: SystemConfig, path: string): SignalKind | undefined {
  const dot = path.lastIndexOf('.');
  const [owner, name] = [path.slice(0, dot), path.slice(dot + 1)];
  if (owner.startsWith('clients.')) {
    return Object.hasOwn(system.clients, owner.slice(8)) ? own(clientSignals, name) : undefined;
  }
  if (owner.includes('>')) {
    const known = edgesOf(system).some(({ from, to }) => `${from}>${to}` === owner);
    return known ? own(edgeSignals, name) : undefined;
  }
  return Object.hasOwn(system.nodes, owner) ? own(nodeSignals, name) : undefined;
}

/** Every caller and callee of a system, clients first, each pair once. */
export function edgesOf(system: SystemConfig): { readonly from: string; readonly to: string }[] {
  const edges = new Map<string, { from: string; to: string }>();
  const add = (from: string, to: string) => edges.set(`${from}>${to}`, { from, to });
  for (const [from, client] of Object.entries(system.clients)) add(from, client.calls.to);
  for (const [from, node] of Object.entries(system.nodes)) {
    for (const call of (node.calls ?? []).flat()) add(from, call.to);
    if (node.consumers) add(from, node.consumers.to);
  }
  return [...edges.values()];
}

const own = (of: Readonly<Record<string, SignalKind>>, name: string): SignalKind | undefined =>
  Object.hasOwn(of, name) ? of[name] : undefined;
