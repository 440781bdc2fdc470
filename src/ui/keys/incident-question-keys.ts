import { moving } from './shared-keys.ts';

const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;

/** Keys where an incident asks something. */
export const incidentQuestionKeys = {
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
      keys: letters,
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
      keys: letters,
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
  'incident-verdict': [
    { command: 'choose', keys: ['enter', 'space'], label: 'go on', help: 'On with the incident' },
    { command: 'leave', keys: ['esc', 'q'], label: 'back', help: 'On with the incident' },
  ],
} as const;
