import { textWidth } from '../lib/text.ts';
import { formatDuration } from '../lib/units.ts';

/**
 * How the list of actions shares its room. The screen is laid out by it, and `check` asks it which
 * labels have not enough.
 */
export interface ActionsGrid {
  readonly columns: number;
  readonly rows: number;
  /** Of each column. */
  readonly width: number;
}

interface Listed {
  readonly key: string;
  readonly label: string;
  readonly takesMs: number;
  readonly cost: number;
}

/** Rows that the list may take where there is no room to spare. */
export const mostActionRows = 5;

/** What stands beside a label at the most: a key before it, a long delay and a price behind it. */
const besideLabel = 16;
const gap = 2;

/** More columns than the labels would like where that is the only way to keep to `most` rows. */
export function actionsGrid(
  actions: readonly Pick<Listed, 'label'>[],
  width: number,
  most: number,
): ActionsGrid {
  const longest = Math.max(0, ...actions.map(({ label }) => textWidth(label))) + besideLabel;
  const needed = Math.ceil(actions.length / most);
  const fitting = Math.min(3, Math.floor((width + gap) / (longest + gap)));
  const columns = Math.max(1, needed, fitting);
  return {
    columns,
    rows: Math.ceil(actions.length / columns),
    width: Math.min(longest + 4, Math.floor((width - gap * (columns - 1)) / columns)),
  };
}

export const keyMark = (key: string): string => `[${key}] `;

export const shortDuration = (ms: number): string => formatDuration(ms).replaceAll(' ', '');

/** What an action that can be done says behind its label. */
export const priceOf = ({ takesMs, cost }: Pick<Listed, 'takesMs' | 'cost'>): string =>
  `${takesMs > 0 ? `${shortDuration(takesMs)} ` : ''}·${cost}`;

/** Columns for a label between its key and its note. */
export const labelRoom = (key: string, noteWidth: number, { width }: ActionsGrid): number =>
  width - textWidth(keyMark(key)) - noteWidth - gap;

/** Labels that the list cuts before anything has been done, and how much of each there is room for. */
export function cutLabels(actions: readonly Listed[], width: number) {
  const grid = actionsGrid(actions, width, mostActionRows);
  return actions.flatMap((action, index) => {
    const [size, room] = [
      textWidth(action.label),
      labelRoom(action.key, textWidth(priceOf(action)), grid),
    ];
    return size > room ? [{ index, label: action.label, size, room }] : [];
  });
}
