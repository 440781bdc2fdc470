import { formatClock } from '../../lib/units.ts';
import { judgeEvidence } from '../diagnosis.ts';
import type { TimedCommand } from '../run-types.ts';
import type { Scenario } from '../types.ts';
import type { Chronicle } from './chronicle.ts';
import type { Moment } from './moment.ts';

/** What the player did: orders with when they came into force, answers, the named cause. */
export function deedMoments({ commands, endMs }: Chronicle, scenario: Scenario): Moment[] {
  return commands.flatMap((timed): Moment[] => {
    const text = deedText(timed, scenario, endMs);
    return text === undefined || timed.atMs > endMs
      ? []
      : [{ atMs: timed.atMs, kind: 'deed', text }];
  });
}

function deedText(
  { atMs, command }: TimedCommand,
  scenario: Scenario,
  endMs: number,
): string | undefined {
  switch (command.type) {
    case 'action': {
      const action = scenario.actions.find(({ id }) => id === command.action);
      if (!action) return undefined;
      if (action.takesMs === 0) return `${action.label}: in force at once.`;
      const inForceMs = atMs + action.takesMs;
      return inForceMs <= endMs
        ? `${action.label}: ordered, in force at ${formatClock(inForceMs)}.`
        : `${action.label}: ordered; it was over before this came into force.`;
    }
    case 'decide': {
      const decision = scenario.decisions.find(({ id }) => id === command.decision);
      const option = decision?.options[command.option];
      return decision && option && `Asked "${decision.ask.trim()}", answered: ${option.text}`;
    }
    case 'diagnose': {
      const { diagnosis } = scenario;
      const option = diagnosis?.options[command.option];
      if (!diagnosis || !option) return undefined;
      const { right } = judgeEvidence(diagnosis, command.evidence);
      const proof =
        diagnosis.evidence.length > 0
          ? `, with ${right.length} of ${diagnosis.evidence.length} signals that prove it`
          : '';
      return option.correct
        ? `The cause is named${proof}.`
        : `A wrong cause is named: ${option.text}.`;
    }
  }
}

/** When the ordered actions came into force, in order of time. */
export function actionsInForce(commands: readonly TimedCommand[], scenario: Scenario): number[] {
  const times = commands.flatMap(({ atMs, command }) => {
    const action =
      command.type === 'action' && scenario.actions.find(({ id }) => id === command.action);
    return action ? [atMs + action.takesMs] : [];
  });
  return times.sort((a, b) => a - b);
}
