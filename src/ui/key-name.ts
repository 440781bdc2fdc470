import type { Key } from 'ink';
import type { Press } from './key-split.ts';

/** The name under which keys.ts knows a key press; undefined for keys that have none. */
export function keyName(input: string, key: Key): string | undefined {
  if (key.upArrow) return 'up';
  if (key.downArrow) return 'down';
  if (key.leftArrow) return 'left';
  if (key.rightArrow) return 'right';
  if (key.pageUp) return 'pageup';
  if (key.pageDown) return 'pagedown';
  if (key.home) return 'home';
  if (key.end) return 'end';
  // A terminal that is not in raw mode yet turns Enter into a line feed.
  if (key.return || input === '\n') return 'enter';
  if (key.escape) return 'esc';
  if (key.tab) return key.shift ? 'shift+tab' : 'tab';
  // Most terminals send DEL for the key that erases backwards, which Ink reports as `delete`.
  if (key.backspace || key.delete) return 'backspace';
  if (key.ctrl) return `ctrl+${input.toLowerCase()}`;
  if (key.meta) return undefined;
  if (input === ' ') return 'space';
  return input.length > 0 ? input : undefined;
}

/** The text of a key press or a paste that may go into an input line; empty for all other keys. */
export function typedText(input: string, key: Key): string {
  if (key.ctrl || key.meta || key.return || key.escape || key.tab || key.backspace || key.delete)
    return '';
  return input.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
}

const plainKey: Key = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
  super: false,
  hyper: false,
  capsLock: false,
  numLock: false,
};

const namedKeys: Readonly<Record<string, Partial<Key>>> = {
  up: { upArrow: true },
  down: { downArrow: true },
  left: { leftArrow: true },
  right: { rightArrow: true },
  pageup: { pageUp: true },
  pagedown: { pageDown: true },
  home: { home: true },
  end: { end: true },
  enter: { return: true },
  esc: { escape: true },
  tab: { tab: true },
  'shift+tab': { tab: true, shift: true },
  backspace: { backspace: true },
};

/** The press of a key by its name: what `keyName` gives that name. */
export function pressOf(name: string): Press {
  const named = namedKeys[name];
  if (named) return { input: '', key: { ...plainKey, ...named } };
  if (name === 'space') return { input: ' ', key: plainKey };
  const control = /^ctrl\+(.)$/.exec(name)?.[1];
  return control === undefined
    ? { input: name, key: plainKey }
    : { input: control, key: { ...plainKey, ctrl: true } };
}
