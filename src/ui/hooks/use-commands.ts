import { type Key, useInput } from 'ink';
import { createContext, useCallback, useContext, useEffect, useRef } from 'react';
import { keyName, typedText } from '../key-name.ts';
import { type CommandOf, commandFor, type KeyContext } from '../keys.ts';

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
  const pressInTurn = useInTurn((name) => {
    const command = commandFor(context, name);
    if (command !== undefined) return handle(command, name);
    if (onOther?.(name)) return;
    const everywhere = commandFor('app', name);
    if (everywhere !== undefined) handleApp(everywhere);
  });
  const onInput = useLatest((input: string, key: Key): void => {
    const typed = onText ? typedText(input, key) : '';
    if (typed !== '') return onText?.(typed);
    const name = keyName(input, key);
    if (name !== undefined) pressInTurn(key.ctrl ? [name] : namesOf(name, input));
  });
  useInput(onInput);
}

/**
 * A function that stays the same and does what the latest render says: when two keys arrive in one
 * chunk, the second must see the screen that the first one left.
 */
function useLatest<A extends unknown[]>(act: (...args: A) => void): (...args: A) => void {
  const latest = useRef(act);
  latest.current = act;
  return useCallback((...args: A) => latest.current(...args), []);
}

/** A terminal may hand over several characters at once: held keys, a slow connection. */
const namesOf = (name: string, input: string): string[] =>
  name === input
    ? [...input].map((character) => (character === ' ' ? 'space' : character))
    : [name];

/** Presses one key after the other, each seeing the screen that the one before it left. */
function useInTurn(press: (name: string) => void): (names: readonly string[]) => void {
  const pressNow = useLatest(press);
  const waiting = useRef<string[]>([]);
  useEffect(
    () => () => {
      waiting.current = [];
    },
    [],
  );
  return (names) => {
    const idle = waiting.current.length === 0;
    waiting.current.push(...names);
    if (!idle) return;
    const next = (): void => {
      const name = waiting.current[0];
      if (name === undefined) return;
      pressNow(name);
      waiting.current.shift();
      if (waiting.current.length > 0) setTimeout(next);
    };
    next();
  };
}
