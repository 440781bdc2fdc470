import type { LineEdit } from '../../../session/quiz/typing.ts';
import type { LessonCommand } from './chrome.ts';

const edits: Readonly<Partial<Record<LessonCommand, LineEdit>>> = {
  erase: 'erase',
  delete: 'delete',
  clear: 'clear',
  'caret-left': 'left',
  'caret-right': 'right',
  'caret-home': 'home',
  'caret-end': 'end',
};

/** What a key does to the line that is being typed. */
export const editOf = (command: LessonCommand): LineEdit | undefined => edits[command];
