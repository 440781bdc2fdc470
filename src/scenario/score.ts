import { holds, type Readings } from './condition.ts';
import { triggerOf, type Verdict } from './judge.ts';
import type { Player } from './player.ts';
import type { GoalFrame, Outcome, ScoreFrame } from './run-types.ts';
import type { Scenario } from './types.ts';

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
  const trap = trapOf(scenario, outcome, player);
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
 * The trap that a player walked into: every action of it was ordered. A trap made only of the
 * reference's own actions is one of timing, and nobody who won walked into it.
 */
function trapOf(scenario: Scenario, outcome: Outcome, player: Player): string | undefined {
  const ofReference = new Set(actionsOf(scenario.reference));
  const walkedInto = scenario.traps.find(({ script }) => {
    const actions = actionsOf(script);
    if (actions.length === 0 || !actions.every((action) => player.hasUsed(action))) return false;
    return outcome === 'lost' || actions.some((action) => !ofReference.has(action));
  });
  return walkedInto?.id;
}

function actionsOf({ commands }: Scenario['reference']): string[] {
  return commands.flatMap(({ command }) => (command.type === 'action' ? [command.action] : []));
}
