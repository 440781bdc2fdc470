import { Box } from 'ink';
import type { Row } from '../rows.ts';
import { Rows } from './Rows.tsx';

/** What has to be known and is too long for the header. */
export function NoticeRows({ rows }: { readonly rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  return (
    <Box paddingX={1} height={rows.length}>
      <Rows rows={rows} />
    </Box>
  );
}
