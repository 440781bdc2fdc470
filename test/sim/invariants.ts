import { ClientField } from '../../src/sim/edge.ts';
import type { Engine } from '../../src/sim/engine.ts';
import { StationField } from '../../src/sim/station.ts';
import { CallState, none, RequestFlag } from '../../src/sim/tables.ts';
import type { World } from '../../src/sim/world.ts';

/** What must hold between two events, whatever happened before; empty when all of it does. */
export function brokenRules({ world }: Engine): string[] {
  return [...stationRules(world), ...callRules(world), ...clientRules(world)];
}

export function rowsInUse({ world }: Engine): { requests: number; calls: number } {
  return { requests: liveRequests(world).length, calls: liveCalls(world).length };
}

const liveRequests = ({ requests }: World): number[] =>
  rowsOf(requests.length).filter((row) => requests.station[row] !== none);

const liveCalls = ({ calls }: World): number[] =>
  rowsOf(calls.length).filter((row) => calls.state[row] !== CallState.free);

const rowsOf = (length: number): number[] => Array.from({ length }, (_, row) => row);

function stationRules(world: World): string[] {
  const { requests } = world;
  const live = liveRequests(world);
  return world.stations.flatMap((station) => {
    const here = live.filter(
      (row) =>
        requests.station[row] === station.index && !(requests.flags[row]! & RequestFlag.inTransit),
    );
    const inWork = here.filter((row) => requests.flags[row]! & RequestFlag.inWork);
    const lines = new Set(station.instances.map(({ line }) => line));
    const queued = [...lines].flatMap((line) => chain(line.head, requests.next));
    const broken: string[] = [];
    const expect = (holds: boolean, rule: string) => {
      if (!holds) broken.push(`${station.id}: ${rule}`);
    };
    expect(station.busy === inWork.length, 'busy workers are the requests in work');
    expect(station.inSystem === here.length, 'what is inside is in the table');
    expect(station.queued === queued.length, 'the queue is what stands in the lines');
    expect(new Set(queued).size === queued.length, 'nobody stands in line twice');
    for (const { line } of station.instances)
      expect(line.length === chain(line.head, requests.next).length, 'a line has its length');
    for (const instance of station.instances) {
      const its = inWork.filter((row) => requests.instance[row] === instance.index);
      expect(instance.busy === its.length, `instance ${instance.index} is busy with its requests`);
      const idle = instance.isUp && instance.busy < station.workers && instance.line.length > 0;
      expect(!idle, `instance ${instance.index} does not idle while work waits`);
      expect(
        instance.line === station.sharedLine || !instance.crashed || instance.line.length === 0,
        'nobody waits at a dead instance',
      );
    }
    const { window } = station;
    const total = (field: number) => window.total(field);
    const unseen =
      total(StationField.arrivals) -
      total(StationField.completed) -
      total(StationField.failed) -
      total(StationField.refused);
    expect(unseen === here.length, 'arrivals are what has left and what is inside');
    const stayed = here.reduce((sum, row) => sum + world.now - requests.arrivedAt[row]!, 0);
    station.touch(world.now);
    const left = station.sojourns.summary().mean * sojourns(station);
    const area = total(StationField.systemArea);
    expect(Math.abs(area - left - stayed) <= 1e-6 * Math.max(1, area), 'L = λW');
    return broken;
  });
}

function sojourns({ sojourns }: World['stations'][number]): number {
  const { all, present } = sojourns as unknown as Record<'all' | 'present', { total: number }>;
  return all.total + present.total;
}

function callRules(world: World): string[] {
  const { calls, requests } = world;
  const live = liveCalls(world);
  const broken: string[] = [];
  for (const edge of world.edges) {
    const name = `${edge.from}>${edge.to}`;
    const own = live.filter((call) => calls.edge[call] === edge.index);
    for (const instance of new Set([0, ...own.map((call) => calls.instance[call]!)])) {
      const its = own.filter((call) => calls.instance[call] === instance);
      const inFlight = its.filter((call) => calls.state[call] === CallState.inFlight).length;
      const pooled = its.filter((call) => calls.state[call] === CallState.pooled).length;
      const caller = edge.caller(instance);
      if (caller.inFlight !== inFlight)
        broken.push(`${name}: ${caller.inFlight} in flight, ${inFlight} in the table`);
      if (caller.hasWaiting !== pooled > 0) broken.push(`${name}: pool line and table differ`);
      if (pooled > 0 && inFlight < edge.poolLimit)
        broken.push(`${name}: a slot of the pool is free while calls wait`);
    }
    for (const call of own) {
      if (calls.state[call] === CallState.starting) broken.push(`${name}: a call never started`);
      const parent = calls.parent[call]!;
      if (parent !== none && !chain(requests.firstCall[parent]!, calls.sibling).includes(call))
        broken.push(`${name}: parent does not know its call`);
      const attempt = calls.attempt[call]!;
      if (attempt !== none && requests.call[attempt] !== call)
        broken.push(`${name}: callee does not know its call`);
    }
  }
  return broken;
}

function clientRules(world: World): string[] {
  const { calls } = world;
  const live = liveCalls(world);
  return world.clients.flatMap(({ id, index, window }) => {
    const inside = live.filter(
      (call) => calls.parent[call] === none && calls.client[call] === index,
    );
    const ended = [
      ClientField.succeeded,
      ClientField.degraded,
      ClientField.failed,
      ClientField.timedOut,
      ClientField.refused,
    ].reduce((sum, field) => sum + window.total(field), 0);
    const offered = window.total(ClientField.offered);
    return offered === ended + inside.length
      ? []
      : [`${id}: ${offered} offered, ${ended} ended, ${inside.length} inside`];
  });
}

function chain(head: number, next: Int32Array): number[] {
  const rows: number[] = [];
  for (let row = head; row !== none && rows.length < 1e5; row = next[row]!) rows.push(row);
  return rows;
}
