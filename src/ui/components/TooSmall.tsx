import { Text } from 'ink';
import { useContext } from 'react';
import { cutText } from '../../lib/text.ts';
import { type Size, smallest } from '../frame.ts';
import { AppCommands, useCommands } from '../hooks/use-commands.ts';
import { useTheme } from '../theme.ts';

/** One line that asks for room; it goes away by itself when the terminal grows. */
export function TooSmall({ columns, rows }: Size) {
  const { tone } = useTheme();
  const quit = useContext(AppCommands);
  useCommands('too-small', (command) => {
    if (command === 'quit') quit('quit');
  });
  const text = `sysdojo needs ${smallest.columns}×${smallest.rows} – this is ${columns}×${rows}`;
  return <Text {...tone.warning}>{cutText(text, columns)}</Text>;
}
