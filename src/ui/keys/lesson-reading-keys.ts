import { editKeys } from './question-keys.ts';
import { moving } from './shared-keys.ts';

/** Keys of the lesson reader's text and of what lies over it. */

const scrolling = [
  { command: 'up', keys: ['up', 'k'], shown: '↑↓', label: 'scroll', help: 'A line up' },
  { command: 'down', keys: ['down', 'j'], help: 'A line down' },
  {
    command: 'page-down',
    keys: ['space', 'pagedown', 'ctrl+f'],
    label: 'page',
    help: 'A page down',
  },
  { command: 'page-up', keys: ['b', 'pageup', 'ctrl+b'], help: 'A page up' },
  { command: 'half-down', keys: ['d', 'ctrl+d'], help: 'Half a page down' },
  { command: 'half-up', keys: ['u', 'ctrl+u'], help: 'Half a page up' },
  { command: 'top', keys: ['home', 'g'], help: 'To the beginning' },
  { command: 'bottom', keys: ['end', 'G'], help: 'To the end' },
] as const;

const reading = [
  {
    command: 'next-block',
    keys: ['tab', 'enter'],
    label: 'try it',
    help: 'To the next question or model',
  },
  { command: 'previous-block', keys: ['shift+tab'], help: 'To the question or model before' },
  { command: 'find', keys: ['/'], label: 'find', help: 'Find words in this lesson' },
  { command: 'contents', keys: ['t'], label: 'contents', help: 'The table of contents' },
  {
    command: 'term',
    keys: ['w'],
    label: 'term',
    help: 'What an underlined term means',
  },
  { command: 'link', keys: ['f'], label: 'links', help: 'To the next link of the text' },
  { command: 'link-before', keys: ['F'], help: 'To the link before' },
  { command: 'bookmark', keys: ['m'], help: 'Bookmark this part, or not' },
  { command: 'note', keys: ['a'], label: 'note', help: 'Write a note at this part' },
  { command: 'marks', keys: ['M', "'"], help: 'All bookmarks and notes' },
  {
    command: 'next-lesson',
    keys: [']'],
    label: 'next lesson',
    help: 'The next lesson of the track',
  },
  { command: 'previous-lesson', keys: ['['], help: 'The lesson before' },
  { command: 'right', keys: ['right', 'l'], help: 'Wide code and diagrams: to the right' },
  { command: 'left', keys: ['left', 'h'], help: 'Wide code and diagrams: to the left' },
] as const;

const listMoving = [
  ...moving,
  { command: 'page-down', keys: ['space', 'pagedown', 'ctrl+f'], help: 'A page down' },
  { command: 'page-up', keys: ['b', 'pageup', 'ctrl+b'], help: 'A page up' },
  { command: 'top', keys: ['home', 'g'], help: 'To the first' },
  { command: 'bottom', keys: ['end', 'G'], help: 'To the last' },
] as const;

export const lessonReadingKeys = {
  lesson: [...scrolling, ...reading],
  'lesson-found': [
    { command: 'next-hit', keys: ['n'], label: 'next', help: 'To the next place' },
    { command: 'previous-hit', keys: ['N'], label: 'previous', help: 'To the place before' },
    { command: 'find-done', keys: ['esc'], label: 'done', help: 'Done with finding' },
    ...scrolling,
    ...reading,
  ],
  'lesson-find': [
    { command: 'find-words', keys: ['enter'], label: 'find', help: 'To the first place' },
    { command: 'close', keys: ['esc'], label: 'cancel', help: 'Back to the text' },
    ...editKeys,
  ],
  'lesson-note': [
    { command: 'close', keys: ['enter', 'esc'], label: 'keep', help: 'Keep the note' },
    ...editKeys,
  ],
  'lesson-term': [
    { command: 'term', keys: ['w', 'tab'], label: 'next term', help: 'The next term' },
    { command: 'term-before', keys: ['W', 'shift+tab'], help: 'The term before' },
    { command: 'open', keys: ['enter'], label: 'its lesson', help: 'The lesson that explains it' },
    { command: 'close', keys: ['esc', 'q'], label: 'read on', help: 'Back to the text' },
    ...scrolling,
  ],
  'lesson-link': [
    { command: 'open', keys: ['enter'], label: 'open', help: 'Open what the link leads to' },
    { command: 'link', keys: ['f', 'tab'], label: 'next link', help: 'The next link' },
    { command: 'link-before', keys: ['F', 'shift+tab'], help: 'The link before' },
    { command: 'close', keys: ['esc', 'q'], label: 'read on', help: 'Back to the text' },
    ...scrolling,
  ],
  'lesson-away': [
    {
      command: 'return',
      keys: ['esc', 'backspace'],
      label: 'back to the link',
      help: 'Back to the place of the link that led here',
    },
    ...scrolling,
    ...reading,
  ],
  'lesson-contents': [
    ...listMoving,
    { command: 'open', keys: ['enter', 'right', 'l'], label: 'go there', help: 'To this part' },
    {
      command: 'close',
      keys: ['esc', 't', 'left', 'h', 'q'],
      label: 'read on',
      help: 'Back to the text',
    },
  ],
  'lesson-marks': [
    ...listMoving,
    { command: 'open', keys: ['enter', 'right', 'l'], label: 'go there', help: 'To this part' },
    {
      command: 'close',
      keys: ['esc', 'M', "'", 'left', 'h', 'q'],
      label: 'read on',
      help: 'Back to the text',
    },
  ],
} as const;

export const lessonReadingTitles = {
  lesson: 'Lesson',
  'lesson-found': 'Lesson: words found',
  'lesson-find': 'Lesson: finding words',
  'lesson-note': 'Lesson: writing a note',
  'lesson-term': 'Lesson: a term',
  'lesson-link': 'Lesson: a link',
  'lesson-away': 'Lesson: where a link led',
  'lesson-contents': 'Lesson: table of contents',
  'lesson-marks': 'Lesson: bookmarks and notes',
} as const;
