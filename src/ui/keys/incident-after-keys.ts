import { paging, reading } from './shared-keys.ts';

/** Keys of what comes after an incident: the debrief and what opens from it, and recordings. */
export const incidentAfterKeys = {
  'incident-replay': [
    { command: 'toggle-pause', keys: ['space'], label: 'play', help: 'Let it run, or stop it' },
    { command: 'back-1', keys: ['left', 'h'], shown: '←→', label: '1 s', help: 'A second back' },
    { command: 'on-1', keys: ['right', '.'], help: 'A second on' },
    {
      command: 'back-10',
      keys: ['down', 'j'],
      shown: '↓↑',
      label: '10 s',
      help: '10 seconds back',
    },
    { command: 'on-10', keys: ['up', 'k'], help: '10 seconds on' },
    { command: 'next-command', keys: ['n'], label: 'command', help: 'To the next command' },
    { command: 'previous-command', keys: ['N', 'p'], help: 'To the command before' },
    {
      command: 'take-over',
      keys: ['enter'],
      label: 'take over',
      help: 'Play on from here yourself',
    },
    { command: 'faster', keys: ['+', '='], shown: '+-', label: 'speed', help: 'Faster' },
    { command: 'slower', keys: ['-', '_'], help: 'Slower' },
    {
      command: 'open-time',
      keys: ['w'],
      label: 'time',
      help: 'Where the time of slow requests went',
    },
    { command: 'next-node', keys: ['tab'], label: 'node', help: 'Details of the next node' },
    { command: 'previous-node', keys: ['shift+tab'], help: 'Details of the node before' },
    { command: 'log', keys: ['l'], label: 'log', help: 'The whole pager log' },
    { command: 'show-code', keys: ['C'], help: 'The replay code' },
    { command: 'top', keys: ['home', 'g'], help: 'To the beginning' },
    { command: 'bottom', keys: ['end', 'G'], help: 'To the end' },
    { command: 'leave', keys: ['esc', 'q'], label: 'leave', help: 'Close the details; leave' },
  ],
  'incident-debrief': [
    ...reading,
    {
      command: 'read',
      keys: ['enter'],
      label: 'lesson',
      help: 'Read the first lesson named',
    },
    {
      command: 'number',
      keys: ['1', '2', '3', '4', '5'],
      shown: '1–5',
      help: 'Read a lesson by its number',
    },
    {
      command: 'open-time',
      keys: ['w'],
      label: 'time',
      help: 'Where the time of slow requests went',
    },
    {
      command: 'open-post-mortem',
      keys: ['p'],
      label: 'post-mortem',
      help: 'A blameless post-mortem, to read and to keep',
    },
    {
      command: 'show-code',
      keys: ['c'],
      label: 'code',
      help: 'The replay code alone, to copy it; watch the run again',
    },
    { command: 'again', keys: ['r'], label: 'again', help: 'Play the same incident again' },
    { command: 'leave', keys: ['esc', 'q'], label: 'back', help: 'Back' },
  ],
  'incident-time': [
    { command: 'up', keys: ['up', 'k'], shown: '↑↓', label: 'request', help: 'The request above' },
    { command: 'down', keys: ['down', 'j'], help: 'The request below' },
    ...paging,
    { command: 'next-node', keys: ['tab', 'right'], label: 'node', help: 'The next node' },
    { command: 'previous-node', keys: ['shift+tab', 'left'], help: 'The node before' },
    { command: 'leave', keys: ['esc', 'q', 'w'], label: 'back', help: 'Back' },
  ],
  'incident-post-mortem': [
    ...reading,
    {
      command: 'save',
      keys: ['s'],
      label: 'save',
      help: 'Write it to a new file in the present folder',
    },
    { command: 'leave', keys: ['esc', 'q', 'p'], label: 'back', help: 'Back to the debrief' },
  ],
  'incident-code': [
    { command: 'copy', keys: ['y', 'c'], label: 'copy', help: 'Copy it, where the terminal can' },
    { command: 'watch', keys: ['w', 'enter'], label: 'watch', help: 'Watch the run again' },
    { command: 'leave', keys: ['esc', 'q'], label: 'back', help: 'Back' },
  ],
} as const;
