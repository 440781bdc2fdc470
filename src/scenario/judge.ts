import { holds, type Readings } from './condition.ts';
import { Hold } from './hold.ts';
import type { GoalFrame, Outcome } from './run-types.ts';
import { triggerOf } from './trigger.ts';
import type { FailRule, Goal, Scenario } from './types.ts';

export interface Verdict {
  readonly outcome: Outcome;
  readonly reason?: string;
}

/**
 * Decides when a run ends, and how.
 *
 * Goals count from the first event on: a system that is not in trouble yet proves nothing. A goal
 * is met for good once its condition has held for its time without a break; one with `until: end`
 * has to hold, for its time, when the scenario ends.
 *
 * - A fail condition that has held for its time loses the run, whatever the goals say.
 * - The run is won as soon as every goal is met and none has to hold until the end.
 * - Otherwise the scenario's end decides: won with every goal met, lost with any open. A scenario
 *   without goals is won by coming to its end.
 */
export class Judge {
  readonly #goals: readonly { goal: Goal; hold: Hold; metAtMs: number | undefined }[];
  readonly #rules: readonly { rule: FailRule; hold: Hold }[];
  readonly #triggerMs: number;
  readonly #durationMs: number;

  constructor(scenario: Scenario) {
    this.#goals = scenario.goals.map((goal) => ({ goal, hold: new Hold(), metAtMs: undefined }));
    this.#rules = scenario.fail.map((rule) => ({ rule, hold: new Hold() }));
    this.#triggerMs = triggerOf(scenario);
    this.#durationMs = scenario.durationMs;
  }

  update(readings: Readings, nowMs: number): Verdict | undefined {
    for (const { rule, hold } of this.#rules) hold.update(holds(rule.when, readings), nowMs);
    if (nowMs >= this.#triggerMs) this.#updateGoals(readings, nowMs);

    const broken = this.#rules.find(({ rule, hold }) => hold.hasHeld(rule.forMs, nowMs));
    if (broken) return { outcome: 'lost', reason: broken.rule.text };
    const atEnd = nowMs >= this.#durationMs;
    const mayWinNow = this.#goals.length > 0 && this.#goals.every(({ goal }) => !goal.untilEnd);
    if (!atEnd && !mayWinNow) return undefined;
    const open = this.frames(nowMs).filter(({ met }) => !met);
    if (open.length === 0) return { outcome: 'won' };
    const reason = `Not reached: ${open.map(({ text }) => text).join('; ')}`;
    return atEnd ? { outcome: 'lost', reason } : undefined;
  }

  #updateGoals(readings: Readings, nowMs: number): void {
    for (const watched of this.#goals) {
      const { goal, hold } = watched;
      hold.update(holds(goal.when, readings), nowMs);
      if (!goal.untilEnd && hold.hasHeld(goal.forMs, nowMs)) watched.metAtMs ??= nowMs;
    }
  }

  frames(nowMs: number): GoalFrame[] {
    return this.#goals.map(({ goal, hold, metAtMs }) => {
      const met = goal.untilEnd ? hold.hasHeld(goal.forMs, nowMs) : metAtMs !== undefined;
      const since = goal.untilEnd && met ? hold.sinceMs! : metAtMs;
      return {
        id: goal.id,
        text: goal.text,
        met,
        counts: nowMs >= this.#triggerMs,
        heldMs: hold.heldMs(nowMs),
        forMs: goal.forMs,
        untilEnd: goal.untilEnd,
        ...(since === undefined ? {} : { metAtMs: since }),
      };
    });
  }
}
