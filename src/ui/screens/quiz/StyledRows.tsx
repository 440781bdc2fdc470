import { Box, Text } from 'ink';

/** Rows that were painted already; each takes one line. */
export function StyledRows({ rows }: { readonly rows: readonly string[] }) {
  return (
    <Box flexDirection="column">
      {rows.map((row, index) => (
        <Text key={index} wrap="truncate">
          {row === '' ? ' ' : row}
        </Text>
      ))}
    </Box>
  );
}
