import { reading } from './shared-keys.ts';

/** The progress screen's part of the key table. */
export const progressKeys = {
  progress: [
    {
      command: 'next-tab',
      keys: ['right', 'l', 'tab'],
      shown: '←→',
      label: 'page',
      help: 'The page to the right',
    },
    { command: 'previous-tab', keys: ['left', 'h', 'shift+tab'], help: 'The page to the left' },
    {
      command: 'tab',
      keys: ['1', '2', '3', '4'],
      shown: '1–4',
      help: 'Overview, topics, incidents, predictions',
    },
    ...reading,
  ],
} as const;

export const progressContextTitles = { progress: 'Progress' } as const;
