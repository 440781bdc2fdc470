import type { Position } from '../../../session/lesson/position.ts';
import type { Piece } from './pieces.ts';

/**
 * The pieces of a lesson from its beginning to as far as they have been laid out. What the first
 * frame shows is a small part of a long lesson: the rest can follow while it is being read.
 */
export class GrowingPieces {
  private readonly source: Iterator<Piece>;
  private found: Piece[] = [];
  private snapshot: readonly Piece[] = [];
  private done = false;

  constructor(source: Iterator<Piece>) {
    this.source = source;
  }

  /** Stays the same array until there are more. */
  get pieces(): readonly Piece[] {
    if (this.snapshot.length < this.found.length) this.snapshot = [...this.found];
    return this.snapshot;
  }

  get complete(): boolean {
    return this.done;
  }

  /** Goes on until there are `rows` rows behind the part at a position, or nothing is left. */
  growPast(position: Position, rows: number): void {
    const behind = rowsBehind(position);
    for (const piece of this.found) if (behind(piece) >= rows) return;
    while (!this.done) {
      const piece = this.next();
      if (piece && behind(piece) >= rows) return;
    }
  }

  /** Goes on while there is time; whether anything is left. */
  growWhile(inTime: () => boolean): boolean {
    while (!this.done && inTime()) this.next();
    return !this.done;
  }

  private next(): Piece | undefined {
    const { done = false, value } = this.source.next();
    this.done = done;
    if (!done) this.found.push(value);
    return done ? undefined : value;
  }
}

/** Counts, told of one piece after the other, the rows behind the part that a position is in. */
function rowsBehind({ heading, block }: Position): (piece: Piece) => number {
  let [under, blocks, rows]: [string | undefined, number, number] = [undefined, 0, -1];
  return (piece) => {
    if (piece.kind === 'still' && piece.heading) [under, blocks] = [piece.heading.slug, 0];
    if (rows >= 0) rows += piece.kind === 'still' ? piece.rows.length + 1 : 1;
    else if (under === heading && blocks >= block) rows = 0;
    blocks++;
    return rows;
  };
}
