import {
  clientDegraded,
  clientFailed,
  clientOffered,
  clientRefused,
  clientSucceeded,
  clientTimedOut,
} from '../../src/sim/client-counts.ts';
import type { Engine } from '../../src/sim/engine.ts';
import { requestsInLine } from '../../src/sim/lines.ts';
import { insideArea } from '../../src/sim/readings.ts';
import {
  flagBackingOff,
  flagFollows,
  flagHedge,
  flagInTransit,
  flagInWork,
  flagLost,
  flagMessage,
  flagOrphan,
  flagParked,
  flagPooled,
  flagSlot,
  none,
  rowChild,
  rowClient,
  rowEdge,
  rowFlags,
  rowInstance,
  rowParent,
  rowSibling,
  rowStation,
  rowTwin,
  timeArrived,
} from '../../src/sim/row-layout.ts';
import {
  instanceBusy,
  instanceInts,
  instanceQueued,
  stateCrashed,
  stateDown,
  stationArrivals,
  stationCompleted,
  stationFailed,
  stationRefused,
} from '../../src/sim/station-layout.ts';
import type { World } from '../../src/sim/world.ts';

/** What must hold between two events, whatever happened before; empty when all of it does. */
export function brokenRules({ world }: Engine): string[] {
  return [...stationRules(world), ...callRules(world), ...clientRules(world)];
}

export const rowsInUse = ({ world }: Engine): number => [...world.rows.inUse()].length;

function stationRules(world: World): string[] {
  const { ints, times } = world.rows;
  const live = [...world.rows.inUse()];
  const flagsOf = (row: number) => ints[row + rowFlags]!;
  return world.stations.flatMap((station) => {
    const here = live.filter((row) => ints[row + rowStation] === station.index);
    const inWork = here.filter((row) => flagsOf(row) & flagInWork);
    const parked = here.filter((row) => flagsOf(row) & flagParked && !(flagsOf(row) & flagInWork));
    const lines = station.instances.map((_, instance) => instance * instanceInts);
    const queued = lines.flatMap((line) => requestsInLine(station, line, ints));
    const broken: string[] = [];
    const expect = (holds: boolean, rule: string) => {
      if (!holds) broken.push(`${station.id}: ${rule}`);
    };
    expect(station.busy === inWork.length, 'busy workers are the requests in work');
    expect(station.inSystem === here.length, 'what is inside is in the table');
    expect(station.parked === parked.length, 'messages out of their queue are counted');
    expect(station.queued === queued.length, 'the queue is what stands in the lines');
    expect(new Set(queued).size === queued.length, 'nobody stands in line twice');
    lines.forEach((line, instance) => {
      const length = requestsInLine(station, line, ints).length;
      expect(station.hot[line + instanceQueued] === length, 'a line has its length');
      const its = inWork.filter((row) => ints[row + rowInstance] === instance);
      const busy = station.hot[line + instanceBusy]!;
      expect(busy === its.length, `instance ${instance} is busy with its requests`);
      const waiting = station.hot[station.lineOf(instance) + instanceQueued]!;
      const isUp = !(station.stateOf(instance) & stateDown);
      expect(
        !(isUp && busy < station.workers && waiting > 0),
        `instance ${instance} does not idle while work waits`,
      );
      const isDead = (station.stateOf(instance) & stateCrashed) !== 0;
      expect(station.isShared || !isDead || length === 0, 'nobody waits at a dead instance');
    });
    if (station.countsLevels) {
      const levels = (rows: number[]) =>
        station.busyAt.map(
          (_, level) =>
            rows.filter((row) => station.levelOf[ints[row + rowClient]!] === level).length,
        );
      expect(`${station.busyAt}` === `${levels(inWork)}`, 'work is counted by urgency');
      expect(`${station.queuedAt}` === `${levels(queued)}`, 'waiting is counted by urgency');
    }
    const total = (field: number) => station.window.total(field);
    const unseen =
      total(stationArrivals) -
      total(stationCompleted) -
      total(stationFailed) -
      total(stationRefused);
    expect(unseen === here.length, 'arrivals are what has left and what is inside');
    const arrivedAt = (row: number) => times[(row >> 2) + timeArrived]!;
    const stayed = here.reduce((sum, row) => sum + world.now - arrivedAt(row), 0);
    station.touch();
    const left = station.sojourns.summary().mean * station.sojourns.count;
    const area = insideArea(total);
    expect(Math.abs(area - left - stayed) <= 1e-6 * Math.max(1, area), 'L = λW');
    return broken;
  });
}

function callRules(world: World): string[] {
  const { ints } = world.rows;
  const live = [...world.rows.inUse()];
  const broken: string[] = [];
  const has = (row: number, flag: number) => (ints[row + rowFlags]! & flag) !== 0;
  const callerOf = (row: number) => {
    const parent = ints[row + rowParent]!;
    return parent === none ? 0 : ints[parent + rowInstance]!;
  };
  for (const edge of world.edges) {
    const name = `${edge.from}>${edge.to}`;
    const own = live.filter((row) => ints[row + rowEdge] === edge.index);
    const waiting = own.filter((row) => !has(row, flagOrphan));
    for (const instance of edge.callingInstances()) {
      const its = waiting.filter((row) => callerOf(row) === instance);
      const inFlight = its.filter((row) => has(row, flagSlot)).length;
      const pooled = its.filter((row) => has(row, flagPooled)).length;
      const caller = edge.caller(instance);
      if (caller.inFlight !== inFlight)
        broken.push(`${name}: ${caller.inFlight} in flight, ${inFlight} in the table`);
      if (caller.hasWaiting !== pooled > 0) broken.push(`${name}: pool line and table differ`);
      if (pooled > 0 && inFlight < edge.poolLimit)
        broken.push(`${name}: a slot of the pool is free while calls wait`);
    }
    for (const row of own) {
      const places = [
        ints[row + rowStation] !== none,
        has(row, flagInTransit),
        has(row, flagPooled),
        has(row, flagLost),
        has(row, flagBackingOff),
        has(row, flagFollows) && ints[row + rowStation] === none,
      ].filter(Boolean).length;
      if (places !== 1) broken.push(`${name}: a try is in ${places} places`);
      if (has(row, flagOrphan)) {
        const isGone = has(row, flagPooled | flagLost | flagBackingOff);
        if (isGone && !has(row, flagMessage)) broken.push(`${name}: a try for nobody`);
        continue;
      }
      const twin = ints[row + rowTwin]!;
      if (twin !== none && ints[twin + rowTwin] !== row) broken.push(`${name}: a twin is alone`);
      const parent = ints[row + rowParent]!;
      if (parent === none || has(row, flagHedge)) continue;
      if (!children(parent, ints).includes(row)) broken.push(`${name}: unknown to its caller`);
    }
  }
  return broken;
}

function clientRules(world: World): string[] {
  const { ints } = world.rows;
  return world.clients.flatMap(({ id, index, window }) => {
    const inside = [...world.rows.inUse()].filter((row) => {
      const flags = ints[row + rowFlags]!;
      const isCall = ints[row + rowParent] === none && ints[row + rowClient] === index;
      return isCall && !(flags & (flagOrphan | flagHedge));
    });
    const ended = [
      clientSucceeded,
      clientDegraded,
      clientFailed,
      clientTimedOut,
      clientRefused,
    ].reduce((sum, field) => sum + window.total(field), 0);
    const offered = window.total(clientOffered);
    return offered === ended + inside.length
      ? []
      : [`${id}: ${offered} offered, ${ended} ended, ${inside.length} inside`];
  });
}

function children(parent: number, ints: Int32Array): number[] {
  const rows: number[] = [];
  let row = ints[parent + rowChild]!;
  while (row !== none && rows.length < 1e5) {
    rows.push(row);
    row = ints[row + rowSibling]!;
  }
  return rows;
}
