import { Box } from 'ink';
import type { Chrome } from '../chrome.ts';
import { footerRow } from '../footer.ts';
import { useFrame } from '../hooks/use-frame.ts';
import { paintRow } from '../paint.ts';
import { useTheme } from '../theme.ts';
import { PaintedRows } from './PaintedRows.tsx';

/** The keys that work here. */
export function Footer({ context, labels }: Pick<Chrome, 'context' | 'labels'>) {
  const { bodyWidth } = useFrame();
  const theme = useTheme();
  return (
    <Box paddingX={1} height={1}>
      <PaintedRows rows={[paintRow(footerRow(context, bodyWidth, labels), theme)]} />
    </Box>
  );
}
