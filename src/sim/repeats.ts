import type { Outcome } from './row-layout.ts';

/** What a call's earlier try came to. */
interface FirstTry {
  /** The row that works on it; undefined once it has succeeded. */
  row: number | undefined;
  degraded: boolean;
}

/**
 * Idempotent calls: the callee knows what it has been asked before and answers the repeat from the
 * first result, waiting for it if need be. What failed is done again.
 */
export class Repeats {
  /** By the row that stands for the call now. */
  private readonly firsts = new Map<number, FirstTry>();
  /** By the row that works on a first try. */
  private readonly working = new Map<number, FirstTry>();

  /** The caller has given up one row and asks again by another. */
  asksAgain(before: number, after: number, isAtCallee: boolean): void {
    let first = this.firsts.get(before);
    if (!first && isAtCallee) {
      first = { row: before, degraded: false };
      this.working.set(before, first);
    }
    this.firsts.delete(before);
    if (first) this.firsts.set(after, first);
  }

  firstOf(row: number): FirstTry | undefined {
    return this.firsts.get(row);
  }

  /** A request has left its station. */
  left(row: number, outcome: Outcome, degraded: boolean): void {
    const first = this.working.get(row);
    if (!first) return;
    this.working.delete(row);
    first.row = undefined;
    first.degraded = degraded;
    if (outcome === 0) return;
    for (const [call, known] of this.firsts) if (known === first) this.firsts.delete(call);
  }

  /** The call is over. */
  forget(row: number): void {
    this.firsts.delete(row);
  }
}
