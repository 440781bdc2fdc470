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
  const trap = trapsOf(scenario, outcome, player)[0]?.id;
  const earnable = mostEarned(scenario);
  return {
    outcome,
    stars: starsOf(scenario, outcome, readings),
    cost,
    lost: ending.lost,
    diagnosed,
    ...(earnable === undefined ? {} : { earned: player.score, earnable }),
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

/** What the best answers to all decisions earn; undefined where no answer earns or costs anything. */
function mostEarned({ decisions }: Scenario): number | undefined {
  const scores = decisions.map(({ options }) => options.map(({ score }) => score));
  if (scores.flat().every((score) => score === 0)) return undefined;
  return scores.reduce((sum, some) => sum + Math.max(...some), 0);
}

/** What somebody did in a run. */
interface Deeds {
  hasUsed(action: string): boolean;
  answerTo(decision: string): number | undefined;
}

/**
 * The traps that a player walked into: every action of them was ordered, and every answer was given
 * that the reference gives otherwise. A trap made only of the reference's own actions and answers is
 * one of timing, and nobody who won walked into it.
 */
export function trapsOf(
  { reference, traps }: Scenario,
  outcome: Outcome,
  deeds: Deeds,
): readonly Trap[] {
  const ofReference = new Set(actionsOf(reference));
  return traps.filter(({ script }) => {
    const actions = actionsOf(script);
    const answers = answersBeside(reference, script);
    if (actions.length === 0 && answers.length === 0) return false;
    if (!actions.every((action) => deeds.hasUsed(action))) return false;
    if (!answers.every(([id, option]) => deeds.answerTo(id) === option)) return false;
    if (outcome === 'lost' || answers.length > 0) return true;
    return actions.some((action) => !ofReference.has(action));
  });
}

/** The answers of a script that the reference gives otherwise; unasked, it takes the first option. */
export const answersBeside = (reference: Script, { answers }: Script): [string, number][] =>
  Object.entries(answers).filter(([id, option]) => option !== (reference.answers[id] ?? 0));

export function actionsOf({ commands }: Pick<Script, 'commands'>): string[] {
  return commands.flatMap(({ command }) => (command.type === 'action' ? [command.action] : []));
}
