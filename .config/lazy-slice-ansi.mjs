// slice-ansi, loaded when something is cut that is not plain, for the same reason as string-width.
import { isNarrow } from '../src/lib/narrow.ts';

let slice;

export default function sliceAnsi(text, from, to) {
  if (isNarrow(text))
    return text.slice(Math.max(0, from ?? 0), to === undefined ? to : Math.max(0, to));
  slice ??= require('../node_modules/slice-ansi/index.js').default;
  return slice(text, from, to);
}
