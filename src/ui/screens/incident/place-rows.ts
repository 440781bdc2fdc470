import type { Graph } from './graph.ts';

interface RowMeasures {
  readonly boxHeight: number;
  /** The row of a box at which its lines arrive and leave. */
  readonly port: number;
  /** Free rows between two boxes. */
  readonly gap: number;
}

interface Rows {
  /** The first row of every item. */
  readonly tops: ReadonlyMap<string, number>;
  readonly height: number;
}

/** Moves every item towards the rows of its neighbours, so that most lines run straight. */
export function placeRows(graph: Graph, measures: RowMeasures): Rows {
  const { boxHeight, port, gap } = measures;
  const heightOf = (item: string): number => (graph.kinds.has(item) ? boxHeight : 1);
  const portOf = (item: string): number => (graph.kinds.has(item) ? port : 0);
  const needed = graph.layers.map((layer) =>
    layer.reduce((sum, item) => sum + heightOf(item) + gap, -gap),
  );
  const height = Math.max(...needed);
  const tops = new Map<string, number>();
  const neighbours = neighbourMaps(graph);
  for (const [index, layer] of graph.layers.entries()) {
    let row = Math.floor((height - needed[index]!) / 2);
    for (const item of layer) {
      tops.set(item, row);
      row += heightOf(item) + gap;
    }
  }
  const align = (
    layer: readonly string[],
    beside: ReadonlyMap<string, readonly string[]>,
  ): void => {
    const wanted = layer.map((item) => {
      const ports = (beside.get(item) ?? []).map((other) => tops.get(other)! + portOf(other));
      if (ports.length === 0) return tops.get(item)!;
      return ports.reduce((sum, value) => sum + value, 0) / ports.length - portOf(item);
    });
    const offsets = layer.map((_, i) =>
      layer.slice(0, i).reduce((sum, other) => sum + heightOf(other) + gap, 0),
    );
    const spread = monotone(wanted.map((top, i) => top - offsets[i]!));
    const last = layer.length - 1;
    const room = layer.length > 0 ? height - offsets[last]! - heightOf(layer[last]!) : 0;
    for (const [i, item] of layer.entries()) {
      tops.set(item, Math.min(room, Math.max(0, Math.round(spread[i]!))) + offsets[i]!);
    }
  };
  for (let pass = 0; pass < 3; pass++) {
    for (const layer of graph.layers.slice(1)) align(layer, neighbours.before);
    for (const layer of graph.layers.slice(0, -1).reverse()) align(layer, neighbours.after);
  }
  const first = Math.min(...tops.values());
  const last = Math.max(...[...tops].map(([item, top]) => top + heightOf(item)));
  return {
    tops: new Map([...tops].map(([item, top]) => [item, top - first])),
    height: last - first,
  };
}

function neighbourMaps(graph: Graph) {
  const before = new Map<string, string[]>();
  const after = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, item: string, other: string): void => {
    map.set(item, [...(map.get(item) ?? []), other]);
  };
  for (const { via } of graph.edges) {
    if (via.kind !== 'items') continue;
    for (const [i, item] of via.items.slice(1).entries()) {
      add(before, item, via.items[i]!);
      add(after, via.items[i]!, item);
    }
  }
  return { before, after };
}

/** The nearest non-decreasing sequence (least squares, pool adjacent violators). */
function monotone(values: readonly number[]): number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const value of values) {
    let pool = { sum: value, count: 1 };
    let before = pools.at(-1);
    while (before && before.sum / before.count > pool.sum / pool.count) {
      pools.pop();
      pool = { sum: pool.sum + before.sum, count: pool.count + before.count };
      before = pools.at(-1);
    }
    pools.push(pool);
  }
  return pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
}
