import { moving, paging } from './shared-keys.ts';

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

/** The incident's part of the key table. */
export const incidentKeys = {
  'incident-brief': [
    {
      command: 'start',
      keys: ['enter', 'space'],
      label: 'start the clock',
      help: 'Start the clock',
    },
    { command: 'up', keys: ['up', 'k'], shown: '↑↓', label: 'scroll', help: 'Up' },
    { command: 'down', keys: ['down', 'j'], help: 'Down' },
    ...paging,
    { command: 'leave', keys: ['esc', 'q'], label: 'back', help: 'Back' },
  ],
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
    {
      command: 'leave',
      keys: ['esc', 'q'],
      label: 'leave',
      help: 'Close the details; leave, to be resumed later',
    },
    { command: 'log', keys: ['l'], label: 'log', help: 'The whole pager log' },
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
    { command: 'up', keys: ['up', 'k'], shown: '↑↓', label: 'scroll', help: 'Up' },
    { command: 'down', keys: ['down', 'j'], help: 'Down' },
    ...paging,
    { command: 'next-node', keys: ['tab', 'right'], label: 'next node', help: 'The next node' },
    { command: 'previous-node', keys: ['shift+tab', 'left'], help: 'The node before' },
    ...clock,
    { command: 'leave', keys: ['esc', 'q', 'enter'], label: 'back', help: 'Back to the incident' },
  ],
  'incident-log': [
    { command: 'up', keys: ['up', 'k'], shown: '↑↓', label: 'scroll', help: 'Up' },
    { command: 'down', keys: ['down', 'j'], help: 'Down' },
    ...paging,
    {
      command: 'toggle-pause',
      keys: ['space'],
      label: 'pause',
      help: 'Stop the clock, or let it run on',
    },
    { command: 'leave', keys: ['esc', 'q', 'l'], label: 'back', help: 'Back to the incident' },
  ],
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
      keys: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
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
      keys: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
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
  'incident-debrief': [
    { command: 'up', keys: ['up', 'k'], shown: '↑↓', label: 'scroll', help: 'Up' },
    { command: 'down', keys: ['down', 'j'], help: 'Down' },
    ...paging,
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
    { command: 'again', keys: ['r'], label: 'play again', help: 'Play the same incident again' },
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
    { command: 'up', keys: ['up', 'k'], shown: '↑↓', label: 'scroll', help: 'Up' },
    { command: 'down', keys: ['down', 'j'], help: 'Down' },
    ...paging,
    {
      command: 'save',
      keys: ['s'],
      label: 'save',
      help: 'Write it to a new file in the present folder',
    },
    { command: 'leave', keys: ['esc', 'q', 'p'], label: 'back', help: 'Back to the debrief' },
  ],
} as const;

export const incidentContextTitles = {
  'incident-brief': 'Incident: the brief',
  incident: 'Incident',
  'incident-map': 'Incident: the whole system',
  'incident-node': 'Incident: a node',
  'incident-log': 'Incident: the log',
  'incident-decision': 'Incident: a decision',
  'incident-diagnosis': 'Incident: the cause',
  'incident-evidence': 'Incident: the evidence',
  'incident-verdict': 'Incident: what came of the diagnosis',
  'incident-debrief': 'Incident: the debrief',
  'incident-time': 'Incident: where the time went',
  'incident-post-mortem': 'Incident: the post-mortem',
} as const;
