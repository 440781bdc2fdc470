import { Breaker } from './breaker.ts';
import { none, rowNext } from './row-layout.ts';
import type { CallConfig } from './system/schema.ts';

/** What belongs to one calling instance: its circuit breaker and its pool of connections. */
export class CallerState {
  breaker: Breaker | undefined;
  inFlight = 0;
  /** Guards against passing on a slot while slots are already being passed on further up. */
  isPassing = false;
  /** Tries in line for a slot of the pool. */
  head = none;
  private tail = none;

  constructor(config: CallConfig) {
    this.breaker = config.breaker && new Breaker(config.breaker);
  }

  get hasWaiting(): boolean {
    return this.head !== none;
  }

  wait(row: number, ints: Int32Array): void {
    ints[row + rowNext] = none;
    if (this.head === none) this.head = row;
    else ints[this.tail + rowNext] = row;
    this.tail = row;
  }

  takeWaiting(ints: Int32Array): number {
    const row = this.head;
    this.head = ints[row + rowNext]!;
    return row;
  }

  /** Takes a try out of the line; who gives up has as a rule waited longest and stands in front. */
  leaveLine(row: number, ints: Int32Array): void {
    let before = none;
    for (let at = this.head; at !== row; at = ints[at + rowNext]!) before = at;
    if (before === none) this.head = ints[row + rowNext]!;
    else ints[before + rowNext] = ints[row + rowNext]!;
    if (this.tail === row) this.tail = before;
  }
}
