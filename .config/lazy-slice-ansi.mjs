// slice-ansi, loaded when something is really cut that is not plain, for the same reason as string-width.
import { isNarrow, plainText } from '../src/lib/narrow.ts';

let slice;

export default function sliceAnsi(text, from = 0, to = Number.POSITIVE_INFINITY) {
  if (isNarrow(text)) return text.slice(Math.max(0, from), Math.max(0, to));
  if (from <= 0) {
    const seen = plainText(text);
    if (isNarrow(seen) && to >= seen.length) return text;
  }
  slice ??= require('../node_modules/slice-ansi/index.js').default;
  return slice(text, from, to === Number.POSITIVE_INFINITY ? undefined : to);
}
