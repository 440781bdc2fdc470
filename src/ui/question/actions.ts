import type { Question } from '../../quiz/question.ts';
import type { EntryAction } from '../../session/quiz/entry.ts';
import type {
  assignKeys,
  blankKeys,
  choiceKeys,
  editKeys,
  lineKeys,
  orderKeys,
} from '../keys/question-keys.ts';
import { editFor } from './line-edits.ts';

type QuestionCommand =
  | (
      | typeof assignKeys
      | typeof blankKeys
      | typeof choiceKeys
      | typeof lineKeys
      | typeof orderKeys
    )[number]['command']
  | 'hint';

type EditCommand = (typeof editKeys)[number]['command'];

/** How a question is answered: each way has keys of its own. */
export type AnswerWay = 'choice' | 'order' | 'assign' | 'line' | 'blanks';

export function answerWay({ type }: Question): AnswerWay {
  switch (type) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return 'choice';
    case 'numeric':
    case 'text':
      return 'line';
    case 'cloze':
      return 'blanks';
    case 'order':
      return 'order';
    case 'match':
    case 'categorize':
      return 'assign';
  }
}

const actions: Readonly<
  Record<Exclude<QuestionCommand, EditCommand | 'assign' | 'pick'>, EntryAction>
> = {
  up: { type: 'move', by: -1 },
  down: { type: 'move', by: 1 },
  'previous-blank': { type: 'move', by: -1 },
  'next-blank': { type: 'move', by: 1 },
  'carry-up': { type: 'carry', by: -1 },
  'carry-down': { type: 'carry', by: 1 },
  toggle: { type: 'toggle' },
  unassign: { type: 'unassign' },
  hint: { type: 'hint' },
  answer: { type: 'answer' },
};

/** What a key does to an open question; undefined where its command is about something else. */
export function actionFor(command: string, key: string): EntryAction | undefined {
  if (command === 'pick' || command === 'assign') return { type: command, index: indexOf(key) };
  const edit = editFor(command);
  if (edit) return { type: 'edit', edit };
  return Object.hasOwn(actions, command) ? actions[command as keyof typeof actions] : undefined;
}

/** `a` and `1` are the first. */
const indexOf = (key: string): number =>
  /^[1-9]$/.test(key) ? Number(key) - 1 : key.charCodeAt(0) - 97;
