import { Box } from 'ink';
import type { Progress } from '../../../progress/progress.ts';
import type { Message } from '../../../session/messages.ts';
import type { SettingsScreen } from '../../../session/settings/settings.ts';
import { PaintedRows } from '../../components/PaintedRows.tsx';
import { useCommands } from '../../hooks/use-commands.ts';
import { useFrame } from '../../hooks/use-frame.ts';
import { paintRow } from '../../paint.ts';
import { useTheme } from '../../theme.ts';
import { settingsRows } from './settings-rows.ts';

interface Props {
  readonly screen: SettingsScreen;
  readonly progress: Progress;
  readonly dispatch: (message: Message) => void;
}

const measure = 66;

/** What the learner sets once and for all. */
export function SettingsView({ screen, progress, dispatch }: Props) {
  const { bodyWidth, bodyHeight } = useFrame();
  const width = Math.min(measure, bodyWidth);
  const theme = useTheme();
  useCommands('settings', (command) => {
    switch (command) {
      case 'up':
        return dispatch({ type: 'settings/move', by: -1 });
      case 'down':
        return dispatch({ type: 'settings/move', by: 1 });
      case 'more':
      case 'less':
        return dispatch({ type: 'settings/turn', by: command === 'more' ? 1 : -1 });
    }
  });
  return (
    <Box height={bodyHeight} width={bodyWidth} justifyContent="center" alignItems="center">
      <Box width={width}>
        <PaintedRows
          rows={settingsRows(screen, progress, width).map((row) => paintRow(row, theme))}
        />
      </Box>
    </Box>
  );
}
