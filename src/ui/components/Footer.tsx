import { Box } from 'ink';
import { footerRow } from '../footer.ts';
import { useFrame } from '../hooks/use-frame.ts';
import type { KeyContext } from '../keys.ts';
import { Rows } from './Rows.tsx';

/** The keys that work here. */
export function Footer({ context }: { readonly context: KeyContext }) {
  const { bodyWidth } = useFrame();
  return (
    <Box paddingX={1} height={1}>
      <Rows rows={[footerRow(context, bodyWidth)]} />
    </Box>
  );
}
