import type { ActionFrame, Performed } from './run-types.ts';
import type { Action } from './types.ts';

interface Use {
  used: number;
  orderedAtMs: number;
  /** Ordered and not in force yet. */
  pendingUntilMs: number | undefined;
}

/** Takes orders for actions: what they cost, and when one may be given again. */
export class ActionDesk {
  readonly #actions: ReadonlyMap<string, Action>;
  readonly #uses = new Map<string, Use>();
  readonly #budget: number;
  cost = 0;

  constructor(actions: readonly Action[], budget: number | undefined) {
    this.#actions = new Map(actions.map((action) => [action.id, action]));
    this.#budget = budget ?? Number.POSITIVE_INFINITY;
  }

  get(id: string): Action | undefined {
    return this.#actions.get(id);
  }

  /** Books an order; the caller sees to it that it comes into force after `takesMs`. */
  order(action: Action, nowMs: number): Performed {
    const { state, untilMs } = this.#stateOf(action, nowMs);
    switch (state) {
      case 'done':
        return refused(`${action.label}: done already.`);
      case 'pending':
        return refused(`${action.label}: on its way.`);
      case 'cooling':
        return refused(
          `${action.label}: ready again in ${Math.ceil((untilMs! - nowMs) / 1000)} s.`,
        );
      case 'too-dear':
        return refused(
          `${action.label}: costs ${action.cost}, the budget has ${this.#budget - this.cost} left.`,
        );
    }
    this.cost += action.cost;
    this.#uses.set(action.id, {
      used: this.used(action.id) + 1,
      orderedAtMs: nowMs,
      pendingUntilMs: action.takesMs > 0 ? nowMs + action.takesMs : undefined,
    });
    return { ok: true };
  }

  inForce(id: string): void {
    const use = this.#uses.get(id);
    if (use) use.pendingUntilMs = undefined;
  }

  used(id: string): number {
    return this.#uses.get(id)?.used ?? 0;
  }

  frames(nowMs: number): ActionFrame[] {
    return [...this.#actions.values()].map((action) => ({
      id: action.id,
      key: action.key,
      label: action.label,
      cost: action.cost,
      takesMs: action.takesMs,
      ...this.#stateOf(action, nowMs),
      used: this.used(action.id),
    }));
  }

  #stateOf(action: Action, nowMs: number): Pick<ActionFrame, 'state' | 'untilMs'> {
    const use = this.#uses.get(action.id);
    if (use?.pendingUntilMs !== undefined) return { state: 'pending', untilMs: use.pendingUntilMs };
    if (use && action.once) return { state: 'done' };
    if (use && nowMs < use.orderedAtMs + action.cooldownMs) {
      return { state: 'cooling', untilMs: use.orderedAtMs + action.cooldownMs };
    }
    return { state: this.cost + action.cost > this.#budget ? 'too-dear' : 'ready' };
  }
}

const refused = (reason: string): Performed => ({ ok: false, reason });
