import { holds, type Readings } from './condition.ts';
import type { Verdict } from './judge.ts';
import type { Player } from './player.ts';
import type { GoalFrame, Outcome, ScoreFrame } from './run-types.ts';
import { trapsOf } from './traps.ts';
import { triggerOf } from './trigger.ts';
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

/** What the file asks for the star after the last one that was earned; a lost run has earned none. */
export function nextStar(
  { stars }: Pick<ScoreFrame, 'stars'>,
  { stars: asked }: Pick<Scenario, 'stars'>,
): Scenario['stars']['two'] {
  return stars === 1 ? asked.two : stars === 2 ? asked.three : undefined;
}

/** What the best answers to all decisions earn; undefined where no answer earns or costs anything. */
function mostEarned({ decisions }: Scenario): number | undefined {
  const scores = decisions.map(({ options }) => options.map(({ score }) => score));
  if (scores.flat().every((score) => score === 0)) return undefined;
  return scores.reduce((sum, some) => sum + Math.max(...some), 0);
}
