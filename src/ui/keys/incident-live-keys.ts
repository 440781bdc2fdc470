import { scrolling } from './shared-keys.ts';

const nodesByArrow = [
  { command: 'left', keys: ['left', 'h'], help: 'The node to the left' },
  { command: 'right', keys: ['right'], help: 'The node to the right' },
  { command: 'up', keys: ['up', 'k'], help: 'The node above' },
  { command: 'down', keys: ['down', 'j'], help: 'The node below' },
] as const;

const clock = [
  {
    command: 'toggle-pause',
    keys: ['space'],
    label: 'pause',
    help: 'Stop the clock, or let it run on',
  },
  { command: 'step', keys: ['.'], label: 'step', help: 'One simulated second, then stop' },
] as const;

/** What can be asked of a run in progress. */
const asking = [
  {
    command: 'diagnose',
    keys: ['d'],
    label: 'diagnose',
    help: 'Name the cause and the signals that prove it',
  },
  {
    command: 'open-time',
    keys: ['w'],
    label: 'time',
    help: 'Where the time of slow requests went',
  },
] as const;

const choosingNodes = [
  {
    command: 'next-node',
    keys: ['tab'],
    label: 'node',
    help: 'Details of the next node',
  },
  { command: 'previous-node', keys: ['shift+tab'], help: 'Details of the node before' },
  ...nodesByArrow,
  {
    command: 'look-closer',
    keys: ['enter'],
    label: 'zoom',
    help: 'The whole drawing; with a node chosen, all about that',
  },
] as const;

const knobs = {
  command: 'open-bench',
  keys: [':'],
  label: 'knobs',
  help: 'In a sandbox: the knobs of the chosen node, and the events',
} as const;

const log = { command: 'log', keys: ['l'], label: 'log', help: 'The whole pager log' } as const;

const code = {
  command: 'show-code',
  keys: ['C'],
  help: 'The replay code of the run so far',
} as const;

const leave = {
  command: 'leave',
  keys: ['esc', 'q'],
  label: 'leave',
  help: 'Close the details; leave, to be resumed later',
} as const;

/** Keys of an incident in progress. */
export const incidentLiveKeys = {
  // Letters and digits that are not here belong to the actions of the scenario.
  incident: [
    ...clock,
    {
      command: 'faster',
      keys: ['+', '='],
      shown: '+-',
      label: 'speed',
      help: 'Let the clock run faster',
    },
    { command: 'slower', keys: ['-', '_'], help: 'Let the clock run slower' },
    knobs,
    ...asking,
    ...choosingNodes,
    leave,
    log,
    code,
  ],
  'incident-turns': [
    { command: 'turn', keys: ['space'], label: 'next turn', help: 'Let a turn pass' },
    {
      command: 'faster',
      keys: ['+', '='],
      shown: '+-',
      label: 'its length',
      help: 'Longer turns',
    },
    { command: 'slower', keys: ['-', '_'], help: 'Shorter turns' },
    { command: 'step', keys: ['.'], label: '1 s', help: 'Let one simulated second pass' },
    knobs,
    ...asking,
    ...choosingNodes,
    log,
    code,
    leave,
  ],
  'incident-map': [
    { ...nodesByArrow[0], shown: '←↑↓→', label: 'node' },
    ...nodesByArrow.slice(1),
    { command: 'next-node', keys: ['tab'], help: 'The next node' },
    { command: 'previous-node', keys: ['shift+tab'], help: 'The node before' },
    { command: 'look-closer', keys: ['enter'], label: 'more', help: 'All about the chosen node' },
    ...clock,
    { command: 'leave', keys: ['esc', 'q'], label: 'back', help: 'Back to the incident' },
  ],
  'incident-node': [
    ...scrolling,
    { command: 'next-node', keys: ['tab', 'right'], label: 'next node', help: 'The next node' },
    { command: 'previous-node', keys: ['shift+tab', 'left'], help: 'The node before' },
    ...clock,
    { command: 'leave', keys: ['esc', 'q', 'enter'], label: 'back', help: 'Back to the incident' },
  ],
  'incident-log': [
    ...scrolling,
    {
      command: 'toggle-pause',
      keys: ['space'],
      label: 'pause',
      help: 'Stop the clock, or let it run on',
    },
    { command: 'leave', keys: ['esc', 'q', 'l'], label: 'back', help: 'Back to the incident' },
  ],
} as const;
