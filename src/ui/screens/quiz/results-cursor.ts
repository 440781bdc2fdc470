import { topShowing, type Window } from '../../window.ts';
import type { ResultsRows } from './results-rows.ts';

interface MissPointer {
  readonly miss: string;
  readonly top: number;
}

/**
 * What ↓ and ↑ lead to: first through the miss at hand, as far as it does not fit, then to the
 * next one. Undefined when there is neither.
 */
export function stepMiss(
  { rows, misses }: ResultsRows,
  window: Window,
  selected: string | undefined,
  by: 1 | -1,
): MissPointer | { readonly top: number } | undefined {
  const { top, height, lastTop } = window;
  const at = misses.findIndex(({ id }) => id === selected);
  const current = misses[at];
  const hiddenBelow = current && current.to > top + height && top < lastTop;
  const hiddenAbove = current && current.from < top;
  if (by === 1 && hiddenBelow) return { top: Math.min(lastTop, top + 2) };
  if (by === -1 && hiddenAbove) return { top: Math.max(0, top - 2) };
  const next = misses[at + by];
  if (next) {
    const shown = topShowing(window, next.from, Math.min(next.to, next.from + height));
    return { miss: next.id, top: Math.min(lastTop, shown) };
  }
  const edge = by === 1 ? lastTop : 0;
  return rows.length > height && top !== edge
    ? { top: Math.max(0, Math.min(lastTop, top + 2 * by)) }
    : undefined;
}
