import type { ClientState } from './client.ts';
import {
  clientDegraded,
  clientFailed,
  clientOffered,
  clientRefused,
  clientSucceeded,
  clientTimedOut,
} from './client-counts.ts';
import type { Edge } from './edge.ts';
import {
  edgeCalls,
  edgeFailed,
  edgeFastFailed,
  edgeHedges,
  edgeRetries,
  edgeTimeouts,
} from './edge-counts.ts';
import type { Engine } from './engine.ts';
import { insideArea } from './readings.ts';
import type { Replication } from './replication.ts';
import type { Station } from './station.ts';
import {
  stationArrivals,
  stationBusyArea,
  stationCapacityArea,
  stationCompleted,
  stationFailed,
  stationQueueArea,
  stationRefused,
} from './station-layout.ts';
import type { ClientReport, EdgeReport, NodeReport, SystemReport } from './types.ts';

/** Everything counted since the statistics began, `spanMs` ago. */
export function reportOf({ world }: Engine, spanMs: number): SystemReport {
  for (const station of world.stations) station.settleAreas();
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
    offered: window.total(clientOffered),
    succeeded: window.total(clientSucceeded),
    degraded: window.total(clientDegraded),
    failed: window.total(clientFailed),
    timedOut: window.total(clientTimedOut),
    refused: window.total(clientRefused),
    retries: edge.window.total(edgeRetries),
    latency: latencies.summary(),
  };
}

function nodeReport(station: Station, spanMs: number): NodeReport {
  const { window } = station;
  const overTime = (field: number) => (spanMs > 0 ? window.total(field) / spanMs : 0);
  const capacity = window.total(stationCapacityArea);
  return {
    arrivals: window.total(stationArrivals),
    completed: window.total(stationCompleted),
    failed: window.total(stationFailed),
    refused: window.total(stationRefused),
    utilization: capacity > 0 ? window.total(stationBusyArea) / capacity : 0,
    queueLength: { mean: overTime(stationQueueArea), max: station.queueMax },
    inSystem: { mean: insideArea(overTime) },
    wait: station.waits.summary(),
    service: { mean: station.serviceCount > 0 ? station.serviceSum / station.serviceCount : 0 },
    sojourn: station.sojourns.summary(),
    ...(station.replication ? storedOf(station.replication) : {}),
  };
}

const storedOf = ({ staleReads, lostWrites, conflicts }: Replication) => ({
  staleReads,
  lostWrites,
  conflicts,
});

function edgeReport({ window }: Edge): EdgeReport {
  return {
    calls: window.total(edgeCalls),
    retries: window.total(edgeRetries),
    timeouts: window.total(edgeTimeouts),
    failed: window.total(edgeFailed),
    fastFailed: window.total(edgeFastFailed),
    hedges: window.total(edgeHedges),
  };
}
