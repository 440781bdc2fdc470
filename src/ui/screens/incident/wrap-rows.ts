import { textWidth } from '../../../lib/text.ts';
import type { Row, Span } from '../../rows.ts';

/** A row on as many rows as its words need, below its first two columns. */
export function wrapRow(row: Row, width: number): Row[] {
  const words = row.flatMap(({ text, ...style }) =>
    text.split(/(?<=\s)/).map((word) => ({ text: word, ...style })),
  );
  const rows: Span[][] = [[]];
  let used = 0;
  for (const word of words) {
    if (used + textWidth(word.text.trimEnd()) > width && used > 2) {
      endRow(rows.at(-1)!);
      rows.push([{ text: '  ' }]);
      used = 2;
    }
    rows.at(-1)!.push(word);
    used += textWidth(word.text);
  }
  endRow(rows.at(-1)!);
  return rows;
}

/** Without the blank behind the last word, which may stand beyond the width. */
function endRow(row: Span[]): void {
  const last = row.pop();
  if (last) row.push({ ...last, text: last.text.trimEnd() });
}

/** Pieces beside each other as long as they fit, then on the next row. */
export function packRows(pieces: readonly Row[], width: number, gap = 3): Row[] {
  const rows: Span[][] = [];
  let used = 0;
  for (const piece of pieces) {
    const size = piece.reduce((sum, { text }) => sum + textWidth(text), 0);
    const row = rows.at(-1);
    if (row && used + gap + size <= width) {
      row.push({ text: ' '.repeat(gap) }, ...piece);
      used += gap + size;
    } else {
      rows.push([...piece]);
      used = size;
    }
  }
  return rows;
}
