import { edgesOf, type NodeKind, type SystemConfig } from '../../../sim/index.ts';

/** A place in a layer: a box, or where a line passes a layer that it does not stop at. */
type Item = string;

/** The end of a line in a gutter: an item of the next layer, or a lane below the drawing. */
export type End =
  | { readonly kind: 'item'; readonly item: Item }
  | { readonly kind: 'lane'; readonly lane: number };

/** Lines in one gutter that leave the same item (or come out of the same lane). */
interface Net {
  readonly from: End;
  readonly to: readonly End[];
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** From the caller to the callee through the layers between; a call back has a lane instead. */
  readonly via:
    | { readonly kind: 'items'; readonly items: readonly Item[] }
    | { readonly kind: 'lane'; readonly lane: number };
}

/** A system in layers from left to right, clients first, with the lines of every gutter. */
export interface Graph {
  readonly kinds: ReadonlyMap<string, NodeKind | 'client'>;
  readonly layers: readonly (readonly Item[])[];
  /** Which layer a box is in. */
  readonly layerOf: ReadonlyMap<string, number>;
  readonly edges: readonly GraphEdge[];
  /** The gutter behind each layer, the last one behind the last layer. */
  readonly gutters: readonly (readonly Net[])[];
  /** How many calls go back to the left or stay in their layer. */
  readonly lanes: number;
}

interface Call {
  readonly from: string;
  readonly to: string;
}

/** Puts every node right of all its callers, and orders each layer so that few lines cross. */
export function graphOf(system: SystemConfig): Graph {
  const clients = Object.keys(system.clients);
  const kinds = new Map<string, NodeKind | 'client'>(clients.map((id) => [id, 'client']));
  for (const [id, { kind }] of Object.entries(system.nodes)) kinds.set(id, kind);
  const calls = edgesOf(system);
  const back = callsBack([...kinds.keys()], calls);
  const forward = calls.filter((call) => !back.has(call));
  const layerOf = shortened(longestPaths(kinds, forward), kinds, forward);
  const edges: GraphEdge[] = [];
  const layers: Item[][] = Array.from({ length: Math.max(...layerOf.values()) + 1 }, () => []);
  for (const id of kinds.keys()) layers[layerOf.get(id)!]!.push(id);
  let lanes = 0;
  for (const call of calls) {
    const [first, last] = [layerOf.get(call.from)!, layerOf.get(call.to)!];
    if (back.has(call)) {
      edges.push({ ...call, via: { kind: 'lane', lane: lanes++ } });
      continue;
    }
    const passed = range(first + 1, last).map((layer) => {
      const item = `${call.from}>${call.to}@${layer}`;
      layers[layer]!.push(item);
      return item;
    });
    edges.push({ ...call, via: { kind: 'items', items: [call.from, ...passed, call.to] } });
  }
  const ordered = orderLayers(layers, edges);
  return {
    kinds,
    layers: ordered,
    layerOf,
    edges,
    lanes,
    gutters: gutters(ordered, layerOf, edges),
  };
}

/** Calls that close a cycle when the system is walked depth first from its clients. */
function callsBack(ids: readonly string[], calls: readonly Call[]): ReadonlySet<Call> {
  const back = new Set<Call>();
  const state = new Map<string, 'open' | 'done'>();
  const walk = (id: string): void => {
    state.set(id, 'open');
    for (const call of calls) {
      if (call.from !== id) continue;
      if (state.get(call.to) === 'open') back.add(call);
      else if (!state.has(call.to)) walk(call.to);
    }
    state.set(id, 'done');
  };
  for (const id of ids) if (!state.has(id)) walk(id);
  return back;
}

function longestPaths(
  kinds: ReadonlyMap<string, NodeKind | 'client'>,
  calls: readonly Call[],
): Map<string, number> {
  const layer = new Map<string, number>();
  for (const [id, kind] of kinds) layer.set(id, kind === 'client' ? 0 : 1);
  for (let moved = true; moved; ) {
    moved = false;
    for (const { from, to } of calls) {
      if (layer.get(to)! > layer.get(from)!) continue;
      layer.set(to, layer.get(from)! + 1);
      moved = true;
    }
  }
  return layer;
}

/**
 * Moves what makes more calls than it gets towards its callees, as far as they let it: that
 * shortens more lines than it lengthens.
 */
function shortened(
  layerOf: ReadonlyMap<string, number>,
  kinds: ReadonlyMap<string, NodeKind | 'client'>,
  calls: readonly Call[],
): Map<string, number> {
  const layers = new Map(layerOf);
  const fromRight = [...kinds].sort(([a], [b]) => layers.get(b)! - layers.get(a)!);
  for (const [id, kind] of fromRight) {
    const made = calls.filter(({ from }) => from === id);
    const got = calls.filter(({ to }) => to === id);
    if (kind === 'client' || made.length <= got.length) continue;
    layers.set(id, Math.min(...made.map(({ to }) => layers.get(to)!)) - 1);
  }
  return layers;
}

type Hop = readonly [Item, Item];

const hopsOf = (edges: readonly GraphEdge[]): Hop[] =>
  edges.flatMap(({ via }) =>
    via.kind === 'items' ? via.items.slice(1).map((item, i): Hop => [via.items[i]!, item]) : [],
  );

/**
 * Barycentre sweeps (Sugiyama 1981): each item at the mean place of its neighbours; then neighbours
 * change places while that takes crossings away (Gansner 1993). The best order is kept.
 */
function orderLayers(layers: readonly Item[][], edges: readonly GraphEdge[]): Item[][] {
  const hops = hopsOf(edges);
  const layerOf = new Map(layers.flatMap((layer, index) => layer.map((item) => [item, index])));
  const gutters = layers.map((_, index) => hops.filter(([from]) => layerOf.get(from) === index));
  let best = layers.map((layer) => [...layer]);
  let least = crossings(best, gutters);
  let current = best;
  for (let sweep = 0; sweep < 8 && least > 0; sweep++) {
    current = transposed(sweepOnce(current, hops, sweep % 2 === 0), gutters);
    const count = crossings(current, gutters);
    if (count < least) [best, least] = [current, count];
  }
  return best;
}

function transposed(layers: readonly Item[][], gutters: readonly Hop[][]): Item[][] {
  const next = layers.map((layer) => [...layer]);
  for (let better = true; better; ) {
    better = false;
    for (const [own, layer] of next.entries()) {
      const around = () => crossingsIn(next, gutters, own - 1) + crossingsIn(next, gutters, own);
      let count = around();
      for (let index = 1; index < layer.length && count > 0; index++) {
        swap(layer, index);
        const swapped = around();
        if (swapped < count) [count, better] = [swapped, true];
        else swap(layer, index);
      }
    }
  }
  return next;
}

function swap(layer: Item[], index: number): void {
  [layer[index - 1], layer[index]] = [layer[index]!, layer[index - 1]!];
}

function sweepOnce(layers: readonly Item[][], hops: readonly Hop[], rightwards: boolean): Item[][] {
  const next = layers.map((layer) => [...layer]);
  const indices = rightwards ? range(1, next.length) : range(0, next.length - 1).reverse();
  for (const index of indices) {
    const fixed = next[rightwards ? index - 1 : index + 1]!;
    const layer = next[index]!;
    const centre = new Map(
      layer.map((item, own) => {
        const places = hops
          .filter((hop) => hop[rightwards ? 1 : 0] === item)
          .map((hop) => fixed.indexOf(hop[rightwards ? 0 : 1]));
        const sum = places.reduce((total, place) => total + place, 0);
        return [item, places.length > 0 ? sum / places.length : own];
      }),
    );
    layer.sort((a, b) => centre.get(a)! - centre.get(b)!);
  }
  return next;
}

const crossings = (layers: readonly Item[][], gutters: readonly Hop[][]): number =>
  gutters.reduce((sum, _, index) => sum + crossingsIn(layers, gutters, index), 0);

function crossingsIn(layers: readonly Item[][], gutters: readonly Hop[][], gutter: number): number {
  const [before, after] = [layers[gutter], layers[gutter + 1]];
  if (!before || !after) return 0;
  const places = gutters[gutter]!.map(
    ([from, to]) => [before.indexOf(from), after.indexOf(to)] as const,
  );
  let count = 0;
  for (let i = 0; i < places.length; i++) {
    const [a, b] = places[i]!;
    for (let j = i + 1; j < places.length; j++) {
      const [c, d] = places[j]!;
      if ((a - c) * (b - d) < 0) count++;
    }
  }
  return count;
}

function gutters(
  layers: readonly Item[][],
  layerOf: ReadonlyMap<string, number>,
  edges: readonly GraphEdge[],
): Net[][] {
  const nets = layers.map(() => new Map<string, { from: End; to: End[] }>());
  const connect = (gutter: number, from: End, to: End): void => {
    const key = keyOf(from);
    const known = nets[gutter]!.get(key);
    if (known) known.to.push(to);
    else nets[gutter]!.set(key, { from, to: [to] });
  };
  for (const { from, to, via } of edges) {
    if (via.kind === 'lane') {
      const lane: End = { kind: 'lane', lane: via.lane };
      connect(layerOf.get(from)!, { kind: 'item', item: from }, lane);
      connect(layerOf.get(to)! - 1, lane, { kind: 'item', item: to });
      continue;
    }
    for (const [hop, item] of via.items.slice(1).entries()) {
      const gutter = layerOf.get(from)! + hop;
      connect(gutter, { kind: 'item', item: via.items[hop]! }, { kind: 'item', item });
    }
  }
  return nets.map((gutter) => [...gutter.values()]);
}

/** Names an end: which net of a gutter is its own. */
export const keyOf = (end: End): string => (end.kind === 'item' ? end.item : `lane ${end.lane}`);

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
