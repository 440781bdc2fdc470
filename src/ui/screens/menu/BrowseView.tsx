import { Box } from 'ink';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Progress } from '../../../progress/progress.ts';
import type { BrowseScreen } from '../../../session/menu/browse.ts';
import { browseItems } from '../../../session/menu/items.ts';
import type { Message } from '../../../session/messages.ts';
import { Pane } from '../../components/Pane.tsx';
import { Rows } from '../../components/Rows.tsx';
import { useCommands } from '../../hooks/use-commands.ts';
import { useFrame } from '../../hooks/use-frame.ts';
import { browseLayout } from './browse-layout.ts';
import { detailRows, listRows } from './browse-rows.ts';

interface Props {
  readonly screen: BrowseScreen;
  readonly catalogue: Catalogue;
  readonly progress: Progress;
  readonly dispatch: (message: Message) => void;
}

/** Lessons, quizzes or incidents: the list, and what the one under the cursor is about. */
export function BrowseView({ screen, catalogue, progress, dispatch }: Props) {
  const items = browseItems(screen.what, catalogue, progress);
  const frame = useFrame();
  const layout = browseLayout(frame, items);
  const index = Math.max(
    0,
    items.findIndex(({ id }) => id === screen.item),
  );
  const point = (to: number) => {
    const item = items[Math.max(0, Math.min(items.length - 1, to))];
    if (item) dispatch({ type: 'browse/point', item: item.id });
  };

  useCommands('browse', (command) => {
    switch (command) {
      case 'up':
        return point(index - 1);
      case 'down':
        return point(index + 1);
      case 'page-up':
        return point(index - layout.listHeight);
      case 'page-down':
        return point(index + layout.listHeight);
      case 'top':
        return point(0);
      case 'bottom':
        return point(items.length - 1);
      case 'choose':
        return dispatch({ type: 'browse/choose' });
      case 'leave':
        return dispatch({ type: 'back' });
    }
  });

  const item = items[index];
  return (
    <Box flexDirection={layout.sideBySide ? 'row' : 'column'} gap={layout.gap} paddingTop={1}>
      <Box width={layout.listWidth} height={layout.listHeight}>
        <Rows
          rows={listRows(screen.what, items, screen.item, layout.listWidth, layout.listHeight)}
        />
      </Box>
      <Pane
        width={layout.paneWidth}
        height={layout.paneHeight}
        rows={item ? detailRows(item, layout.detailWidth) : []}
      />
    </Box>
  );
}
