import { Box } from 'ink';
import type { Row } from '../rows.ts';
import { useTheme } from '../theme.ts';
import { Rows } from './Rows.tsx';

interface Props {
  /** With the border and a column of air inside it. */
  readonly width: number;
  readonly height: number;
  readonly rows: readonly Row[];
}

/** Columns and rows that a pane takes for its border and the air in it. */
export const paneChrome = { columns: 4, rows: 2 };

/** Rows in a quiet rounded frame; what does not fit is left out. */
export function Pane({ width, height, rows }: Props) {
  const { tone } = useTheme();
  if (height <= paneChrome.rows) return null;
  const { color, dimColor } = tone.muted;
  return (
    <Box
      borderStyle="round"
      {...(color === undefined ? {} : { borderColor: color })}
      borderDimColor={dimColor ?? true}
      paddingX={1}
      width={width}
      height={height}
    >
      <Rows rows={rows.slice(0, height - paneChrome.rows)} />
    </Box>
  );
}
