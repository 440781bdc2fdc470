import { cutText, fitText, textWidth } from '../lib/text.ts';

export interface Column {
  readonly align?: 'left' | 'right';
  /** Gives way when the line would be wider than the terminal. */
  readonly flexible?: true;
}

const gap = '  ';

/** Rows in aligned columns, cut to `width` where a column may give way. */
export function table(
  rows: readonly (readonly string[])[],
  columns: readonly Column[],
  width: number,
): string[] {
  const natural = columns.map((_, index) =>
    Math.max(0, ...rows.map((row) => textWidth(row[index] ?? ''))),
  );
  const total = natural.reduce((sum, each) => sum + each, 0) + gap.length * (columns.length - 1);
  const excess = Math.max(0, total - width);
  const widths = natural.map((each, index) =>
    columns[index]?.flexible ? Math.max(12, each - excess) : each,
  );
  return rows.map((row) => {
    const cells = columns.map(({ align }, index) =>
      fitText(row[index] ?? '', widths[index] ?? 0, align),
    );
    return cutText(cells.join(gap).trimEnd(), width);
  });
}
