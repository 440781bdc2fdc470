import type { BrowseItem } from '../../../session/menu/item.ts';
import { paneChrome } from '../../components/pane-chrome.ts';
import type { Frame } from '../../frame.ts';
import { detailRows, listLines } from './browse-rows.ts';

interface BrowseLayout {
  readonly sideBySide: boolean;
  /** Columns between list and pane; between rows stands the line that says what is out of sight. */
  readonly gap: number;
  readonly listWidth: number;
  /** Without that line. */
  readonly listHeight: number;
  readonly paneWidth: number;
  readonly paneHeight: number;
  /** Text columns inside the pane. */
  readonly detailWidth: number;
}

const wide = 100;
/** The title and two lines in the shortest windows, where the list has the first claim. */
const smallestPane = (height: number): number => (height < 18 ? 5 : 8);

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
      listHeight: height - 1,
      paneWidth,
      paneHeight: Math.min(height, paneHeightFor(items, paneWidth)),
      detailWidth: paneWidth - paneChrome.columns,
    };
  }
  const listHeight = Math.min(listLines(items), height - 1 - smallestPane(height));
  return {
    sideBySide: false,
    gap: 0,
    listWidth: bodyWidth,
    listHeight,
    paneWidth: bodyWidth,
    paneHeight: Math.min(height - 1 - listHeight, paneHeightFor(items, bodyWidth)),
    detailWidth: bodyWidth - paneChrome.columns,
  };
}

/** High enough for every item, so that the pane stands still while the cursor moves. */
function paneHeightFor(items: readonly BrowseItem[], paneWidth: number): number {
  const heights = items.map((item) => detailRows(item, paneWidth - paneChrome.columns).length);
  return Math.max(0, ...heights) + paneChrome.rows;
}
