import { moving } from './shared-keys.ts';

const turning = [
  { command: 'more', keys: ['right', 'l', '+'], shown: '←→', label: 'change', help: 'More' },
  { command: 'less', keys: ['left', 'h', '-'], help: 'Less' },
] as const;

/** The review's part of the key table; within a session the quiz's keys work. */
export const reviewKeys = {
  review: [
    { command: 'begin', keys: ['enter'], label: 'begin', help: 'Begin the session' },
    ...moving,
    ...turning,
  ],
  settings: [...turning, ...moving],
} as const;

export const reviewContextTitles = { review: 'Review', settings: 'Settings' } as const;
