/** The part of a longer list of rows that is shown. */
export interface Window {
  /** Rows that can be shown at once. */
  readonly height: number;
  readonly top: number;
  readonly lastTop: number;
}

/** The window at `top`, moved as far as the rows reach. */
export function windowAt(rows: number, height: number, top: number): Window {
  const lastTop = Math.max(0, rows - height);
  return { height, lastTop, top: Math.max(0, Math.min(lastTop, top)) };
}

/** The top from which rows `from` to `to` (not included) show, moving as little as possible. */
export function topShowing({ top, height }: Window, from: number, to: number): number {
  if (from < top) return from;
  return to > top + height ? Math.min(from, to - height) : top;
}

export type ScrollCommand = 'up' | 'down' | 'page-up' | 'page-down' | 'top' | 'bottom';

/** Where a scrolling key leads. */
export function scrolledTop({ top, height, lastTop }: Window, command: ScrollCommand): number {
  const page = Math.max(1, height - 1);
  const to = {
    up: top - 1,
    down: top + 1,
    'page-up': top - page,
    'page-down': top + page,
    top: 0,
    bottom: lastTop,
  }[command];
  return Math.max(0, Math.min(lastTop, to));
}

/** Which way there is more, for the row under the window: `↑ more`, `↓ more`. */
export function moreText({ top, lastTop }: Window): string {
  if (lastTop === 0) return '';
  if (top === 0) return '↓ more';
  return top >= lastTop ? '↑ more' : '↑↓ more';
}

/** How many lines are hidden above and below what is shown: `↑ 2 ↓ 4`; nothing when all is seen. */
export const hiddenText = (above: number, below: number): string =>
  [...(above > 0 ? [`↑ ${above}`] : []), ...(below > 0 ? [`↓ ${below}`] : [])].join(' ');

/**
 * The first line to show of a list, so that the cursor is seen with a line of what surrounds it.
 * @param cursor line of the cursor, or −1
 */
export function topAround(lines: number, cursor: number, height: number): number {
  const last = Math.max(0, lines - height);
  return Math.min(last, Math.max(0, cursor - Math.max(0, Math.floor(height / 2))));
}
