import { ClientField, type ClientState, type Edge, EdgeField } from './edge.ts';
import type { Engine } from './engine.ts';
import type { Times } from './histogram.ts';
import { type Station, StationField } from './station.ts';
import type { ClientFrame, EdgeFrame, NodeFrame, SystemFrame } from './types.ts';

/**
 * A signal over the last seconds; totals since the statistics began. NaN for an unknown one, and
 * for a mean or percentile of nothing.
 */
export function readSignal({ world }: Engine, path: string): number {
  const dot = path.lastIndexOf('.');
  const owner = path.slice(0, dot);
  const name = path.slice(dot + 1);
  if (owner.startsWith('clients.')) {
    const client = world.clients.find(({ id }) => id === owner.slice(8));
    return client ? clientSignal(client, name) : Number.NaN;
  }
  const station = world.stations.find(({ id }) => id === owner);
  if (station) return stationSignal(station, name, world.now, world.requests.arrivedAt);
  const edge = world.edges.find(({ from, to }) => `${from}>${to}` === owner);
  return edge ? edgeSignal(edge, name, world.now) : Number.NaN;
}

function stationSignal(
  station: Station,
  name: string,
  now: number,
  arrivedAt: Float64Array,
): number {
  const { window } = station;
  const spanMs = window.length * 1000;
  switch (name) {
    case 'queue':
      return window.sum(StationField.queueArea) / spanMs;
    case 'inflight':
      return window.sum(StationField.systemArea) / spanMs;
    case 'utilization':
      return ratio(window.sum(StationField.busyArea), window.sum(StationField.capacityArea));
    case 'rps':
      return window.perSecond(StationField.arrivals);
    case 'refused':
      return window.perSecond(StationField.refused);
    case 'errors': {
      const bad = window.sum(StationField.failed) + window.sum(StationField.refused);
      return ratio(bad, bad + window.sum(StationField.completed));
    }
    case 'age':
      return oldestAge(station, now, arrivedAt);
    case 'duplicates':
      return station.duplicates;
    case 'deadLetters':
      return station.deadLetters;
    default:
      return timeSignal(station.sojourns, name);
  }
}

function edgeSignal(edge: Edge, name: string, now: number): number {
  const { window } = edge;
  switch (name) {
    case 'retryShare':
      return ratio(window.sum(EdgeField.retries), window.sum(EdgeField.attempts));
    case 'open':
      return edge.openShare(now);
    case 'rps':
      return window.perSecond(EdgeField.attempts);
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
      return window.perSecond(ClientField.offered);
    case 'goodput':
      return window.perSecond(ClientField.succeeded) + window.perSecond(ClientField.degraded);
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
function oldestAge(station: Station, now: number, arrivedAt: Float64Array): number {
  let oldest = now;
  for (const { line } of station.instances) {
    if (line.length > 0) oldest = Math.min(oldest, arrivedAt[line.head]!);
  }
  return now - oldest;
}

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
  const staff = station.instances.filter((instance) => !instance.retired);
  const lines = station.sharedLine ? 1 : staff.length;
  const bad = window.last(StationField.failed) + window.last(StationField.refused);
  return {
    instances: staff.length,
    healthy: staff.filter((instance) => instance.isUp).length,
    crashed: staff.filter((instance) => instance.crashed).length,
    hung: staff.filter((instance) => instance.hung).length,
    workers: station.capacity,
    busy: station.busy,
    queue: station.queued,
    queueLimit: Number.isFinite(station.queueLimit) ? station.queueLimit * lines : undefined,
    utilization: ratio(window.last(StationField.busyArea), window.last(StationField.capacityArea)),
    rps: window.last(StationField.arrivals),
    errors: ratio(bad, bad + window.last(StationField.completed)),
    refused: window.last(StationField.refused),
    p99: station.sojourns.recentPercentile(0.99),
  };
}

function edgeFrame(edge: Edge, now: number): EdgeFrame {
  const { window } = edge;
  return {
    from: edge.from,
    to: edge.to,
    rps: window.last(EdgeField.attempts),
    retryShare: ratio(window.last(EdgeField.retries), window.last(EdgeField.attempts)),
    errors: failingShare((field) => window.last(field)),
    open: edge.openShare(now),
    partitioned: edge.config.partition === true,
  };
}

function clientFrame(client: ClientState): ClientFrame {
  const { window } = client;
  return {
    rps: window.last(ClientField.offered),
    goodput: window.last(ClientField.succeeded) + window.last(ClientField.degraded),
    errors: lostShare((field) => window.last(field)),
    p99: client.latencies.recentPercentile(0.99),
  };
}

/** Of all that a caller tried: what failed, timed out, or was stopped by an open breaker. */
function failingShare(amount: (field: number) => number): number {
  const fast = amount(EdgeField.fastFailed);
  const bad = amount(EdgeField.failed) + amount(EdgeField.timeouts) + fast;
  return ratio(bad, amount(EdgeField.ended) + fast);
}

function lostShare(amount: (field: number) => number): number {
  const lost =
    amount(ClientField.failed) + amount(ClientField.timedOut) + amount(ClientField.refused);
  return ratio(lost, lost + amount(ClientField.succeeded) + amount(ClientField.degraded));
}

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
