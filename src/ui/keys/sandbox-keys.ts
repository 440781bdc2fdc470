import { moving } from './shared-keys.ts';

/** Contexts in which characters are text. */
export const sandboxTyping = ['incident-edit'] as const;

/** Keys of a sandbox. */
export const sandboxKeys = {
  'incident-bench': [
    ...moving,
    { command: 'less', keys: ['left', 'h'], shown: '←→', label: 'turn', help: 'Turn it down' },
    { command: 'more', keys: ['right', 'l'], help: 'Turn it up' },
    {
      command: 'choose',
      keys: ['enter'],
      label: 'type a value',
      help: 'Type a value; begin or end an event',
    },
    { command: 'next-owner', keys: ['tab'], label: 'next', help: 'To the next node or call' },
    { command: 'previous-owner', keys: ['shift+tab'], help: 'To the node or call before' },
    {
      command: 'toggle-pause',
      keys: ['space'],
      label: 'pause',
      help: 'Stop the clock, or let it run on',
    },
    { command: 'step', keys: ['.'], label: 'step', help: 'One simulated second, then stop' },
    { command: 'top', keys: ['home', 'g'], help: 'To the first one' },
    { command: 'bottom', keys: ['end', 'G'], help: 'To the last one' },
    { command: 'leave', keys: ['esc', 'q'], label: 'close', help: 'Back to the system' },
  ],
  'incident-edit': [
    { command: 'choose', keys: ['enter'], label: 'set', help: 'Set the value' },
    { command: 'erase', keys: ['backspace'], help: 'Erase a character' },
    { command: 'clear', keys: ['ctrl+u'], label: 'clear', help: 'Erase all' },
    { command: 'leave', keys: ['esc'], label: 'cancel', help: 'Leave the value as it was' },
  ],
} as const;
