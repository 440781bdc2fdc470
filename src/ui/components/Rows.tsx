import { Box, Text } from 'ink';
import type { Row } from '../rows.ts';
import { useTheme } from '../theme.ts';

interface Props {
  readonly rows: readonly Row[];
}

/** Draws rows that were laid out as data; each takes one line. */
export function Rows({ rows }: Props) {
  const { tone } = useTheme();
  return (
    <Box flexDirection="column">
      {rows.map((row, index) => (
        <Text key={index} wrap="truncate">
          {row.length === 0
            ? ' '
            : row.map((span, place) => (
                <Text
                  key={place}
                  {...tone[span.tone ?? 'text']}
                  {...(span.bold === undefined ? {} : { bold: span.bold })}
                  {...(span.inverse === undefined ? {} : { inverse: span.inverse })}
                >
                  {span.text}
                </Text>
              ))}
        </Text>
      ))}
    </Box>
  );
}
