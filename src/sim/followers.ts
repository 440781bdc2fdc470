import {
  flagFailed,
  flagFollows,
  flagHit,
  none,
  type Outcome,
  outcomeOk,
  rowFlags,
  rowGeneration,
  rowStation,
} from './row-layout.ts';
import type { Rows } from './rows.ts';

interface Follower {
  readonly row: number;
  readonly generation: number;
}

/** Requests that wait for the result of another one, which does the work for them. */
export class Followers {
  private readonly byLeader = new Map<number, Follower[]>();
  private readonly rows: Rows;

  constructor(rows: Rows) {
    this.rows = rows;
  }

  get any(): boolean {
    return this.byLeader.size > 0;
  }

  add(leader: number, row: number): void {
    const { ints } = this.rows;
    ints[row + rowFlags]! |= flagFollows;
    const follower = { row, generation: ints[row + rowGeneration]! };
    const others = this.byLeader.get(leader);
    if (others) others.push(follower);
    else this.byLeader.set(leader, [follower]);
  }

  /**
   * Those of a leader that wait still have its result, one by one: dealing with one may end
   * another's wait. A call that was asked again stands outside, a look-up holds a worker.
   */
  *take(leader: number, outcome: Outcome, degraded: number): Generator<number> {
    const followers = this.byLeader.get(leader);
    if (!followers) return;
    this.byLeader.delete(leader);
    for (const { row, generation } of followers) {
      const { ints } = this.rows;
      const flags = ints[row + rowFlags]!;
      if (ints[row + rowGeneration] !== generation || !(flags & flagFollows)) continue;
      const found = outcome === outcomeOk ? flagHit : flagFailed;
      const result = ints[row + rowStation] === none ? degraded : degraded | found;
      ints[row + rowFlags] = (flags & ~flagFollows) | result;
      yield row;
    }
  }
}
