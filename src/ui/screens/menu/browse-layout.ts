import type { BrowseItem } from '../../../session/menu/items.ts';
import type { Frame } from '../../frame.ts';
import { listLines } from './browse-rows.ts';

export interface BrowseLayout {
  readonly sideBySide: boolean;
  /** Between list and pane; rows or columns. */
  readonly gap: number;
  readonly listWidth: number;
  readonly listHeight: number;
  readonly paneWidth: number;
  readonly paneHeight: number;
  /** Text columns inside the pane. */
  readonly detailWidth: number;
}

const wide = 100;
const smallestPane = 8;
const tallestPane = 16;
const paneBorder = 4;

/** A wide terminal has the details beside the list, a narrow one beneath it. */
export function browseLayout(
  { bodyWidth, bodyHeight }: Frame,
  items: readonly BrowseItem[],
): BrowseLayout {
  const height = bodyHeight - 1;
  if (bodyWidth >= wide) {
    const listWidth = Math.floor((bodyWidth - 2) * 0.5);
    const paneWidth = bodyWidth - 2 - listWidth;
    return {
      sideBySide: true,
      gap: 2,
      listWidth,
      listHeight: height,
      paneWidth,
      paneHeight: Math.min(height, tallestPane + 6),
      detailWidth: paneWidth - paneBorder,
    };
  }
  const listHeight = Math.min(listLines(items), height - 1 - smallestPane);
  return {
    sideBySide: false,
    gap: 1,
    listWidth: bodyWidth,
    listHeight,
    paneWidth: bodyWidth,
    paneHeight: Math.min(height - 1 - listHeight, tallestPane),
    detailWidth: bodyWidth - paneBorder,
  };
}
