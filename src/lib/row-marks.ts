/** Private characters that stand for painted rows; beyond those that fonts give a meaning to. */
const first = 0x10_0000;
const marks = /[\u{100000}-\u{10fffd}]/u;

/** The mark of one column that stands for a row. */
export const markOf = (row: number): string => String.fromCodePoint(first + row);

/** Whether a text is a mark and nothing else. */
export const isMark = (text: string): boolean => text.length === 2 && text >= markOf(0);

/** The first mark in a text: where it begins and ends, and the row that it stands for. */
export function findMark(
  text: string,
): { readonly from: number; readonly to: number; readonly row: number } | undefined {
  const found = marks.exec(text);
  if (!found) return undefined;
  const [mark] = found;
  return {
    from: found.index,
    to: found.index + mark.length,
    row: mark.codePointAt(0)! - first,
  };
}
