import { type Key, useInput } from 'ink';
import { createContext, useState } from 'react';
import { pressOf } from '../key-name.ts';
import { type Press, splitPress } from '../key-split.ts';

/** Whoever has the keys now. */
export interface KeyTaker {
  readonly take: (input: string, key: Key) => void;
  /** Characters are text: several may come at once. */
  readonly typing: boolean;
}

/** Where the open screen says that it takes the keys. */
interface KeyDesk {
  readonly enter: (taker: KeyTaker) => void;
  readonly leave: (taker: KeyTaker) => void;
  /** Presses a key of the key table for the user, after those that are waiting. */
  readonly press: (name: string) => void;
}

export const KeyDeskContext = createContext<KeyDesk | undefined>(undefined);

/**
 * Hands key presses to whoever has the keys, one after the other. A terminal may send several keys
 * at once (held keys, a slow connection): each must reach the screen that the one before it has
 * opened. Keys wait while nobody takes them, as when a screen is still being loaded.
 */
export function useKeyPump(): KeyDesk {
  const [{ desk, press }] = useState(createPump);
  useInput(press);
  return desk;
}

function createPump(): { desk: KeyDesk; press: (input: string, key: Key) => void } {
  let taker: KeyTaker | undefined;
  let waiting: Press[] = [];
  let resting = false;

  const next = (): void => {
    const [press, ...others] = waiting;
    if (resting || !taker || !press) return;
    const { input, key } = press;
    const taken = taker.typing || key.ctrl ? input : ([...input][0] ?? '');
    const rest = input.slice(taken.length);
    waiting = rest === '' ? others : [{ input: rest, key }, ...others];
    // The next key is for what this one brings: until that is drawn, its taker knows the old state.
    resting = true;
    setTimeout(() => {
      resting = false;
      next();
    });
    taker.take(taken, key);
  };
  const press = (pressed: Press): void => {
    waiting = [...waiting, ...splitPress(pressed)];
    next();
  };
  return {
    desk: {
      enter: (entering) => {
        taker = entering;
        next();
      },
      leave: (leaving) => {
        if (taker === leaving) taker = undefined;
      },
      press: (name) => press(pressOf(name)),
    },
    press: (input, key) => press({ input, key }),
  };
}
