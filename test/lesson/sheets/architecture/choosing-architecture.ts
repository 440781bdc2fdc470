import { pollaczekKhinchine } from '../../../support/queueing-formulas.ts';
import { number, type Sheet } from '../sheet.ts';

/** Mean wait in front of one pipeline of four equal steps, whose sum has a variation of a quarter. */
const wait = (busy: number, minutes: number) => minutes * pollaczekKhinchine(busy, 1 / 4);

export const sheet: Sheet = {
  covers: {
    'no perfect architecture, least effort first': /\*\*least effort and money that meets the need/,
    'the project': [/How complex\?/, /Which load/, /How safe\?/, /How often does it change\?/],
    'the team': /What have they run before/,
    'time and money': [/Which date is real/, /What may building cost, and what running/],
    'monolith, two tiers, N tiers': [
      /proof of concept/,
      /one site, few desks/,
      /web and enterprise/,
    ],
    'modular monolith and microservices': [/growth expected/, /large, evolving, many teams/],
    'events, cloud native, serverless': [
      /many react, none waits/,
      /moves and grows daily/,
      /spikes, events/,
    ],
    'decisions that can be taken back': /Can be taken back/,
    'teams and services': /\*\*one to three services for each team\*\*/,
    'cost of delay': /\*\*cost of delay\*\*/,
    'moving by strangling': /\*strangler fig\*/,
  },
  worked: [
    `15 services × 2 replicas × 2 zones = **${15 * 2 * 2}** processes`,
    `1 × 2 × 2 = **${2 * 2}** processes`,
    `are ${number((45 * 480) / 1000)} in a working day`,
    `(1 + ¼) / 2 = **${number(wait(0.9, 20))}** minutes`,
    `0.625 = **${number(wait(0.45, 10))}** minutes`,
  ],
  claims: [
    {
      says: 'at 25 a release takes half an hour with its wait',
      model: 'release-train',
      metric: 'clients.changes.mean',
      between: [28, 37],
      seconds: 300,
    },
    {
      says: 'at 45 over two hours',
      model: 'release-train',
      set: { 'changes.arrivals': '45/s' },
      metric: 'clients.changes.mean',
      between: [105, 165],
      seconds: 600,
    },
    {
      says: 'two parts: half an hour',
      model: 'release-train',
      set: { 'changes.arrivals': '45/s', 'pipelines.instances': 2 },
      metric: 'clients.changes.mean',
      between: [26, 34],
      seconds: 300,
    },
    {
      says: 'half the time is better',
      model: 'release-train',
      set: { 'changes.arrivals': '45/s', 'pipelines.slowdown': 0.5 },
      metric: 'clients.changes.mean',
      between: [13, 17],
      seconds: 300,
    },
    {
      says: 'towards 95 even that is slow',
      model: 'release-train',
      set: { 'changes.arrivals': '95/s', 'pipelines.slowdown': 0.5 },
      metric: 'clients.changes.mean',
      between: [80, 220],
      seconds: 600,
    },
  ],
  misconceptions: {
    'the architecture of the biggest is the safe one to start with':
      'choosing-a-style#start-like-the-great',
    'styles exclude each other': 'choosing-a-style#styles-exclude',
    'load is what breaks a large design of a small team': 'choosing-architecture#breaks-first',
  },
};
