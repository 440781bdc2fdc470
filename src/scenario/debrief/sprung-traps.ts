import { playing } from '../play.ts';
import type { Outcome, RunRecord, ScoreFrame, TimedCommand } from '../run-types.ts';
import { actionsOf, answersBeside, scriptOf } from '../script.ts';
import { trapsOf } from '../traps.ts';
import type { Scenario, Script } from '../types.ts';

/** A trap that was walked into. */
export interface SprungTrap {
  readonly id: string;
  /** The same run without its actions, and with the reference's answers for its own; absent for one of bad timing, whose actions are right ones. */
  readonly without?: {
    readonly outcome: Outcome;
    readonly stars: ScoreFrame['stars'];
    readonly lost: number;
  };
}

/** What each trap that was walked into has cost: the same run is played again without it. */
export function* sprungTraps(
  scenario: Scenario,
  { seed, commands }: RunRecord,
  score: Pick<ScoreFrame, 'outcome'>,
): Generator<void, SprungTrap[]> {
  const used = new Set(actionsOf({ commands }));
  const { answers } = scriptOf(commands);
  const deeds = {
    hasUsed: (action: string) => used.has(action),
    answerTo: (decision: string) => answers[decision],
  };
  const ofReference = new Set(actionsOf(scenario.reference));
  const found: SprungTrap[] = [];
  for (const { id, script } of trapsOf(scenario, score.outcome, deeds)) {
    const ofTrap = actionsOf(script).filter((action) => !ofReference.has(action));
    const ownAnswers = answersBeside(scenario.reference, script).map(([decision]) => decision);
    if (ofTrap.length === 0 && ownAnswers.length === 0) {
      if (isTimedLike(commands, script, scenario.reference)) found.push({ id });
      continue;
    }
    const rest = commands
      .filter(({ command }) => command.type !== 'action' || !ofTrap.includes(command.action))
      .map(({ atMs, command }) =>
        command.type === 'decide' && ownAnswers.includes(command.decision)
          ? {
              atMs,
              command: { ...command, option: scenario.reference.answers[command.decision] ?? 0 },
            }
          : { atMs, command },
      );
    const without = yield* playing(scenario, seed, scriptOf(rest));
    const { outcome, stars } = without.score;
    found.push({ id, without: { outcome, stars, lost: without.lostInAll } });
  }
  return found;
}

/** Whether the actions of a trap were ordered rather when the trap has them than the reference. */
function isTimedLike(commands: readonly TimedCommand[], trap: Script, reference: Script): boolean {
  const distance = (script: Script): number =>
    actionsOf(trap).reduce((sum, action) => {
      const [yours, theirs] = [firstOrder(commands, action), firstOrder(script.commands, action)];
      return sum + Math.abs((yours ?? 0) - (theirs ?? 0));
    }, 0);
  return distance(trap) < distance(reference);
}

const firstOrder = (commands: readonly TimedCommand[], action: string): number | undefined =>
  commands.find(({ command }) => command.type === 'action' && command.action === action)?.atMs;
