import { useInput } from 'ink';
import { createContext, useContext } from 'react';
import { keyName, typedText } from '../key-name.ts';
import { type CommandOf, commandFor, type KeyContext } from '../keys.ts';

/** What App does with the keys that work everywhere. */
export const AppCommands = createContext<(command: CommandOf<'app'>) => void>(() => {});

interface Options {
  /** Takes typed and pasted text while an input line is open; characters are then no commands. */
  readonly onText?: (text: string) => void;
  /** For keys that the table cannot know, such as those an incident gives its actions; true when used. */
  readonly onOther?: (key: string) => boolean;
}

/**
 * Turns key presses into the commands of a context. A key that the context does not use goes to
 * the ones that work everywhere.
 */
export function useCommands<C extends KeyContext>(
  context: C,
  handle: (command: CommandOf<C>, key: string) => void,
  { onText, onOther }: Options = {},
): void {
  const handleApp = useContext(AppCommands);
  useInput((input, key) => {
    const typed = onText ? typedText(input, key) : '';
    if (typed !== '') {
      onText?.(typed);
      return;
    }
    const name = keyName(input, key);
    if (name === undefined) return;
    const command = commandFor(context, name);
    if (command !== undefined) {
      handle(command, name);
      return;
    }
    if (onOther?.(name)) return;
    const everywhere = commandFor('app', name);
    if (everywhere !== undefined) handleApp(everywhere);
  });
}
