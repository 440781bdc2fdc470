import { Box } from 'ink';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Progress } from '../../../progress/progress.ts';
import type { DutyScreen } from '../../../session/duty/duty.ts';
import type { Message } from '../../../session/messages.ts';
import { PaintedRows } from '../../components/PaintedRows.tsx';
import { useCommands } from '../../hooks/use-commands.ts';
import { useFrame } from '../../hooks/use-frame.ts';
import { paintRow } from '../../paint.ts';
import { useTheme } from '../../theme.ts';
import { dutyRows } from './duty-rows.ts';

interface Props {
  readonly screen: DutyScreen;
  readonly catalogue: Catalogue;
  readonly progress: Progress;
  readonly dispatch: (message: Message) => void;
}

const measure = 70;

/** The incident of the day, or the week on call. */
export function DutyView({ screen, catalogue, progress, dispatch }: Props) {
  const { bodyWidth, bodyHeight } = useFrame();
  const width = Math.min(measure, bodyWidth);
  const theme = useTheme();
  useCommands('duty', (command) =>
    dispatch({ type: command === 'begin' ? 'duty/begin' : 'duty/copy' }),
  );
  const rows = dutyRows(screen, catalogue, progress, width).slice(0, bodyHeight);
  return (
    <Box height={bodyHeight} width={bodyWidth} justifyContent="center" paddingTop={1}>
      <Box width={width}>
        <PaintedRows rows={rows.map((row) => paintRow(row, theme))} />
      </Box>
    </Box>
  );
}
