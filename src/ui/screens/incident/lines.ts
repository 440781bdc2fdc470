import type { EdgeLine, Point } from './layout.ts';

/** A cell that a line passes, and where it goes from there. */
const [north, east, south, west] = [1, 2, 4, 8];

const glyphs: Readonly<Record<number, string>> = {
  [east | west]: '─',
  [east]: '─',
  [west]: '─',
  [north | south]: '│',
  [north]: '│',
  [south]: '│',
  [south | east]: '╭',
  [south | west]: '╮',
  [north | east]: '╰',
  [north | west]: '╯',
  [north | south | east]: '├',
  [north | south | west]: '┤',
  [east | west | south]: '┬',
  [east | west | north]: '┴',
  [north | east | south | west]: '┼',
};

/** Every cell that the lines pass, with the character that joins all lines in that cell. */
export function lineCells(
  edges: readonly EdgeLine[],
): { readonly x: number; readonly y: number; readonly glyph: string }[] {
  const open = new Map<string, { x: number; y: number; sides: number }>();
  const add = ({ x, y }: Point, side: number): void => {
    const key = `${x},${y}`;
    const cell = open.get(key);
    if (cell) cell.sides |= side;
    else open.set(key, { x, y, sides: side });
  };
  for (const { points } of edges) {
    const path = cellsAlong(points);
    for (const [index, cell] of path.entries()) {
      const [before, after] = [path[index - 1], path[index + 1]];
      add(
        cell,
        (before ? sideTowards(cell, before) : west!) | (after ? sideTowards(cell, after) : east!),
      );
    }
  }
  return [...open.values()].map(({ x, y, sides }) => ({ x, y, glyph: glyphs[sides]! }));
}

/** The cells of a line from its first point to its last. */
export function cellsAlong(points: readonly Point[]): Point[] {
  const cells: Point[] = points.slice(0, 1);
  for (const { x, y } of points.slice(1)) {
    for (let at = cells.at(-1)!; at.x !== x || at.y !== y; at = cells.at(-1)!) {
      cells.push({ x: at.x + Math.sign(x - at.x), y: at.y + Math.sign(y - at.y) });
    }
  }
  return cells;
}

function sideTowards(from: Point, to: Point): number {
  if (to.y !== from.y) return to.y < from.y ? north! : south!;
  return to.x > from.x ? east! : west!;
}
