import { incidentAfterKeys } from './incident-after-keys.ts';
import { incidentLiveKeys } from './incident-live-keys.ts';
import { incidentQuestionKeys } from './incident-question-keys.ts';
import { sandboxKeys } from './sandbox-keys.ts';
import { reading } from './shared-keys.ts';

/** The incident's part of the key table. */
export const incidentKeys = {
  'incident-brief': [
    {
      command: 'start',
      keys: ['enter', 'space'],
      label: 'start the clock',
      help: 'Start the clock',
    },
    { command: 'start-turns', keys: ['t'], label: 'turn by turn', help: 'Play turn by turn' },
    {
      command: 'continue',
      keys: ['c'],
      label: 'continue',
      help: 'Take up the run that was left',
    },
    {
      command: 'open-sandbox',
      keys: ['s'],
      label: 'sandbox',
      help: 'Play around with the system: no goals, every knob open',
    },
    ...reading,
    { command: 'leave', keys: ['esc', 'q'], label: 'back', help: 'Back' },
  ],
  'incident-changed': [
    {
      command: 'again',
      keys: ['enter'],
      label: 'start afresh',
      help: 'Play it from its beginning',
    },
    {
      command: 'anyway',
      keys: ['r'],
      label: 'go on all the same',
      help: 'Go on with what was done, in the new version of the file',
    },
    { command: 'leave', keys: ['esc', 'q'], label: 'back', help: 'Back' },
  ],
  ...incidentLiveKeys,
  ...incidentQuestionKeys,
  ...incidentAfterKeys,
  ...sandboxKeys,
} as const;

export const incidentContextTitles = {
  'incident-brief': 'Incident: the brief',
  'incident-changed': 'Incident: another version of its file',
  incident: 'Incident',
  'incident-map': 'Incident: the whole system',
  'incident-node': 'Incident: a node',
  'incident-turns': 'Incident: turn by turn',
  'incident-replay': 'Incident: a recorded run',
  'incident-bench': 'Sandbox: knobs and events',
  'incident-edit': 'Sandbox: a value',
  'incident-code': 'Incident: the replay code',
  'incident-log': 'Incident: the log',
  'incident-decision': 'Incident: a decision',
  'incident-diagnosis': 'Incident: the cause',
  'incident-evidence': 'Incident: the evidence',
  'incident-verdict': 'Incident: what came of the diagnosis',
  'incident-debrief': 'Incident: the debrief',
  'incident-time': 'Incident: where the time went',
  'incident-post-mortem': 'Incident: the post-mortem',
} as const;
