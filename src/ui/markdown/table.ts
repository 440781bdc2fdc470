import { textWidth } from '../../lib/text.ts';
import { shareColumns } from './column-widths.ts';
import type { MarkdownStyle } from './style.ts';
import { padStyled, wrapStyled } from './styled-text.ts';

type Align = 'left' | 'right' | 'center';

/** A table of painted one-line texts. */
interface TableText {
  readonly align: readonly Align[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table in at most `width` columns: its cells wrap; too narrow for that, it becomes records. */
export function tableRows(table: TableText, width: number, style: MarkdownStyle): string[] {
  const columns = table.head.map((head, index) => [
    head,
    ...table.rows.map((row) => row[index] ?? ''),
  ]);
  const needs = columns.map((cells) => ({
    natural: Math.max(1, ...cells.map(textWidth)),
    word: Math.max(1, ...cells.flatMap((cell) => cell.split(/\s+/).map(textWidth))),
  }));
  const widths = shareColumns(needs, width - 3 * (columns.length - 1));
  return widths ? grid(table, widths, style) : records(table, width, style);
}

function grid(table: TableText, widths: readonly number[], style: MarkdownStyle): string[] {
  const between = style.muted(' │ ');
  const cross = (middle: string) =>
    style.muted(widths.map((width) => '─'.repeat(width)).join(`─${middle}─`));
  const lines = (cells: readonly string[]) => {
    const wrapped = widths.map((width, index) => wrapStyled(cells[index] ?? '', width));
    const height = Math.max(...wrapped.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) =>
      wrapped
        .map((cell, index) => padStyled(cell[line] ?? '', widths[index]!, table.align[index]))
        .join(between)
        .trimEnd(),
    );
  };
  const body = table.rows.map(lines);
  // Cells of several lines would run into those below.
  const apart = body.some(({ length }) => length > 1);
  return [
    ...lines(table.head.map(style.tableHead)),
    cross('┼'),
    ...body.flatMap((row, index) => (apart && index > 0 ? [cross('┼'), ...row] : row)),
  ];
}

/** One row after the other, each cell on a line of its own behind the name of its column. */
function records(table: TableText, width: number, style: MarkdownStyle): string[] {
  return table.rows.flatMap((row, index) => {
    const [first = '', ...others] = row;
    const lines = wrapStyled(style.strong(first), width);
    others.forEach((cell, column) => {
      const name = style.muted(`${table.head[column + 1]}: `);
      lines.push(...wrapStyled(name + cell, width - 2).map((line) => `  ${line}`));
    });
    return index === 0 ? lines : ['', ...lines];
  });
}
