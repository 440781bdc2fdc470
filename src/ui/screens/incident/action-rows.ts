import { cutText, sliceText, textWidth } from '../../../lib/text.ts';
import {
  type ActionsGrid,
  actionsGrid,
  keyMark,
  labelRoom,
  priceOf,
  shortDuration,
} from '../../../scenario/actions-list.ts';
import type { ActionFrame } from '../../../scenario/run-types.ts';
import { type Row, rowWidth, type Span, spread } from '../../rows.ts';

/** The actions in columns, each with its key, what it takes and costs, or what has become of it. */
export function actionRows(
  actions: readonly ActionFrame[],
  timeMs: number,
  width: number,
  most: number,
): Row[] {
  const grid = actionsGrid(actions, width, most);
  return Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (_, column) => {
      const action = actions[column * grid.rows + row];
      const gap: Row = column === 0 ? [] : [{ text: '  ' }];
      return action ? [...gap, ...actionRow(action, actions, timeMs, grid)] : gap;
    }).flat(),
  );
}

function actionRow(
  action: ActionFrame,
  all: readonly ActionFrame[],
  timeMs: number,
  grid: ActionsGrid,
): Row {
  const { key, state } = action;
  const ready = state === 'ready';
  const mark: Span = { text: keyMark(key), tone: ready ? 'accent' : 'muted', bold: ready };
  const note = actionNote(action, timeMs);
  const label = {
    text: distinctLabel(action, all, labelRoom(key, rowWidth(note), grid)),
    ...(ready ? {} : { tone: 'muted' as const }),
  };
  return spread([mark, label], note, grid.width);
}

/** A label that, cut at its end, would read like another one is cut in its middle. */
function distinctLabel(
  { id, label }: ActionFrame,
  all: readonly ActionFrame[],
  width: number,
): string {
  const cut = cutText(label, width);
  const start = cut.slice(0, -1);
  const alike = all.some((other) => other.id !== id && other.label.startsWith(start));
  if (cut === label || !alike) return cut;
  const end = Math.ceil((width - 1) / 2);
  const size = textWidth(label);
  return `${sliceText(label, 0, width - 1 - end)}…${sliceText(label, size - end, size)}`;
}

function actionNote(action: ActionFrame, timeMs: number): Row {
  const { state, cost, untilMs, used } = action;
  const left = shortDuration(Math.max(0, Math.ceil(((untilMs ?? timeMs) - timeMs) / 1000)) * 1000);
  switch (state) {
    case 'pending':
      return [{ text: `… ${left}`, tone: 'warning' }];
    case 'cooling':
      return [{ text: `◔ ${left}`, tone: 'muted' }];
    case 'done':
      return [{ text: '✓ done', tone: 'ok' }];
    case 'too-dear':
      return [{ text: `✖ ·${cost}`, tone: 'muted' }];
    case 'ready': {
      const again: Row = used > 0 ? [{ text: `✓${used} `, tone: 'ok' }] : [];
      return [...again, { text: priceOf(action), tone: 'muted' }];
    }
  }
}
