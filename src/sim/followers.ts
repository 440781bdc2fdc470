import { flagFollows, rowFlags, rowGeneration } from './row-layout.ts';
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

  /** Those of a leader that wait still, one by one: dealing with one may end another's wait. */
  *take(leader: number): Generator<number> {
    const followers = this.byLeader.get(leader);
    if (!followers) return;
    this.byLeader.delete(leader);
    for (const { row, generation } of followers) {
      const { ints } = this.rows;
      const waits = ints[row + rowGeneration] === generation && ints[row + rowFlags]! & flagFollows;
      if (!waits) continue;
      ints[row + rowFlags]! &= ~flagFollows;
      yield row;
    }
  }
}
