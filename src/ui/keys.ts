import { lessonContextTitles, lessonKeys, lessonTyping } from './lesson-keys.ts';

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

const moving = [
  { command: 'up', keys: ['up', 'k'], shown: '↑↓', label: 'move', help: 'Up' },
  { command: 'down', keys: ['down', 'j'], help: 'Down' },
] as const;

const paging = [
  { command: 'page-up', keys: ['pageup', 'ctrl+u', 'ctrl+b'], help: 'A page up' },
  { command: 'page-down', keys: ['pagedown', 'ctrl+d', 'ctrl+f'], help: 'A page down' },
  { command: 'top', keys: ['home', 'g'], help: 'To the beginning' },
  { command: 'bottom', keys: ['end', 'G'], help: 'To the end' },
] as const;

const keyTable = bind({
  /** Works on every screen that does not use the key itself. */
  app: [
    { command: 'back', keys: ['esc', 'q'], label: 'back', help: 'Back; answers are kept' },
    { command: 'search', keys: ['/'], label: 'search', help: 'Search everything' },
    { command: 'help', keys: ['?'], label: 'keys', help: 'All keys of this screen' },
    { command: 'quit', keys: ['ctrl+c'], help: 'Quit; progress is saved' },
  ],
  menu: [
    { command: 'up', keys: ['up', 'k'], shown: '↑↓', label: 'move', help: 'Up' },
    { command: 'down', keys: ['down', 'j'], help: 'Down' },
    { command: 'choose', keys: ['enter'], label: 'open', help: 'Open what the cursor is on' },
    { command: 'number', keys: ['1', '2', '3', '4', '5'], shown: '1–5', help: 'Open by number' },
    { command: 'quit', keys: ['q'], label: 'quit', help: 'Quit' },
    { command: 'stay', keys: ['esc'], help: 'Nothing: this is the first screen' },
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
  'quiz-mode': [
    ...moving,
    { command: 'choose', keys: ['enter', 'right', 'l'], label: 'begin', help: 'Begin as chosen' },
    { command: 'resume', keys: ['r'], help: 'Go on where the quiz was left' },
    { command: 'practice', keys: ['p'], label: 'practice', help: 'Begin in practice mode' },
    { command: 'timed', keys: ['t'], label: 'timed', help: 'Begin against the clock' },
    { command: 'leave', keys: ['left', 'h'], help: 'Back' },
  ],
  quiz: [
    { command: 'answer', keys: ['enter'], label: 'answer', help: 'Answer with what is chosen' },
    { command: 'up', keys: ['up', 'k'], shown: '↑↓', label: 'move', help: 'The option above' },
    { command: 'down', keys: ['down', 'j'], help: 'The option below' },
    {
      command: 'pick',
      keys: [...'abcdefghi', ...'123456789'],
      shown: 'a–i 1–9',
      help: 'Choose the option with this letter or number',
    },
    { command: 'toggle', keys: ['space'], help: 'Choose the option, or not' },
    { command: 'hint', keys: ['tab'], label: 'hint', help: 'A hint, for a quarter of the point' },
    { command: 'pause', keys: ['p'], label: 'pause', help: 'Hide the question, stop the clock' },
    {
      command: 'next',
      keys: ['right', 'n'],
      shown: '←→',
      label: 'skip',
      help: 'The next question',
    },
    { command: 'previous', keys: ['left'], help: 'The question before' },
    { command: 'finish', keys: ['ctrl+r'], help: 'End here and see the results' },
    { command: 'page-up', keys: ['pageup', 'ctrl+u', 'ctrl+b'], help: 'A page up' },
    { command: 'page-down', keys: ['pagedown', 'ctrl+d', 'ctrl+f'], help: 'A page down' },
  ],
  'quiz-numeric': [
    { command: 'answer', keys: ['enter'], label: 'answer', help: 'Answer with what is typed' },
    { command: 'hint', keys: ['tab'], label: 'hint', help: 'A hint, for a quarter of the point' },
    {
      command: 'pause',
      keys: ['ctrl+p'],
      label: 'pause',
      help: 'Hide the question, stop the clock',
    },
    { command: 'next', keys: ['ctrl+n'], label: 'skip', help: 'The next question' },
    { command: 'previous', keys: ['ctrl+b'], help: 'The question before' },
    { command: 'clear', keys: ['ctrl+u'], label: 'clear', help: 'Clear the line' },
    { command: 'erase', keys: ['backspace'], help: 'Erase the character before the caret' },
    { command: 'delete', keys: ['ctrl+d'], help: 'Erase the character under the caret' },
    { command: 'caret-left', keys: ['left'], help: 'Caret to the left' },
    { command: 'caret-right', keys: ['right'], help: 'Caret to the right' },
    { command: 'caret-home', keys: ['home', 'ctrl+a'], help: 'Caret to the beginning' },
    { command: 'caret-end', keys: ['end', 'ctrl+e'], help: 'Caret to the end' },
    { command: 'up', keys: ['up'], help: 'Scroll up' },
    { command: 'down', keys: ['down'], help: 'Scroll down' },
    { command: 'page-up', keys: ['pageup'], help: 'A page up' },
    { command: 'page-down', keys: ['pagedown'], help: 'A page down' },
    { command: 'finish', keys: ['ctrl+r'], help: 'End here and see the results' },
    { command: 'show-keys', keys: ['?'], label: 'keys', help: 'All keys of this screen' },
  ],
  'quiz-feedback': [
    {
      command: 'next',
      keys: ['enter', 'space', 'right', 'n'],
      label: 'next',
      help: 'On to the next open question',
    },
    { command: 'up', keys: ['up', 'k'], shown: '↑↓', label: 'scroll', help: 'Up' },
    { command: 'down', keys: ['down', 'j'], help: 'Down' },
    {
      command: 'lesson',
      keys: ['l'],
      label: 'lesson',
      help: 'Read the lesson behind the question',
    },
    { command: 'previous', keys: ['left'], help: 'The question before' },
    ...paging,
    { command: 'finish', keys: ['ctrl+r'], help: 'End here and see the results' },
  ],
  'quiz-paused': [
    { command: 'resume', keys: ['enter', 'space', 'p', 'ctrl+p'], label: 'go on', help: 'Go on' },
    {
      command: 'finish',
      keys: ['ctrl+r'],
      label: 'end here',
      help: 'End here and see the results',
    },
  ],
  'quiz-results': [
    {
      command: 'read',
      keys: ['enter', 'l'],
      label: 'lesson',
      help: 'Read the lesson behind the miss',
    },
    {
      command: 'drill',
      keys: ['d'],
      label: 'drill again',
      help: 'Take what was missed again',
    },
    { command: 'up', keys: ['up', 'k'], shown: '↑↓', label: 'scroll', help: 'Up, miss by miss' },
    { command: 'down', keys: ['down', 'j'], help: 'Down, miss by miss' },
    ...paging,
  ],
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
    { command: 'leave', keys: ['esc'], label: 'back', help: 'Back' },
  ],
  help: [
    { command: 'up', keys: ['up', 'k'], shown: '↑↓', label: 'scroll', help: 'Up' },
    { command: 'down', keys: ['down', 'j'], help: 'Down' },
    { command: 'leave', keys: ['esc', 'q', '?', 'enter'], label: 'back', help: 'Back' },
  ],
  'incident-brief': [
    {
      command: 'start',
      keys: ['enter', 'space'],
      label: 'start the clock',
      help: 'Start the clock',
    },
    { command: 'up', keys: ['up', 'k'], shown: '↑↓', label: 'scroll', help: 'Up' },
    { command: 'down', keys: ['down', 'j'], help: 'Down' },
    ...paging,
    { command: 'leave', keys: ['esc', 'q'], label: 'back', help: 'Back' },
  ],
  // Letters and digits that are not here belong to the actions of the scenario.
  incident: [
    {
      command: 'toggle-pause',
      keys: ['space'],
      label: 'pause',
      help: 'Stop the clock, or let it run on',
    },
    { command: 'step', keys: ['.'], label: 'step', help: 'One simulated second, then stop' },
    {
      command: 'faster',
      keys: ['+', '='],
      shown: '+-',
      label: 'speed',
      help: 'Let the clock run faster',
    },
    { command: 'slower', keys: ['-', '_'], help: 'Let the clock run slower' },
    {
      command: 'diagnose',
      keys: ['d'],
      label: 'diagnose',
      help: 'Name the cause and the signals that prove it',
    },
    {
      command: 'next-node',
      keys: ['tab', 'right', 'down'],
      label: 'node',
      help: 'Details of the next node',
    },
    {
      command: 'previous-node',
      keys: ['shift+tab', 'left', 'up'],
      help: 'Details of the node before',
    },
    { command: 'log', keys: ['l'], label: 'log', help: 'The whole pager log' },
    {
      command: 'leave',
      keys: ['esc', 'q'],
      label: 'leave',
      help: 'Close the details; leave, to be resumed later',
    },
  ],
  'incident-log': [
    { command: 'up', keys: ['up', 'k'], shown: '↑↓', label: 'scroll', help: 'Up' },
    { command: 'down', keys: ['down', 'j'], help: 'Down' },
    ...paging,
    {
      command: 'toggle-pause',
      keys: ['space'],
      label: 'pause',
      help: 'Stop the clock, or let it run on',
    },
    { command: 'leave', keys: ['esc', 'q', 'l'], label: 'back', help: 'Back to the incident' },
  ],
  'incident-decision': [
    ...moving,
    {
      command: 'choose',
      keys: ['enter'],
      label: 'decide',
      help: 'Take the option under the cursor',
    },
    {
      command: 'letter',
      keys: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
      shown: 'a–h',
      help: 'Go to an option',
    },
    { command: 'leave', keys: ['esc', 'q'], label: 'leave', help: 'Leave; the decision waits' },
  ],
  'incident-diagnosis': [
    ...moving,
    {
      command: 'choose',
      keys: ['enter'],
      label: 'choose',
      help: 'Take the cause under the cursor; read on',
    },
    {
      command: 'letter',
      keys: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
      shown: 'a–h',
      help: 'Go to a cause',
    },
    {
      command: 'leave',
      keys: ['esc', 'q'],
      label: 'back',
      help: 'Back to the incident; nothing is named',
    },
  ],
  'incident-evidence': [
    ...moving,
    {
      command: 'toggle',
      keys: ['space', 'x'],
      label: 'mark',
      help: 'Mark a signal as proof, or unmark it',
    },
    {
      command: 'choose',
      keys: ['enter'],
      label: 'name the cause',
      help: 'Name the cause with the marked signals as proof',
    },
    { command: 'leave', keys: ['esc', 'q'], label: 'back', help: 'Back to the causes' },
  ],
  'incident-debrief': [
    { command: 'up', keys: ['up', 'k'], shown: '↑↓', label: 'scroll', help: 'Up' },
    { command: 'down', keys: ['down', 'j'], help: 'Down' },
    ...paging,
    {
      command: 'read',
      keys: ['enter'],
      label: 'lesson',
      help: 'Read the first lesson named',
    },
    {
      command: 'number',
      keys: ['1', '2', '3', '4', '5'],
      shown: '1–5',
      help: 'Read a lesson by its number',
    },
    { command: 'again', keys: ['r'], label: 'play again', help: 'Play the same incident again' },
    { command: 'leave', keys: ['esc', 'q'], label: 'back', help: 'Back' },
  ],
  'too-small': [
    { command: 'quit', keys: ['q', 'ctrl+c'], label: 'quit', help: 'Quit' },
    { command: 'wait', keys: ['esc', '/', '?'], help: 'Nothing until there is room' },
  ],
});

export type KeyContext = keyof typeof keyTable;
export type CommandOf<C extends KeyContext> = (typeof keyTable)[C][number]['command'];

/** What each context is called above its keys on the help screen. */
export const contextTitles: Readonly<Record<KeyContext, string>> = {
  app: 'Everywhere',
  menu: 'Menu',
  browse: 'Lists',
  'quiz-mode': 'Starting a quiz',
  quiz: 'Quiz: choosing an answer',
  'quiz-numeric': 'Quiz: typing an answer',
  'quiz-feedback': 'Quiz: after an answer',
  'quiz-paused': 'Quiz: paused',
  'quiz-results': 'Quiz: results',
  ...lessonContextTitles,
  search: 'Search',
  help: 'Help',
  'incident-brief': 'Incident: the brief',
  incident: 'Incident',
  'incident-log': 'Incident: the log',
  'incident-decision': 'Incident: a decision',
  'incident-diagnosis': 'Incident: the cause',
  'incident-evidence': 'Incident: the evidence',
  'incident-debrief': 'Incident: the debrief',
  'too-small': 'Terminal too small',
};

/** Contexts in which characters are text, so that of the keys for everywhere only ctrl ones work. */
const typing: ReadonlySet<KeyContext> = new Set<KeyContext>([
  'quiz-numeric',
  'search',
  ...lessonTyping,
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
