import { Box } from 'ink';
import { cutRow, type Row } from '../rows.ts';
import { useTheme } from '../theme.ts';
import { paneChrome } from './pane-chrome.ts';
import { Rows } from './Rows.tsx';

interface Props {
  /** With the border and a column of air inside it. */
  readonly width: number;
  readonly height: number;
  readonly rows: readonly Row[];
}

/** Rows in a quiet rounded frame; where some do not fit the last one ends in an ellipsis. */
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
      <Rows rows={fitRows(rows, width - paneChrome.columns, height - paneChrome.rows)} />
    </Box>
  );
}

function fitRows(rows: readonly Row[], width: number, height: number): readonly Row[] {
  const last = rows[height - 1];
  if (rows.length <= height || !last) return rows;
  return [
    ...rows.slice(0, height - 1),
    [...cutRow(last, width - 2), { text: ' …', tone: 'muted' }],
  ];
}
