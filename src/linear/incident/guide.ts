import type { GuideStep } from '../../session/incident/guide-steps.ts';
import type { IncidentScreen } from '../../session/incident/screen.ts';

/** What the guide of a first incident asks for, in commands; in turns it never asks for the rest. */
const says: Readonly<Partial<Record<GuideStep, string>>> = {
  brief: 'this is who you are and what is normal. Press Enter to begin.',
  clock:
    'the clock stands until you let time pass. Press Enter for a turn of ten seconds, and hear what it brings.',
  node: 'all is well, for now. Type nodes for the parts of the system, then node and a name to hear one of them from the inside.',
  watch: 'now press Enter, turn by turn, until the pager rings. Type signals for all the figures.',
  diagnose:
    'the pager rang, and the clock stands while you think. What has changed? Ask with signals, nodes and node. Then type diagnose to name the cause.',
  act: 'type actions for what can be ordered, with delay and cost. Type do and a key to order what removes the cause.',
  hold: 'what you ordered is in force after its delay. Play turns, and hold the goal to win. Another action may help meanwhile.',
  debrief:
    'well fought. This was your run, beside doing nothing and the reference. Type moments for what mattered, or menu for the rest of the dojo.',
};

/** Where the guide has a word: where its player can do as it says. */
const guided: ReadonlySet<IncidentScreen['phase']['kind']> = new Set(['brief', 'live', 'debrief']);

/** What the guide asks for next, as the last thing to be heard. */
export function guideLines({ guide, phase }: Pick<IncidentScreen, 'guide' | 'phase'>): string[] {
  const text = guide && guided.has(phase.kind) ? says[guide] : undefined;
  return text === undefined ? [] : [`Guide: ${text}`];
}
