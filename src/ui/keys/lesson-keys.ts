import { lessonReadingKeys, lessonReadingTitles } from './lesson-reading-keys.ts';
import {
  assignKeys,
  blankKeys,
  choiceKeys,
  editKeys,
  hintHelp,
  lineKeys,
  orderKeys,
  showKeys,
} from './question-keys.ts';
import { moving } from './shared-keys.ts';

/** The lesson reader's part of the key table. */

const blocks = [
  { command: 'next-block', keys: ['tab'], label: 'next', help: 'To the next thing to try' },
  { command: 'previous-block', keys: ['shift+tab'], help: 'To the thing to try before' },
  { command: 'leave', keys: ['esc'], label: 'read on', help: 'Back to the text' },
] as const;

const paging = [
  { command: 'page-down', keys: ['pagedown', 'ctrl+f'], help: 'A page down' },
  { command: 'page-up', keys: ['pageup', 'ctrl+b'], help: 'A page up' },
] as const;

const hint = {
  command: 'hint',
  label: 'hint',
  help: hintHelp,
} as const;
const letterHint = { ...hint, keys: ['h'] } as const;
const controlHint = { ...hint, keys: ['ctrl+t'] } as const;

export const lessonKeys = {
  ...lessonReadingKeys,
  'lesson-choice': [
    ...choiceKeys,
    {
      command: 'pick',
      keys: [...'abcdefg', ...'123456789'],
      shown: 'a–g',
      help: 'Choose the option with this letter or number',
    },
    letterHint,
    ...blocks,
    ...paging,
  ],
  'lesson-order': [...orderKeys, letterHint, ...blocks, ...paging],
  'lesson-assign': [
    ...assignKeys,
    { command: 'pick', keys: [...'abcdefg'], shown: 'a–g', help: 'To the item with this letter' },
    letterHint,
    ...blocks,
    ...paging,
  ],
  'lesson-line': [...lineKeys, controlHint, ...blocks, ...paging, showKeys],
  'lesson-blanks': [
    ...lineKeys,
    ...blankKeys,
    { command: 'up', keys: ['up'], help: 'The blank before' },
    { command: 'down', keys: ['down'], help: 'The next blank' },
    controlHint,
    { command: 'leave', keys: ['esc'], label: 'read on', help: 'Back to the text' },
    ...paging,
    showKeys,
  ],
  'lesson-answered': [
    { command: 'again', keys: ['r'], label: 'again', help: 'The same question with fresh numbers' },
    { command: 'up', keys: ['up', 'k'], shown: '↑↓', label: 'scroll', help: 'A line up' },
    { command: 'down', keys: ['down', 'j'], help: 'A line down' },
    {
      command: 'leave',
      keys: ['enter', 'esc', 'space'],
      label: 'read on',
      help: 'Back to the text',
    },
    { command: 'next-block', keys: ['tab'], label: 'next', help: 'To the next thing to try' },
    { command: 'previous-block', keys: ['shift+tab'], help: 'To the thing to try before' },
    ...paging,
  ],
  'lesson-model': [
    ...moving,
    {
      command: 'more',
      keys: ['right', 'l', '+'],
      shown: '←→',
      label: 'turn',
      help: 'Turn the knob up',
    },
    { command: 'less', keys: ['left', 'h', '-'], help: 'Turn the knob down' },
    { command: 'much-more', keys: ['L', '>'], help: 'Turn the knob far up' },
    { command: 'much-less', keys: ['H', '<'], help: 'Turn the knob far down' },
    {
      command: 'reset',
      keys: ['0', 'r'],
      label: 'start values',
      help: 'All knobs to where they began',
    },
    ...blocks,
    ...paging,
  ],
  'lesson-guess': [
    {
      command: 'commit',
      keys: ['enter'],
      label: 'commit',
      help: 'Commit the number; the engine answers',
    },
    { command: 'up', keys: ['up'], shown: '↑↓', label: 'knobs', help: 'Up' },
    { command: 'down', keys: ['down'], help: 'Down to the knobs' },
    ...editKeys,
    ...blocks,
    ...paging,
    showKeys,
  ],
  'lesson-steps': [
    {
      command: 'reveal',
      keys: ['space', 'enter', 'right', 'down', 'l', 'j'],
      label: 'next step',
      help: 'The next step',
    },
    { command: 'first', keys: ['home', 'g', '0'], help: 'Only the first step' },
    { command: 'last', keys: ['end', 'G'], label: 'all', help: 'All steps' },
    {
      command: 'hide',
      keys: ['left', 'up', 'h', 'k', 'backspace'],
      shown: '←',
      label: 'step back',
      help: 'A step back',
    },
    ...blocks,
    ...paging,
  ],
  'lesson-onward': [
    ...moving,
    { command: 'choose', keys: ['enter'], label: 'open', help: 'Open what the cursor is on' },
    { command: 'previous-block', keys: ['shift+tab'], help: 'To the thing to try before' },
    { command: 'leave', keys: ['esc'], label: 'read on', help: 'Back to the text' },
    ...paging,
  ],
} as const;

export const lessonContextTitles = {
  ...lessonReadingTitles,
  'lesson-choice': 'Lesson: choosing an answer',
  'lesson-order': 'Lesson: putting in order',
  'lesson-assign': 'Lesson: matching and sorting',
  'lesson-line': 'Lesson: typing an answer',
  'lesson-blanks': 'Lesson: filling blanks',
  'lesson-answered': 'Lesson: after an answer',
  'lesson-model': 'Lesson: live model',
  'lesson-guess': 'Lesson: predicting a number',
  'lesson-steps': 'Lesson: step by step',
  'lesson-onward': 'Lesson: what next',
} as const;

/** Contexts in which characters are text. */
export const lessonTyping = [
  'lesson-line',
  'lesson-blanks',
  'lesson-guess',
  'lesson-find',
  'lesson-note',
] as const;
