import { Box, Text } from 'ink';
import type { Notice } from '../../session/state.ts';
import type { Chrome } from '../chrome.ts';
import { headerRow } from '../header.ts';
import { useFrame } from '../hooks/use-frame.ts';
import { useTheme } from '../theme.ts';

interface Props {
  readonly chrome: Chrome;
  readonly notice: Notice | undefined;
}

/** Where am I · what has to be known · what the screen counts. */
export function Header({ chrome, notice }: Props) {
  const { columns } = useFrame();
  const { tone, band } = useTheme();
  const row = headerRow(chrome, notice, columns);
  const { backgroundColor, inverse = false } = band;
  return (
    <Box width={columns} height={1} {...(backgroundColor ? { backgroundColor } : {})}>
      <Text wrap="truncate" inverse={inverse}>
        {row.map((span, index) => (
          <Text key={index} {...tone[span.tone ?? 'text']} bold={span.bold ?? false}>
            {span.text}
          </Text>
        ))}
      </Text>
    </Box>
  );
}
