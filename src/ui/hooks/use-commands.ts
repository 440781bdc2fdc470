import { type Key, useInput } from 'ink';
import { createContext, useContext, useLayoutEffect } from 'react';
import { keyName, typedText } from '../key-name.ts';
import { type CommandOf, commandFor, type KeyContext } from '../keys.ts';
import { KeyDeskContext, type KeyTaker } from './key-pump.ts';

/** What App does with the keys that work everywhere. */
export const AppCommands = createContext<(command: CommandOf<'app'>) => void>(() => {});

interface Options {
  /** Takes typed and pasted text while an input line is open; characters are then no commands. */
  readonly onText?: ((text: string) => void) | undefined;
  /** For keys that the table cannot know, such as those an incident gives its actions; true when used. */
  readonly onOther?: ((key: string) => boolean) | undefined;
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
  useKeys(onText !== undefined, (input, key) => {
    const typed = onText ? typedText(input, key) : '';
    // Of the characters of a line only those are commands that its own keys name: `?`.
    if (onText && typed !== '' && commandFor(context, typed) === undefined) {
      onText(typed);
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

/** Takes the keys for as long as the component is there. */
function useKeys(typing: boolean, take: (input: string, key: Key) => void): void {
  const desk = useContext(KeyDeskContext);
  const taker: KeyTaker = { take, typing };
  useLayoutEffect(() => {
    if (!desk) return;
    desk.enter(taker);
    return () => desk.leave(taker);
  });
  // A screen may also stand alone, without the app around it.
  useInput(take, { isActive: desk === undefined });
}
