import { Text } from 'ink';
import { useContext } from 'react';
import { AppCommands, useCommands } from '../hooks/use-commands.ts';

/** For the moment in which a screen's code is loaded; the keys for everywhere work already. */
export function Loading() {
  const handle = useContext(AppCommands);
  useCommands('app', handle);
  return <Text> </Text>;
}
