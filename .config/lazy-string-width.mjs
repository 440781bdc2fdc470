// string-width, loaded when something is measured that is not plain: its tables of emoji and its
// segmenter take longer to set up than a short command takes altogether.
import { isNarrow, plainText } from '../src/lib/narrow.ts';
import { isMark } from '../src/lib/row-marks.ts';

let measured;

export default function stringWidth(text, options) {
  if (typeof text === 'string') {
    const seen = plainText(text);
    if (isNarrow(seen)) return seen.length;
    if (isMark(seen)) return 1;
  }
  measured ??= require('../node_modules/string-width/index.js').default;
  return measured(text, options);
}
