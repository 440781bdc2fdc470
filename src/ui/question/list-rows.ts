import { textWidth } from '../../lib/text.ts';

/** Rows with the first one behind a label and the others under its text. */
export function hanging(label: string, rows: readonly string[]): string[] {
  const indent = ' '.repeat(textWidth(label));
  return rows.map((row, index) => (index === 0 ? label : indent) + row);
}

/** Rows of what can be chosen, and where each begins. */
export interface ListRows {
  readonly rows: readonly string[];
  /** First row of each, and one past the last. */
  readonly itemAt: readonly number[];
}

/** Items one under the other. */
export function listOf(items: readonly (readonly string[])[], airy: boolean): ListRows {
  const rows: string[] = [];
  const itemAt: number[] = [];
  items.forEach((item, index) => {
    if (index > 0 && airy) rows.push('');
    itemAt.push(rows.length);
    rows.push(...item);
  });
  return { rows, itemAt: [...itemAt, rows.length] };
}

/** Two columns side by side, the left one padded. */
export function beside(
  left: readonly string[],
  right: readonly string[],
  leftWidth: number,
): string[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const row = left[index] ?? '';
    const other = right[index] ?? '';
    return other === '' ? row : row + ' '.repeat(Math.max(0, leftWidth - textWidth(row))) + other;
  });
}
