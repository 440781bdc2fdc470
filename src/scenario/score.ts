import { holds, type Readings } from './condition.ts';
import { triggerOf, type Verdict } from './judge.ts';
import type { Player } from './player.ts';
import type { GoalFrame, Outcome, ScoreFrame } from './run-types.ts';
import type { Scenario, Script, Trap } from './types.ts';

/** The moment that decided a run. */
export interface Ending {
  readonly atMs: number;
  readonly verdict: Verdict;
  readonly lost: number;
  readonly goals: readonly GoalFrame[];
}

export function scoreOf(
  scenario: Scenario,
  ending: Ending,
  player: Player,
  readings: Readings,
): ScoreFrame {
  const { outcome, reason } = ending.verdict;
  const { cost, diagnosed, detectedAtMs } = player;
  const triggerMs = triggerOf(scenario);
  const since = (atMs: number) => Math.max(0, atMs - triggerMs);
  const metAtMs = ending.goals.map((goal) => goal.metAtMs ?? ending.atMs);
  const mitigated = outcome === 'won' && metAtMs.length > 0;
  const trap = trapsOf(scenario, outcome, (action) => player.hasUsed(action))[0]?.id;
  return {
    outcome,
    stars: starsOf(scenario, outcome, readings),
    cost,
    lost: ending.lost,
    diagnosed,
    ...(detectedAtMs === undefined ? {} : { detectedAfterMs: since(detectedAtMs) }),
    ...(mitigated ? { mitigatedAfterMs: since(Math.max(...metAtMs)) } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(trap === undefined ? {} : { trap }),
  };
}

/** None for a lost run; a won one has one, and more by the scenario's own conditions. */
function starsOf({ stars }: Scenario, outcome: Outcome, readings: Readings): ScoreFrame['stars'] {
  if (outcome === 'lost') return 0;
  if (stars.three && holds(stars.three, readings)) return 3;
  return stars.two && holds(stars.two, readings) ? 2 : 1;
}

/**
 * The traps that a player walked into: every action of them was ordered. A trap made only of the
 * reference's own actions is one of timing, and nobody who won walked into it.
 */
export function trapsOf(
  { reference, traps }: Scenario,
  outcome: Outcome,
  hasUsed: (action: string) => boolean,
): readonly Trap[] {
  const ofReference = new Set(actionsOf(reference));
  return traps.filter(({ script }) => {
    const actions = actionsOf(script);
    if (actions.length === 0 || !actions.every(hasUsed)) return false;
    return outcome === 'lost' || actions.some((action) => !ofReference.has(action));
  });
}

export function actionsOf({ commands }: Pick<Script, 'commands'>): string[] {
  return commands.flatMap(({ command }) => (command.type === 'action' ? [command.action] : []));
}
