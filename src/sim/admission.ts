import { chooseForCommonLine, chooseInstance } from './balancing.ts';
import { isTurnedAway } from './gate.ts';
import { enqueue } from './lines.ts';
import type { Messages } from './messages.ts';
import {
  flagWrite,
  none,
  type Outcome,
  outcomeFailed,
  outcomeOk,
  outcomeRefused,
  rowClient,
  rowFlags,
  rowInstance,
  rowKey,
  rowStation,
  rowStep,
  timeArrived,
} from './row-layout.ts';
import type { Rows } from './rows.ts';
import type { Serving } from './serving.ts';
import type { Station } from './station.ts';
import {
  instanceBusy,
  instanceInts,
  instanceQueued,
  stateCrashed,
  stationArrivals,
  stationFailed,
  stationRefused,
} from './station-layout.ts';
import { serverFor } from './storing.ts';
import type { World } from './world.ts';

/** Who is let in at a station, by which instance, and who is turned away. */
export class Admission {
  private readonly world: World;
  private readonly rows: Rows;
  private readonly clock: Float64Array;
  private readonly serving: Serving;
  private readonly messages: Messages;

  constructor(world: World, serving: Serving, messages: Messages) {
    this.world = world;
    this.rows = world.rows;
    this.clock = world.clock;
    this.serving = serving;
    this.messages = messages;
  }

  /** A try has come to its callee: it is let in, or answered at once. */
  admit(row: number, station: Station): void {
    const { ints } = this.rows;
    station.counts[stationArrivals]!++;
    ints[row + rowStation] = station.index;
    ints[row + rowStep] = 0;
    ints[row + rowKey] = station.keys ? station.keys.draw(station.choiceRandom) : none;
    if (station.isGated && isTurnedAway(station, ints[row + rowClient]!, this.world.now)) {
      this.turnAway(station, row, outcomeRefused);
      return;
    }
    this.admitTo(row, station, this.instanceFor(station, row));
  }

  /** The instance has been chosen, if there is one. */
  admitTo(row: number, station: Station, instance: number): void {
    if (instance === none) this.turnAway(station, row, outcomeRefused);
    else if (station.stateOf(instance) & stateCrashed) this.turnAway(station, row, outcomeFailed);
    else if (station.isBuffer) this.takeMessage(station, row);
    else this.letIn(row, station, instance);
  }

  instanceFor(station: Station, row: number): number {
    const { ints } = this.rows;
    if (station.replication) return serverFor(station, (ints[row + rowFlags]! & flagWrite) !== 0);
    const key = ints[row + rowKey]!;
    return station.isShared ? chooseForCommonLine(station, key) : chooseInstance(station, key);
  }

  /** An instance begins with a request at once, or has it wait, or has no room for it. */
  private letIn(row: number, station: Station, instance: number): void {
    const { ints, times } = this.rows;
    const { hot } = station;
    const at = instance * instanceInts;
    const line = station.isShared ? 0 : at;
    const queued = hot[line + instanceQueued]!;
    const isFree = queued === 0 && hot[at + instanceBusy]! < station.workers;
    if (!isFree && queued >= station.queueLimit) {
      this.turnAway(station, row, outcomeRefused);
      return;
    }
    times[(row >> 2) + timeArrived] = this.clock[0]!;
    station.touch();
    if (isFree) {
      this.serving.start(station, instance, row);
    } else {
      ints[row + rowInstance] = instance;
      enqueue(station, instance, row, ints);
    }
  }

  /** A queue keeps the message and lets the caller go. */
  private takeMessage(station: Station, call: number): void {
    if (!this.messages.take(station, call)) {
      this.turnAway(station, call, outcomeRefused);
      return;
    }
    this.serving.answer(call, outcomeOk);
    this.serving.serve(station, 0);
  }

  private turnAway(station: Station, row: number, outcome: Outcome): void {
    station.counts[outcome === outcomeRefused ? stationRefused : stationFailed]!++;
    this.rows.ints[row + rowStation] = none;
    this.serving.answer(row, outcome);
  }
}
