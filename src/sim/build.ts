import { ClientState } from './client.ts';
import { Edge } from './edge.ts';
import { Engine } from './engine.ts';
import type { EventQueue } from './event-queue.ts';
import { none } from './row-layout.ts';
import { Station } from './station.ts';
import { plannedCalls } from './system/plan.ts';
import type { CallConfig, SystemConfig } from './system/schema.ts';

/** An engine with the system in it, at rest at `startMs`. */
export function buildEngine(
  config: SystemConfig,
  seed: number,
  startMs: number,
  queue: EventQueue,
): Engine {
  const engine = new Engine(startMs, queue);
  const { world } = engine;
  const clientIds = Object.keys(config.clients);
  const nodes = Object.entries(config.nodes);
  const edges: Edge[] = [];
  const addEdge = (from: string, source: number, call: CallConfig): number => {
    const index = edges.length;
    const target = nodes.findIndex(([id]) => id === call.to);
    edges.push(new Edge({ index, from, source, target }, call, clientIds, seed));
    return index;
  };
  world.clients = Object.entries(config.clients).map(
    ([id, client], index) =>
      new ClientState(index, id, addEdge(id, none, client.calls), client, seed, world.now),
  );
  world.plans = nodes.map(([id, node], index) =>
    plannedCalls(node).map((step) => step.map((call) => addEdge(id, index, call))),
  );
  world.edges = edges;
  world.stations = nodes.map(
    ([id, node], index) => new Station(index, id, node, clientIds, seed, world.clock),
  );
  for (const edge of edges) engine.configureEdge(edge, edge.config);
  for (const [id, node] of nodes) engine.configureNode(id, node);
  engine.ready();
  return engine;
}
