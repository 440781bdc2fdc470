import { actionsOf, firstActionMs, isScripted, noScript } from '../script.ts';
import { triggerOf } from '../trigger.ts';
import type { Action, Scenario, Script } from '../types.ts';

/** A way to play a scenario, and what has to come of it. */
export type Attempt =
  | { readonly kind: 'reference' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'trap'; readonly trap: string }
  /** Another way to win, as the file says. */
  | { readonly kind: 'alternative'; readonly actions: readonly string[] }
  /** One action or two that cost less than the reference. */
  | { readonly kind: 'shortcut'; readonly actions: readonly string[] };

/** A piece of the work: whoever does it needs nothing but the scenario. */
export interface ProofUnit {
  /** Names it among all of a plan. */
  readonly key: string;
  readonly scenario: string;
  readonly attempt: Attempt;
  readonly seeds: readonly number[];
  /** So many losses before the first win are answer enough. */
  readonly lossesThatDo?: number;
}

/** There are many shortcuts, and nearly all of them lose at once and always. */
const lossesThatDo = 3;

/** Everything that has to be played, over consecutive seeds from the scenario's own. */
export function proofPlan(scenario: Scenario, runs: number): ProofUnit[] {
  const seeds = Array.from({ length: runs }, (_, index) => scenario.seed + index);
  return attemptsAt(scenario).flatMap((attempt): ProofUnit[] => {
    const key = `${scenario.id}/${nameOf(attempt)}`;
    const unit = { scenario: scenario.id, attempt };
    if (attempt.kind === 'shortcut') return [{ ...unit, key, seeds, lossesThatDo }];
    return seeds.map((seed) => ({ ...unit, key: `${key}/${seed}`, seeds: [seed] }));
  });
}

function attemptsAt(scenario: Scenario): Attempt[] {
  return [
    ...(isScripted(scenario.reference) ? [{ kind: 'reference' } as const] : []),
    { kind: 'nothing' },
    ...scenario.traps.map(({ id }) => ({ kind: 'trap', trap: id }) as const),
    ...scenario.alternatives.map(({ actions }) => ({ kind: 'alternative', actions }) as const),
    ...shortcuts(scenario).map((actions) => ({ kind: 'shortcut', actions }) as const),
  ];
}

/** As people call it. */
export function nameOf(attempt: Attempt): string {
  switch (attempt.kind) {
    case 'trap':
      return `trap ${attempt.trap}`;
    case 'alternative':
    case 'shortcut':
      return attempt.actions.join(' + ');
    default:
      return attempt.kind;
  }
}

export function scriptFor(scenario: Scenario, attempt: Attempt): Script {
  switch (attempt.kind) {
    case 'reference':
      return scenario.reference;
    case 'nothing':
      return noScript;
    case 'trap':
      return scenario.traps.find(({ id }) => id === attempt.trap)!.script;
    case 'alternative':
    case 'shortcut': {
      const atMs = shortcutsBeginMs(scenario);
      const commands = attempt.actions.map((action) => ({
        atMs,
        command: { type: 'action', action } as const,
      }));
      return { commands, answers: scenario.reference.answers };
    }
  }
}

export function costOfReference({ actions, reference }: Scenario): number {
  const costs = new Map(actions.map(({ id, cost }) => [id, cost]));
  return actionsOf(reference).reduce((sum, id) => sum + (costs.get(id) ?? 0), 0);
}

/** Shortcuts begin when the reference does: by then its author thinks that a player can know. */
const shortcutsBeginMs = (scenario: Scenario): number =>
  firstActionMs(scenario.reference) ?? Math.min(scenario.durationMs, triggerOf(scenario) + 30_000);

/**
 * Single actions, those of the reference included, and pairs with at least one action that is not
 * its. Whatever holds all of an alternative is left out, and what is a trap.
 */
function shortcuts(scenario: Scenario): string[][] {
  const { actions, reference, alternatives, traps } = scenario;
  const own = new Set(actionsOf(reference));
  if (own.size === 0) return [];
  const single = actions.map((action) => [action]);
  const pairs = actions.flatMap((one, index) =>
    actions.slice(index + 1).map((other) => [one, other]),
  );
  const limit = costOfReference(scenario);
  const costOf = (some: readonly Action[]) => some.reduce((sum, { cost }) => sum + cost, 0);
  const isTrap = (ids: readonly string[]) =>
    traps.some(({ script }) => sameSet(new Set(actionsOf(script)), ids));
  const isKnown = (ids: readonly string[]) =>
    alternatives.some((known) => known.actions.every((id) => ids.includes(id)));
  return [...single, ...pairs]
    .filter((some) => costOf(some) < limit)
    .map((some) => some.map(({ id }) => id))
    .filter((ids) => ids.length === 1 || ids.some((id) => !own.has(id)))
    .filter((ids) => !isTrap(ids) && !isKnown(ids));
}

const sameSet = (one: ReadonlySet<string>, other: readonly string[]): boolean =>
  one.size === other.length && other.every((id) => one.has(id));
