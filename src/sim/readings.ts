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
  edgeEnded,
  edgeFailed,
  edgeFastFailed,
  edgeRetries,
  edgeTimeouts,
  edgeTries,
} from './edge-counts.ts';
import type { Engine } from './engine.ts';
import type { Times } from './histogram.ts';
import { firstInLine } from './lines.ts';
import { none, timeArrived } from './row-layout.ts';
import type { Rows } from './rows.ts';
import type { Station } from './station.ts';
import {
  instanceInts,
  instanceQueued,
  stateCrashed,
  stateDown,
  stateHung,
  stateRetired,
  stationArrivals,
  stationBusyArea,
  stationCapacityArea,
  stationCompleted,
  stationFailed,
  stationParkedArea,
  stationQueueArea,
  stationRefused,
} from './station-layout.ts';
import type { ClientFrame, EdgeFrame, NodeFrame, SystemFrame } from './types.ts';

/**
 * Reads a signal over the last seconds; totals since the statistics began. NaN for an unknown one,
 * and for a mean or percentile of nothing.
 */
export function signalReader({ world }: Engine, path: string): () => number {
  const dot = path.lastIndexOf('.');
  const owner = path.slice(0, dot);
  const name = path.slice(dot + 1);
  if (owner.startsWith('clients.')) {
    const client = world.clients.find(({ id }) => id === owner.slice(8));
    return client ? () => clientSignal(client, name) : unknown;
  }
  const station = world.stations.find(({ id }) => id === owner);
  if (station) return () => stationSignal(station, name, world.now, world.rows);
  const edge = world.edges.find(({ from, to }) => `${from}>${to}` === owner);
  return edge ? () => edgeSignal(edge, name, world.now) : unknown;
}

const unknown = () => Number.NaN;

function stationSignal(station: Station, name: string, now: number, rows: Rows): number {
  const { window } = station;
  const spanMs = window.length * 1000;
  switch (name) {
    case 'queue':
      return window.sum(stationQueueArea) / spanMs;
    case 'inflight':
      return insideArea((field) => window.sum(field)) / spanMs;
    case 'utilization':
      return ratio(window.sum(stationBusyArea), window.sum(stationCapacityArea));
    case 'rps':
      return window.perSecond(stationArrivals);
    case 'refused':
      return window.perSecond(stationRefused);
    case 'errors': {
      const bad = window.sum(stationFailed) + window.sum(stationRefused);
      return ratio(bad, bad + window.sum(stationCompleted));
    }
    case 'age':
      return oldestAge(station, now, rows);
    case 'duplicates':
      return station.duplicates;
    case 'deadLetters':
      return station.deadLetters;
    case 'staleReads':
      return station.replication?.staleReads ?? 0;
    case 'lostWrites':
      return station.replication?.lostWrites ?? 0;
    case 'conflicts':
      return station.replication?.conflicts ?? 0;
    default:
      return timeSignal(station.sojourns, name);
  }
}

function edgeSignal(edge: Edge, name: string, now: number): number {
  const { window } = edge;
  switch (name) {
    case 'retryShare':
      return ratio(window.sum(edgeRetries), window.sum(edgeTries));
    case 'open':
      return edge.openShare(now);
    case 'rps':
      return window.perSecond(edgeTries);
    case 'errors':
      return failingShare((field) => window.sum(field));
    default:
      return timeSignal(edge.times, name);
  }
}

function clientSignal(client: ClientState, name: string): number {
  const { window } = client;
  switch (name) {
    case 'rps':
      return window.perSecond(clientOffered);
    case 'goodput':
      return window.perSecond(clientSucceeded) + window.perSecond(clientDegraded);
    case 'errors':
      return lostShare((field) => window.sum(field));
    case 'lost':
      return client.lost;
    default:
      return timeSignal(client.latencies, name);
  }
}

const shares: Readonly<Record<string, number>> = { p50: 0.5, p90: 0.9, p95: 0.95, p99: 0.99 };

function timeSignal(times: Times, name: string): number {
  if (!times.hasRecent) return Number.NaN;
  if (name === 'mean') return times.recentMean();
  const share = shares[name];
  return share === undefined ? Number.NaN : times.recentPercentile(share);
}

/** How long the first in line has waited, over all instances. */
function oldestAge(station: Station, now: number, rows: Rows): number {
  let oldest = now;
  for (let instance = 0; instance < station.instances.length; instance++) {
    const line = instance * instanceInts;
    if (station.hot[line + instanceQueued] === 0) continue;
    const first = firstInLine(station, line, rows.ints);
    if (first !== none) oldest = Math.min(oldest, rows.times[(first >> 2) + timeArrived]!);
  }
  return now - oldest;
}

/** Requests times time that they spent at a station. */
export const insideArea = (area: (field: number) => number): number =>
  area(stationQueueArea) + area(stationBusyArea) + area(stationParkedArea);

/** What a screen draws: counts of this moment, rates and shares of the last closed second. */
export function readFrame({ world }: Engine): SystemFrame {
  return {
    timeMs: world.now,
    nodes: Object.fromEntries(world.stations.map((station) => [station.id, nodeFrame(station)])),
    edges: Object.fromEntries(
      world.edges.map((edge) => [`${edge.from}>${edge.to}`, edgeFrame(edge, world.now)]),
    ),
    clients: Object.fromEntries(world.clients.map((client) => [client.id, clientFrame(client)])),
  };
}

function nodeFrame(station: Station): NodeFrame {
  const { window } = station;
  const states = station.instances.map((_, instance) => station.stateOf(instance));
  const staff = states.filter((state) => !(state & stateRetired));
  const lines = station.isShared ? 1 : staff.length;
  const bad = window.last(stationFailed) + window.last(stationRefused);
  return {
    instances: staff.length,
    healthy: staff.filter((state) => !(state & stateDown)).length,
    crashed: staff.filter((state) => state & stateCrashed).length,
    hung: staff.filter((state) => state & stateHung).length,
    workers: station.capacity,
    busy: station.busy,
    queue: station.queued,
    queueLimit: Number.isFinite(station.queueLimit) ? station.queueLimit * lines : undefined,
    utilization: ratio(window.last(stationBusyArea), window.last(stationCapacityArea)),
    rps: window.last(stationArrivals),
    errors: ratio(bad, bad + window.last(stationCompleted)),
    refused: window.last(stationRefused),
    p99: station.sojourns.recentPercentile(0.99),
  };
}

function edgeFrame(edge: Edge, now: number): EdgeFrame {
  const { window } = edge;
  return {
    from: edge.from,
    to: edge.to,
    rps: window.last(edgeTries),
    retryShare: ratio(window.last(edgeRetries), window.last(edgeTries)),
    errors: failingShare((field) => window.last(field)),
    open: edge.openShare(now),
    partitioned: edge.config.partition === true,
  };
}

function clientFrame(client: ClientState): ClientFrame {
  const { window } = client;
  return {
    rps: window.last(clientOffered),
    goodput: window.last(clientSucceeded) + window.last(clientDegraded),
    errors: lostShare((field) => window.last(field)),
    p99: client.latencies.recentPercentile(0.99),
  };
}

/** Of all that a caller tried: what failed, timed out, or was stopped by an open breaker. */
function failingShare(amount: (field: number) => number): number {
  const fast = amount(edgeFastFailed);
  const bad = amount(edgeFailed) + amount(edgeTimeouts) + fast;
  return ratio(bad, amount(edgeEnded) + fast);
}

function lostShare(amount: (field: number) => number): number {
  const lost = amount(clientFailed) + amount(clientTimedOut) + amount(clientRefused);
  return ratio(lost, lost + amount(clientSucceeded) + amount(clientDegraded));
}

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
