import { dutyContextTitles, dutyKeys } from './keys/duty-keys.ts';
import { incidentContextTitles, incidentKeys } from './keys/incident-keys.ts';
import { lessonContextTitles, lessonKeys, lessonTyping } from './keys/lesson-keys.ts';
import { progressContextTitles, progressKeys } from './keys/progress-keys.ts';
import { quizContextTitles, quizKeys, quizTyping } from './keys/quiz-keys.ts';
import { reviewContextTitles, reviewKeys } from './keys/review-keys.ts';
import { sandboxTyping } from './keys/sandbox-keys.ts';
import { moving, paging, reading, turning } from './keys/shared-keys.ts';

/**
 * The one table of keys. The footer, the `?` screen and the documents are drawn from it, and
 * `useCommands` turns key presses into its commands.
 *
 * Keys are single characters as typed (`j`, `?`, `G`) or names: up down left right pageup pagedown
 * home end enter esc tab shift+tab space backspace ctrl+c. The first key of an entry is the one
 * that the footer shows, unless `shown` says better.
 */
export interface KeyBinding {
  readonly command: string;
  readonly keys: readonly string[];
  /** A word or two for the footer; without it only `?` tells of the key. */
  readonly label?: string;
  /** How the footer writes the keys, `↑↓` for two entries that belong together. */
  readonly shown?: string;
  /** A phrase for the help screen. */
  readonly help: string;
}

const bind = <const T extends Readonly<Record<string, readonly KeyBinding[]>>>(table: T): T =>
  table;

const keyTable = bind({
  /** Works on every screen that does not use the key itself. */
  app: [
    { command: 'back', keys: ['esc', 'q'], label: 'back', help: 'Back; answers are kept' },
    {
      command: 'search',
      keys: ['/', 'ctrl+k'],
      label: 'search',
      help: 'Search: content, commands, keys of this screen',
    },
    { command: 'help', keys: ['?'], label: 'keys', help: 'All keys of this screen' },
    { command: 'quit', keys: ['ctrl+c'], help: 'Quit; progress is saved' },
    { command: 'suspend', keys: ['ctrl+z'], help: 'Back to the shell for a while; fg returns' },
  ],
  menu: [
    { command: 'up', keys: ['up', 'k'], shown: '↑↓', label: 'move', help: 'Up' },
    { command: 'down', keys: ['down', 'j'], help: 'Down' },
    { command: 'choose', keys: ['enter'], label: 'open', help: 'Open what the cursor is on' },
    { command: 'number', keys: [...'123456789'], shown: '1–9', help: 'Open by number' },
    { command: 'quit', keys: ['q'], label: 'quit', help: 'Quit' },
    { command: 'stay', keys: ['esc'], help: 'Nothing: this is the first screen' },
  ],
  welcome: [
    { command: 'up', keys: ['up', 'k'], shown: '↑↓', label: 'move', help: 'Up' },
    { command: 'down', keys: ['down', 'j'], help: 'Down' },
    {
      command: 'choose',
      keys: ['enter'],
      label: 'begin',
      help: 'Begin with what the cursor is on',
    },
    { command: 'number', keys: [...'1234'], shown: '1–4', help: 'Begin by number' },
    { command: 'quit', keys: ['q'], label: 'quit', help: 'Quit' },
  ],
  browse: [
    ...moving,
    {
      command: 'choose',
      keys: ['enter', 'right', 'l'],
      label: 'open',
      help: 'Open what the cursor is on',
    },
    ...paging,
    { command: 'leave', keys: ['left', 'h'], help: 'Back' },
  ],
  ...quizKeys,
  ...reviewKeys,
  settings: [...turning, ...moving],
  ...progressKeys,
  ...lessonKeys,
  search: [
    { command: 'up', keys: ['up', 'ctrl+p'], shown: '↑↓', label: 'move', help: 'Up' },
    { command: 'down', keys: ['down', 'ctrl+n'], help: 'Down' },
    { command: 'page-up', keys: ['pageup'], help: 'A page up' },
    { command: 'page-down', keys: ['pagedown'], help: 'A page down' },
    { command: 'choose', keys: ['enter'], label: 'open', help: 'Open the result' },
    { command: 'clear', keys: ['ctrl+u'], label: 'clear', help: 'Clear the search words' },
    { command: 'erase', keys: ['backspace'], help: 'Erase a character' },
    { command: 'erase-word', keys: ['ctrl+w'], help: 'Erase a word' },
    { command: 'leave', keys: ['esc', 'ctrl+k'], label: 'back', help: 'Back' },
  ],
  ...dutyKeys,
  help: [
    ...reading,
    { command: 'leave', keys: ['esc', 'q', '?', 'enter'], label: 'back', help: 'Back' },
  ],
  ...incidentKeys,
  'too-small': [
    { command: 'quit', keys: ['q', 'ctrl+c'], label: 'quit', help: 'Quit' },
    { command: 'wait', keys: ['esc', '/', 'ctrl+k', '?'], help: 'Nothing until there is room' },
  ],
});

export type KeyContext = keyof typeof keyTable;
export type CommandOf<C extends KeyContext> = (typeof keyTable)[C][number]['command'];

/** What each context is called above its keys on the help screen. */
export const contextTitles: Readonly<Record<KeyContext, string>> = {
  app: 'Everywhere',
  menu: 'Menu',
  welcome: 'Welcome',
  browse: 'Lists',
  ...quizContextTitles,
  ...reviewContextTitles,
  settings: 'Settings',
  ...progressContextTitles,
  ...lessonContextTitles,
  search: 'Search',
  ...dutyContextTitles,
  help: 'Help',
  ...incidentContextTitles,
  'too-small': 'Terminal too small',
};

/** Contexts in which characters are text, so that of the keys for everywhere only ctrl ones work. */
const typing: ReadonlySet<KeyContext> = new Set<KeyContext>([
  ...quizTyping,
  'search',
  ...lessonTyping,
  ...sandboxTyping,
]);

/** The bindings that work in a context: its own, then those for everywhere that it leaves alone. */
export function bindingsOf(context: KeyContext): { own: KeyBinding[]; everywhere: KeyBinding[] } {
  const own: readonly KeyBinding[] = context === 'app' ? [] : keyTable[context];
  const taken = new Set(own.flatMap(({ keys }) => keys));
  const app: readonly KeyBinding[] = keyTable.app;
  const everywhere = app.flatMap((binding) => {
    const keys = binding.keys.filter(
      (key) => !taken.has(key) && !(typing.has(context) && [...key].length === 1),
    );
    return keys.length > 0 ? [{ ...binding, keys }] : [];
  });
  return { own: [...own], everywhere };
}

/** The command of a key press, or undefined when the context does not use that key. */
export function commandFor<C extends KeyContext>(
  context: C,
  key: string,
): CommandOf<C> | undefined {
  const bindings: readonly KeyBinding[] = keyTable[context];
  const found = bindings.find(({ keys }) => keys.includes(key));
  return found?.command as CommandOf<C> | undefined;
}

const glyphs: Readonly<Record<string, string>> = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  enter: '⏎',
  esc: 'esc',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  home: 'Home',
  end: 'End',
  'shift+tab': '⇧tab',
};

/** A key as it is shown to people: `↑`, `^C`, `space`. */
export const showKey = (key: string): string =>
  glyphs[key] ?? (key.startsWith('ctrl+') ? `^${key.slice(5).toUpperCase()}` : key);
