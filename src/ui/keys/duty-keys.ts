/** The on-call screens' part of the key table. */
export const dutyKeys = {
  duty: [
    { command: 'begin', keys: ['enter'], label: 'begin', help: 'Begin, or go on' },
    {
      command: 'copy',
      keys: ['y', 'c'],
      label: 'copy result',
      help: 'The result as one line on the clipboard',
    },
  ],
} as const;

export const dutyContextTitles = { duty: 'On call' } as const;
