import {
  assignKeys,
  blankKeys,
  choiceKeys,
  hintHelp,
  lineKeys,
  orderKeys,
  showKeys,
} from './question-keys.ts';
import { moving, paging } from './shared-keys.ts';

const finish = {
  command: 'finish',
  keys: ['ctrl+r'],
  help: 'End here and see the results',
} as const;

const flagHelp = 'In an exam: mark the question, to come back to it';

/** Around a question whose letters are keys. */
const around = [
  { command: 'flag', keys: ['m', 'ctrl+g'], label: 'flag', help: flagHelp },
  { command: 'hint', keys: ['tab'], label: 'hint', help: hintHelp },
  { command: 'pause', keys: ['p'], label: 'pause', help: 'Hide the question, stop the clock' },
  { command: 'next', keys: ['right', 'n'], shown: '←→', label: 'skip', help: 'The next question' },
  { command: 'previous', keys: ['left'], help: 'The question before' },
  finish,
  { command: 'page-up', keys: ['pageup', 'ctrl+u', 'ctrl+b'], help: 'A page up' },
  { command: 'page-down', keys: ['pagedown', 'ctrl+d', 'ctrl+f'], help: 'A page down' },
] as const;

/** Around a question into which letters are typed. */
const aroundText = [
  { command: 'flag', keys: ['ctrl+g'], label: 'flag', help: flagHelp },
  { command: 'pause', keys: ['ctrl+p'], label: 'pause', help: 'Hide the question, stop the clock' },
  { command: 'next', keys: ['ctrl+n'], label: 'skip', help: 'The next question' },
  { command: 'previous', keys: ['ctrl+b'], help: 'The question before' },
  { command: 'page-up', keys: ['pageup'], help: 'A page up' },
  { command: 'page-down', keys: ['pagedown'], help: 'A page down' },
  finish,
  showKeys,
] as const;

/** The quiz's part of the key table. */
export const quizKeys = {
  'quiz-mode': [
    ...moving,
    { command: 'choose', keys: ['enter', 'right', 'l'], label: 'begin', help: 'Begin as chosen' },
    { command: 'resume', keys: ['r'], help: 'Go on where the quiz was left' },
    { command: 'practice', keys: ['p'], help: 'Begin in practice mode' },
    { command: 'timed', keys: ['t'], help: 'Begin against the clock' },
    { command: 'sprint', keys: ['s'], help: 'Begin with a clock for each question' },
    { command: 'exam', keys: ['e'], help: 'Begin an exam: no feedback before the end' },
    {
      command: 'extra-time',
      keys: ['x'],
      label: 'extra time',
      help: 'Longer clocks, by 25, 50 or 100 %',
    },
    { command: 'leave', keys: ['left', 'h'], help: 'Back' },
  ],
  'quiz-choice': [
    ...choiceKeys,
    {
      command: 'pick',
      keys: [...'abcdefghi', ...'123456789'],
      shown: 'a–i 1–9',
      help: 'Choose the option with this letter or number',
    },
    ...around,
  ],
  'quiz-order': [...orderKeys, ...around],
  'quiz-assign': [
    ...assignKeys,
    { command: 'pick', keys: [...'abcdefghi'], shown: 'a–i', help: 'To the item with this letter' },
    ...around,
  ],
  'quiz-line': [
    ...lineKeys,
    { command: 'hint', keys: ['tab', 'ctrl+t'], label: 'hint', help: hintHelp },
    ...aroundText,
    { command: 'up', keys: ['up'], help: 'Scroll up' },
    { command: 'down', keys: ['down'], help: 'Scroll down' },
  ],
  'quiz-blanks': [
    ...lineKeys,
    ...blankKeys,
    { command: 'up', keys: ['up'], help: 'The blank before' },
    { command: 'down', keys: ['down'], help: 'The next blank' },
    { command: 'hint', keys: ['ctrl+t'], label: 'hint', help: hintHelp },
    ...aroundText,
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
    finish,
  ],
  'quiz-overview': [
    ...moving,
    {
      command: 'choose',
      keys: ['enter', 'right', 'l'],
      label: 'open',
      help: 'Back to the question',
    },
    {
      command: 'hand-in',
      keys: ['h', 'ctrl+r'],
      label: 'hand in',
      help: 'Hand in: answers count as they stand',
    },
    { command: 'flag', keys: ['m', 'ctrl+g'], label: 'flag', help: flagHelp },
    { command: 'pause', keys: ['p', 'ctrl+p'], label: 'pause', help: 'Stop the clock' },
    ...paging,
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
} as const;

export const quizContextTitles = {
  'quiz-mode': 'Starting a quiz',
  'quiz-choice': 'Quiz: choosing an answer',
  'quiz-order': 'Quiz: putting in order',
  'quiz-assign': 'Quiz: matching and sorting',
  'quiz-line': 'Quiz: typing an answer',
  'quiz-blanks': 'Quiz: filling blanks',
  'quiz-feedback': 'Quiz: after an answer',
  'quiz-overview': 'Exam: before handing in',
  'quiz-paused': 'Quiz: paused',
  'quiz-results': 'Quiz: results',
} as const;

/** Contexts in which characters are text. */
export const quizTyping = ['quiz-line', 'quiz-blanks'] as const;
