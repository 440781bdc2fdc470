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

function clientReport({ window, latencies }: ClientState, edge: Edge): ClientReport {
  return {
    offered: window.total(ClientField.offered),
    succeeded: window.total(ClientField.succeeded),
    degraded: window.total(ClientField.degraded),
    failed: window.total(ClientField.failed),
    timedOut: window.total(ClientField.timedOut),
    refused: window.total(ClientField.refused),
    retries: edge.window.total(EdgeField.retries),
    latency: latencies.summary(),
  };
}

function nodeReport(station: Station, spanMs: number): NodeReport {
  const { window } = station;
  const overTime = (field: number) => (spanMs > 0 ? window.total(field) / spanMs : 0);
  const capacity = window.total(StationField.capacityArea);
  return {
    arrivals: window.total(StationField.arrivals),
    completed: window.total(StationField.completed),
    failed: window.total(StationField.failed),
    refused: window.total(StationField.refused),
    utilization: capacity > 0 ? window.total(StationField.busyArea) / capacity : 0,
    queueLength: { mean: overTime(StationField.queueArea), max: station.queueMax },
    inSystem: { mean: overTime(StationField.systemArea) },
    wait: station.waits.summary(),
    service: { mean: station.serviceCount > 0 ? station.serviceSum / station.serviceCount : 0 },
    sojourn: station.sojourns.summary(),
  };
}

function edgeReport({ window }: Edge): EdgeReport {
  return {
    calls: window.total(EdgeField.calls),
    retries: window.total(EdgeField.retries),
    timeouts: window.total(EdgeField.timeouts),
    failed: window.total(EdgeField.failed),
    fastFailed: window.total(EdgeField.fastFailed),
  };
}
