import { type LessonLayout, layOut } from './layout.ts';
import type { LiveRows } from './live-rows.ts';
import type { Piece } from './pieces.ts';

type Below = NonNullable<Parameters<typeof layOut>[2]>;

/**
 * Keeps what was laid out for the last frame: at most keys nothing but the place on the screen
 * changes, and a lesson may have thousands of rows and dozens of live blocks.
 */
export class LayoutCache {
  private readonly lives = new Map<
    string,
    { readonly inputs: readonly unknown[]; readonly shown: LiveRows }
  >();
  private last?: {
    readonly pieces: readonly Piece[];
    readonly lives: readonly LiveRows[];
    readonly below: Below;
    readonly layout: LessonLayout;
  };

  /** @param inputs everything that the rows of a live block depend on */
  layout(
    pieces: readonly Piece[],
    inputs: (key: string) => readonly unknown[],
    live: (key: string) => LiveRows,
    below: Below,
    complete: boolean,
  ): LessonLayout {
    const lives = pieces.flatMap((piece) =>
      piece.kind === 'live' ? [this.liveRows(piece.key, inputs(piece.key), live)] : [],
    );
    const { last } = this;
    const known = last?.pieces === pieces && last.below === below && same(last.lives, lives);
    if (known && last.layout.complete === complete) return last.layout;
    const rest = lives[Symbol.iterator]();
    const layout = layOut(pieces, () => rest.next().value!, below, complete);
    this.last = { pieces, lives, below, layout };
    return layout;
  }

  private liveRows(
    key: string,
    inputs: readonly unknown[],
    live: (key: string) => LiveRows,
  ): LiveRows {
    const known = this.lives.get(key);
    if (known && same(known.inputs, inputs)) return known.shown;
    const shown = live(key);
    this.lives.set(key, { inputs, shown });
    return shown;
  }
}

const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);
