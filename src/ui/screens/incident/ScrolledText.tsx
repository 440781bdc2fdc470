import { Box, Text } from 'ink';
import { PaintedRows } from '../../components/PaintedRows.tsx';
import { useFrame } from '../../hooks/use-frame.ts';
import { useTheme } from '../../theme.ts';

interface Props {
  readonly rows: readonly string[];
  readonly top: number;
}

/** Painted rows from `top` on, with a last row that says how much there is below. */
export function ScrolledText({ rows, top }: Props) {
  const { bodyHeight } = useFrame();
  const { tone } = useTheme();
  const height = textHeight(rows.length, bodyHeight);
  const from = Math.min(top, Math.max(0, rows.length - height));
  const below = rows.length - from - height;
  return (
    <Box flexDirection="column">
      <PaintedRows rows={rows.slice(from, from + height)} />
      {height < bodyHeight && rows.length > height && (
        <Text {...tone.muted}>{below > 0 ? `↓ ${below} more` : '■ end'}</Text>
      )}
    </Box>
  );
}

/** Rows of text that fit: one goes to the hint where not all fit. */
const textHeight = (rows: number, bodyHeight: number): number =>
  rows <= bodyHeight ? bodyHeight : bodyHeight - 1;

/** The first row to show after a scrolling command; undefined when the command is another one. */
export function scrolled(
  command: string,
  top: number,
  rows: number,
  bodyHeight: number,
): number | undefined {
  const height = textHeight(rows, bodyHeight);
  const last = Math.max(0, rows - height);
  const steps: Readonly<Record<string, number>> = {
    up: top - 1,
    down: top + 1,
    'page-up': top - height + 2,
    'page-down': top + height - 2,
    top: 0,
    bottom: last,
  };
  const wanted = steps[command];
  return wanted === undefined ? undefined : Math.min(last, Math.max(0, wanted));
}
