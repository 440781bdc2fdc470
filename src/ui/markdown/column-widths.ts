/** How wide a table's column would like to be, and how narrow it can get. */
interface ColumnNeed {
  /** Its widest line: no cell would wrap. */
  readonly natural: number;
  /** Its widest word: no word would be cut. */
  readonly word: number;
}

/** A word longer than this may be cut rather than take the room of the other columns. */
const longestWord = 16;

/**
 * Shares `room` columns of text among a table's columns: those that need little get it, the others
 * share the rest in proportion to what they would like, and none gets less than its longest word.
 * Undefined when not even the words fit.
 */
export function shareColumns(needs: readonly ColumnNeed[], room: number): number[] | undefined {
  const total = needs.reduce((sum, { natural }) => sum + natural, 0);
  if (total <= room) return needs.map(({ natural }) => natural);
  const least = needs.map(({ natural, word }) => Math.min(natural, Math.min(word, longestWord)));
  const spare = room - least.reduce((sum, width) => sum + width, 0);
  if (spare < 0) return undefined;
  return grow(needs, least, spare);
}

/** Hands out the spare columns: first to those that then need no more, smallest wish first. */
function grow(needs: readonly ColumnNeed[], least: readonly number[], spare: number): number[] {
  const widths = [...least];
  const wishes = needs.map(({ natural }, index) => natural - least[index]!);
  const order = wishes.map((_, index) => index).sort((a, b) => wishes[a]! - wishes[b]!);
  let left = spare;
  for (const [done, index] of order.entries()) {
    const waiting = order.slice(done);
    const total = waiting.reduce((sum, other) => sum + wishes[other]!, 0);
    const even = Math.floor(left / waiting.length);
    const part = Math.floor((left * wishes[index]!) / Math.max(1, total));
    const given = Math.min(wishes[index]!, Math.max(even, part));
    widths[index] = widths[index]! + given;
    left -= given;
  }
  return widths;
}
