import { sliceText, textWidth } from '../../lib/text.ts';

/** A line that must not wrap, seen through a window of `width` columns. */
export function cropRow(row: string, width: number, sideways: number): string {
  const all = textWidth(row);
  if (all <= width) return row;
  const from = Math.min(sideways, all - width);
  const left = from > 0 ? '‹' : '';
  const right = from + width < all ? '›' : '';
  return left + sliceText(row, from + left.length, from + width - right.length) + right;
}
