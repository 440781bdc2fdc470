import { ClientField, type ClientState, type Edge, EdgeField } from './edge.ts';
import type { Engine } from './engine.ts';
import { type Station, StationField } from './station.ts';
import type { ClientReport, EdgeReport, NodeReport, SystemReport } from './types.ts';

/** Everything counted since the statistics began, `spanMs` ago. */
export function reportOf({ world }: Engine, spanMs: number): SystemReport {
  for (const station of world.stations) station.touch(world.now);
  const edges = Object.fromEntries(
    world.edges.map((edge) => [`${edge.from}>${edge.to}`, edgeReport(edge)]),
  );
  return {
    clients: Object.fromEntries(
      world.clients.map((client) => [client.id, clientReport(client, world.edges[client.edge]!)]),
    ),
    nodes: Object.fromEntries(
      world.stations.map((station) => [station.id, nodeReport(station, spanMs)]),
    ),
    edges,
  };
}

function clientReport({ totals, latencies }: ClientState, edge: Edge): ClientReport {
  return {
    offered: totals[ClientField.offered]!,
    succeeded: totals[ClientField.succeeded]!,
    degraded: totals[ClientField.degraded]!,
    failed: totals[ClientField.failed]!,
    timedOut: totals[ClientField.timedOut]!,
    refused: totals[ClientField.refused]!,
    retries: edge.totals[EdgeField.retries]!,
    latency: latencies.summary(),
  };
}

function nodeReport(station: Station, spanMs: number): NodeReport {
  const { totals } = station;
  const overTime = (field: number) => (spanMs > 0 ? totals[field]! / spanMs : 0);
  const capacity = totals[StationField.capacityArea]!;
  return {
    arrivals: totals[StationField.arrivals]!,
    completed: totals[StationField.completed]!,
    failed: totals[StationField.failed]!,
    refused: totals[StationField.refused]!,
    utilization: capacity > 0 ? totals[StationField.busyArea]! / capacity : 0,
    queueLength: { mean: overTime(StationField.queueArea), max: station.queueMax },
    inSystem: { mean: overTime(StationField.systemArea) },
    wait: station.waits.summary(),
    service: { mean: station.serviceCount > 0 ? station.serviceSum / station.serviceCount : 0 },
    sojourn: station.sojourns.summary(),
  };
}

function edgeReport({ totals }: Edge): EdgeReport {
  return {
    calls: totals[EdgeField.calls]!,
    retries: totals[EdgeField.retries]!,
    timeouts: totals[EdgeField.timeouts]!,
    failed: totals[EdgeField.failed]!,
    fastFailed: totals[EdgeField.fastFailed]!,
  };
}
