import { moving, turning } from './shared-keys.ts';

/** The review's part of the key table; within a session the quiz's keys work. */
export const reviewKeys = {
  review: [
    { command: 'begin', keys: ['enter'], label: 'begin', help: 'Begin the session' },
    ...moving,
    ...turning,
  ],
} as const;

export const reviewContextTitles = { review: 'Review' } as const;
