import { moving } from './shared-keys.ts';

/** The review's part of the key table; within a session the quiz's keys work. */
export const reviewKeys = {
  review: [
    { command: 'begin', keys: ['enter'], label: 'begin', help: 'Begin the session' },
    ...moving,
    { command: 'more', keys: ['right', 'l', '+'], shown: '←→', label: 'change', help: 'More' },
    { command: 'less', keys: ['left', 'h', '-'], help: 'Less' },
  ],
} as const;

export const reviewContextTitles = { review: 'Review' } as const;
