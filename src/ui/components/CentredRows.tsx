import { Box } from 'ink';
import { useFrame } from '../hooks/use-frame.ts';
import { paintRow } from '../paint.ts';
import type { Row } from '../rows.ts';
import { useTheme } from '../theme.ts';
import { PaintedRows } from './PaintedRows.tsx';

interface Props {
  readonly width: number;
  readonly rows: readonly Row[];
}

/** Rows in the middle of the screen. */
export function CentredRows({ width, rows }: Props) {
  const { bodyWidth, bodyHeight } = useFrame();
  const theme = useTheme();
  return (
    <Box height={bodyHeight} width={bodyWidth} justifyContent="center" alignItems="center">
      <Box width={width}>
        <PaintedRows rows={rows.map((row) => paintRow(row, theme))} />
      </Box>
    </Box>
  );
}
