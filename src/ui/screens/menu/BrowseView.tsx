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
  const move = (by: number) => dispatch({ type: 'browse/move', by });

  useCommands('browse', (command) => {
    switch (command) {
      case 'up':
        return move(-1);
      case 'down':
        return move(1);
      case 'page-up':
        return move(-layout.listHeight);
      case 'page-down':
        return move(layout.listHeight);
      case 'top':
        return move(-items.length);
      case 'bottom':
        return move(items.length);
      case 'choose':
        return dispatch({ type: 'browse/choose' });
      case 'leave':
        return dispatch({ type: 'back' });
    }
  });

  const item = items[index];
  return (
    <Box flexDirection={layout.sideBySide ? 'row' : 'column'} gap={layout.gap} paddingTop={1}>
      <Box width={layout.listWidth} height={layout.listHeight + 1}>
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
