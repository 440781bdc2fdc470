import { Box } from 'ink';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Today } from '../../../lib/days.ts';
import type { Progress } from '../../../progress/progress.ts';
import type { Message } from '../../../session/messages.ts';
import { type ProgressScreen, progressTabs } from '../../../session/progress/progress.ts';
import { summaryOf } from '../../../session/progress/summary.ts';
import { PaintedRows } from '../../components/PaintedRows.tsx';
import { useCommands } from '../../hooks/use-commands.ts';
import { useFrame } from '../../hooks/use-frame.ts';
import { paintRow } from '../../paint.ts';
import { useTheme } from '../../theme.ts';
import { scrolledTop } from '../../window.ts';
import { progressLayout } from './layout.ts';

interface Props {
  readonly screen: ProgressScreen;
  readonly catalogue: Catalogue;
  readonly progress: Progress;
  readonly today: Today;
  readonly dispatch: (message: Message) => void;
}

/** How far the learner has come, in four pages. */
export function ProgressView({ screen, catalogue, progress, today, dispatch }: Props) {
  const { bodyWidth, bodyHeight } = useFrame();
  const theme = useTheme();
  const summary = summaryOf(catalogue, progress, today);
  const room = { width: bodyWidth, height: bodyHeight };
  const { rows, window, left } = progressLayout(screen, summary, catalogue, room);

  useCommands('progress', (command, key) => {
    switch (command) {
      case 'next-tab':
        return dispatch({ type: 'progress/turn', by: 1 });
      case 'previous-tab':
        return dispatch({ type: 'progress/turn', by: -1 });
      case 'tab':
        return dispatch({ type: 'progress/tab', tab: progressTabs[Number(key) - 1]! });
      default:
        return dispatch({ type: 'progress/scroll', top: scrolledTop(window, command) });
    }
  });
  return (
    <Box width={bodyWidth} paddingLeft={left}>
      <PaintedRows rows={rows.map((row) => paintRow(row, theme))} />
    </Box>
  );
}
