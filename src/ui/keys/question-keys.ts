/** Keys of an open question by how it is answered; quizzes and lessons share them. */

export const hintHelp = 'A hint, for a quarter of the point';

const answer = {
  command: 'answer',
  keys: ['enter'],
  label: 'answer',
  help: 'Answer with what stands there',
} as const;

export const choiceKeys = [
  answer,
  { command: 'up', keys: ['up', 'k'], shown: '↑↓', label: 'move', help: 'The option above' },
  { command: 'down', keys: ['down', 'j'], help: 'The option below' },
  { command: 'toggle', keys: ['space'], help: 'Choose the option, or not' },
] as const;

export const orderKeys = [
  answer,
  { command: 'toggle', keys: ['space'], label: 'grip', help: 'Grip the item, or let it go' },
  { command: 'up', keys: ['up', 'k'], shown: '↑↓', label: 'move', help: 'Up, with a gripped item' },
  { command: 'down', keys: ['down', 'j'], help: 'Down, with a gripped item' },
  { command: 'carry-up', keys: ['K'], help: 'Move the item up at once' },
  { command: 'carry-down', keys: ['J'], help: 'Move the item down at once' },
  {
    command: 'pick',
    keys: [...'123456789'],
    shown: '1–9',
    help: 'To this place, with a gripped item',
  },
] as const;

export const assignKeys = [
  answer,
  {
    command: 'assign',
    keys: [...'123456789'],
    shown: '1–9',
    label: 'choose',
    help: 'Give the item this one',
  },
  { command: 'up', keys: ['up', 'k'], shown: '↑↓', label: 'move', help: 'The item above' },
  { command: 'down', keys: ['down', 'j'], help: 'The item below' },
  { command: 'toggle', keys: ['space'], help: 'Give the item the next one' },
  { command: 'unassign', keys: ['backspace', '0'], help: 'Take it from the item again' },
] as const;

/** Where characters are text. */
export const editKeys = [
  { command: 'clear', keys: ['ctrl+u'], help: 'Clear the line' },
  { command: 'erase', keys: ['backspace'], help: 'Erase the character before the caret' },
  { command: 'delete', keys: ['ctrl+d'], help: 'Erase the character under the caret' },
  { command: 'caret-left', keys: ['left'], help: 'Caret to the left' },
  { command: 'caret-right', keys: ['right'], help: 'Caret to the right' },
  { command: 'caret-home', keys: ['home', 'ctrl+a'], help: 'Caret to the beginning' },
  { command: 'caret-end', keys: ['end', 'ctrl+e'], help: 'Caret to the end' },
] as const;

export const lineKeys = [{ ...answer, help: 'Answer with what is typed' }, ...editKeys] as const;

export const blankKeys = [
  { command: 'next-blank', keys: ['tab'], label: 'next blank', help: 'To the next blank' },
  { command: 'previous-blank', keys: ['shift+tab'], help: 'To the blank before' },
] as const;

export const showKeys = {
  command: 'show-keys',
  keys: ['?'],
  label: 'keys',
  help: 'All keys of this screen',
} as const;
