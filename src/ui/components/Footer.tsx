import { Box } from 'ink';
import type { Chrome } from '../chrome.ts';
import { footerRow } from '../footer.ts';
import { useFrame } from '../hooks/use-frame.ts';
import { Rows } from './Rows.tsx';

/** The keys that work here. */
export function Footer({ context, labels }: Pick<Chrome, 'context' | 'labels'>) {
  const { bodyWidth } = useFrame();
  return (
    <Box paddingX={1} height={1}>
      <Rows rows={[footerRow(context, bodyWidth, labels)]} />
    </Box>
  );
}
