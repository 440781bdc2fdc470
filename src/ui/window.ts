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
