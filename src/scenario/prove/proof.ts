import type { Problem } from '../../lib/diagnostic.ts';
import { formatClock, formatShare } from '../../lib/units.ts';
import { wilsonInterval, z95 } from '../../lib/wilson.ts';
import { actionsOf } from '../score.ts';
import type { Scenario } from '../types.ts';
import { type Attempt, costOfReference, nameOf, type ProofUnit } from './plan.ts';
import type { Trial } from './trial.ts';

/** How often an attempt won. */
export interface Tally {
  readonly name: string;
  readonly attempt: Attempt;
  readonly wanted: 'wins' | 'loses';
  readonly runs: number;
  readonly won: number;
  /** Bounds of the share of wins, with 95 % confidence. */
  readonly low: number;
  readonly high: number;
  /** Of those that were won, how many with three stars. */
  readonly threeStars: number;
  /** Seeds with which it came out otherwise than wanted. */
  readonly against: readonly number[];
}

/** What the runs of a scenario say of it. */
export interface Proof {
  readonly scenario: string;
  readonly tallies: readonly Tally[];
  readonly problems: readonly Problem[];
}

/** An attempt may come out wrong in so many of its runs: chance has its day. */
const tolerated = 0.05;
/** A shortcut that wins in this share of its runs is another solution; below, it is a gamble. */
const solution = 0.5;

export function judge(
  scenario: Scenario,
  played: readonly { readonly unit: ProofUnit; readonly trials: readonly Trial[] }[],
): Proof {
  const byName = new Map<string, { attempt: Attempt; trials: Trial[] }>();
  for (const { unit, trials } of played) {
    const name = nameOf(unit.attempt);
    const known = byName.get(name) ?? { attempt: unit.attempt, trials: [] };
    known.trials.push(...trials);
    byName.set(name, known);
  }
  const attempts = [...byName.values()];
  const all = attempts.map(({ attempt, trials }) => tallyOf(attempt, trials));
  const tallies = withoutPadding(scenario, all);
  return {
    scenario: scenario.id,
    tallies,
    problems: [
      ...tallies.flatMap((tally) => outcomeProblems(scenario, tally)),
      ...attempts.flatMap(({ attempt, trials }) => runProblems(scenario, attempt, trials)),
      ...goalProblems(scenario, attempts),
      ...alertProblems(scenario, attempts),
    ],
  };
}

/**
 * Of the shortcuts that win, those that say something: not a part of the reference, which is only
 * thorough, and not one that wins already without one of its actions.
 */
function withoutPadding(scenario: Scenario, tallies: readonly Tally[]): Tally[] {
  const own = new Set(actionsOf(scenario.reference));
  const winners = tallies.flatMap(({ attempt, runs, won }) =>
    'actions' in attempt && won / runs >= solution ? [attempt.actions] : [],
  );
  return tallies.filter(({ attempt, won }) => {
    if (attempt.kind !== 'shortcut' || won === 0) return true;
    if (attempt.actions.every((id) => own.has(id))) return false;
    return !winners.some(
      (some) =>
        some.length < attempt.actions.length && some.every((id) => attempt.actions.includes(id)),
    );
  });
}

function tallyOf(attempt: Attempt, trials: readonly Trial[]): Tally {
  const wanted = /^(reference|alternative)$/.test(attempt.kind) ? 'wins' : 'loses';
  const won = trials.filter(({ outcome }) => outcome === 'won');
  return {
    name: nameOf(attempt),
    attempt,
    wanted,
    runs: trials.length,
    won: won.length,
    ...wilsonInterval(won.length, trials.length, z95),
    threeStars: won.filter(({ stars }) => stars === 3).length,
    against: trials
      .filter(({ outcome }) => (outcome === 'won') !== (wanted === 'wins'))
      .map(({ seed }) => seed),
  };
}

function outcomeProblems(scenario: Scenario, tally: Tally): Problem[] {
  const { attempt, runs, won, against } = tally;
  if (against.length === 0) return starProblems(scenario, tally);
  const some = `${against.length} of ${runs} runs`;
  const severity = against.length / runs > tolerated ? 'error' : 'warning';
  switch (attempt.kind) {
    case 'reference':
      return [
        problem(
          severity,
          ['reference'],
          `the reference loses ${some}`,
          `${seedsOf(against)} Act earlier, or cost less time.`,
        ),
      ];
    case 'nothing':
      return [
        problem(
          severity,
          ['goals'],
          `doing nothing wins ${some}`,
          `${seedsOf(against)} Ask for more than the system does by itself, or let the trouble last.`,
        ),
      ];
    case 'trap':
      return [
        problem(
          severity,
          ['traps', attempt.trap],
          `the trap "${attempt.trap}" wins ${some}`,
          `${seedsOf(against)} Then it is no trap: take it out, or ask for more in the goals.`,
        ),
      ];
    case 'alternative': {
      const at = scenario.alternatives.findIndex(({ actions }) => actions === attempt.actions);
      const message = `the alternative ${tally.name} loses ${some}`;
      const hint = `${seedsOf(against)} It is no way to win then: take it out.`;
      return [problem('warning', ['alternatives', Math.max(0, at)], message, hint, false)];
    }
    case 'shortcut': {
      const cost = attempt.actions.reduce(
        (sum, id) => sum + (scenario.actions.find((known) => known.id === id)?.cost ?? 0),
        0,
      );
      const at = scenario.actions.findIndex(({ id }) => id === attempt.actions[0]);
      const list = attempt.actions.join(', ');
      return [
        problem(
          won / runs >= solution ? 'error' : 'warning',
          ['actions', at, 'id'],
          `${attempt.actions.map((id) => `"${id}"`).join(' with ')} wins ${formatShare(won / runs)} of the runs for ${cost}; the reference costs ${costOfReference(scenario)}`,
          `Make it dearer or weaker, or say that you know: alternatives: [{do: [${list}], because: …}].`,
          false,
        ),
      ];
    }
  }
}

function starProblems({ stars }: Scenario, { attempt, runs, threeStars }: Tally): Problem[] {
  if (attempt.kind !== 'reference' || !stars.three || threeStars / runs >= 0.5) return [];
  const message = `the reference earns three stars in ${threeStars} of ${runs} runs only`;
  return [
    problem('warning', ['stars', 'three'], message, 'Nobody can be asked for more than that.'),
  ];
}

/** What went wrong in the runs themselves. */
function runProblems({ id }: Scenario, attempt: Attempt, trials: readonly Trial[]): Problem[] {
  const path = pathOf(attempt);
  const halted = trials.find((trial) => trial.halted !== undefined);
  if (halted) {
    const message = `${nameOf(attempt)} stops with seed ${halted.seed}: ${halted.halted}`;
    const hint = 'Give the queue that grows a limit, or the requests in it a deadline.';
    return [problem('error', ['system'], `${id}: ${message}`, hint)];
  }
  if (attempt.kind === 'shortcut') return [];
  const refused = trials.find((trial) => trial.refused.length > 0);
  if (!refused) return [];
  const message = `a step of ${nameOf(attempt)} is refused with seed ${refused.seed}: ${refused.refused[0]}`;
  return [
    problem('warning', path, message, 'Give the step another time, or the action its price.'),
  ];
}

const pathOf = (attempt: Attempt): Problem['path'] =>
  attempt.kind === 'trap'
    ? ['traps', attempt.trap]
    : attempt.kind === 'reference'
      ? ['reference']
      : ['goals'];

type Played = readonly { readonly attempt: Attempt; readonly trials: readonly Trial[] }[];

const trialsOf = (played: Played, kind: Attempt['kind']): readonly Trial[] =>
  played.find(({ attempt }) => attempt.kind === kind)?.trials ?? [];

/** Goals that are met before anybody has done anything, or although nobody does. */
function goalProblems(scenario: Scenario, played: Played): Problem[] {
  const idle = trialsOf(played, 'nothing').filter(({ outcome }) => outcome === 'lost');
  const firstAt = scenario.reference.commands.find(
    ({ command }) => command.type === 'action',
  )?.atMs;
  const reference = trialsOf(played, 'reference');
  const early =
    firstAt === undefined
      ? []
      : reference.filter(({ outcome, endedAtMs }) => outcome === 'won' && endedAtMs <= firstAt);
  const before = early[0];
  if (before) {
    const at = formatClock(before.endedAtMs);
    const message = `the goals are met at ${at} with seed ${before.seed}, before the reference does anything`;
    return [
      problem(
        'error',
        ['goals'],
        message,
        'Let them hold for longer than the trouble takes to show.',
      ),
    ];
  }
  return scenario.goals.flatMap(({ id, untilEnd }, index) => {
    const met = idle.filter((trial) => !untilEnd && trial.met[id] !== undefined);
    if (idle.length === 0 || met.length / idle.length <= tolerated) return [];
    const at = formatClock(met[0]!.met[id]!);
    const message = `the goal "${id}" is met in ${met.length} of ${idle.length} runs although nobody does anything (at ${at} with seed ${met[0]!.seed})`;
    const hint = 'It asks nothing of the player: raise it, or add "until: end".';
    return [problem('warning', ['goals', index, 'when'], message, hint, false)];
  });
}

/** An alert that the brief speaks of fires when nothing is done; any other one in some run. */
function alertProblems({ alerts, brief }: Scenario, played: Played): Problem[] {
  const all = played.flatMap(({ trials }) => trials);
  const idle = trialsOf(played, 'nothing');
  return alerts.flatMap(({ id, page }, index) => {
    const path = ['alerts', index, 'when'];
    const leaned = new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(brief) || brief.includes(page);
    const silent = idle.filter((trial) => !trial.alerts.includes(id));
    if (leaned && silent.length / Math.max(1, idle.length) > tolerated) {
      const message = `the brief speaks of the alert "${id}", which does not fire in ${silent.length} of ${idle.length} runs`;
      return [problem('error', path, message, `${seedsOf(silent.map(({ seed }) => seed))}`, false)];
    }
    if (all.some((trial) => trial.alerts.includes(id))) return [];
    const message = `the alert "${id}" never fires in ${all.length} runs`;
    return [problem('warning', path, message, 'Lower its threshold, or take it out.', false)];
  });
}

const mostSeeds = 8;

const seedsOf = (seeds: readonly number[]): string => {
  const more = seeds.length > mostSeeds ? ' …' : '';
  const shown = seeds.slice(0, mostSeeds).join(', ');
  return `${seeds.length === 1 ? 'Seed' : 'Seeds'} ${shown}${more}.`;
};

const problem = (
  severity: 'error' | 'warning',
  path: Problem['path'],
  message: string,
  hint: string,
  atKey = true,
): Problem => ({ code: 'not-proved', severity, path, ...(atKey ? { atKey } : {}), message, hint });
