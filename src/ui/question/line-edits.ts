import type { LineEdit } from '../../session/quiz/typing.ts';
import type { editKeys } from '../keys/question-keys.ts';

const edits: Readonly<Record<(typeof editKeys)[number]['command'], LineEdit>> = {
  erase: 'erase',
  delete: 'delete',
  clear: 'clear',
  'caret-left': 'left',
  'caret-right': 'right',
  'caret-home': 'home',
  'caret-end': 'end',
};

/** What a command does to the line that is being typed; undefined for one that is about something else. */
export const editFor = (command: string): LineEdit | undefined =>
  Object.hasOwn(edits, command) ? edits[command as keyof typeof edits] : undefined;
