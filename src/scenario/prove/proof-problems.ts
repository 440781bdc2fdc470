import type { Problem } from '../../lib/diagnostic.ts';
import { formatClock, formatShare } from '../../lib/units.ts';
import { firstActionMs } from '../script.ts';
import type { Scenario } from '../types.ts';
import { type Attempt, costOfReference, nameOf } from './plan.ts';
import { solution, type Tally } from './tally.ts';
import type { Trial } from './trial.ts';

/** An attempt may come out wrong in so many of its runs: chance has its day. */
const tolerated = 0.05;

/** All trials of each attempt. */
type Played = readonly { readonly attempt: Attempt; readonly trials: readonly Trial[] }[];

/** What does not come out as its author says, and what the runs show besides. */
export const proofProblems = (
  scenario: Scenario,
  tallies: readonly Tally[],
  played: Played,
): Problem[] => [
  ...tallies.flatMap((tally) => outcomeProblems(scenario, tally)),
  ...played.flatMap(({ attempt, trials }) => runProblems(scenario, attempt, trials)),
  ...goalProblems(scenario, played),
  ...alertProblems(scenario, played),
];

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
      // By what it says: attempts may come from another thread or machine.
      const at = scenario.alternatives.findIndex(
        ({ actions }) => actions.join() === attempt.actions.join(),
      );
      const message = `the alternative ${tally.name} loses ${some}`;
      const hint = `${seedsOf(against)} It is no way to win then: take it out.`;
      return [problem('warning', ['alternatives', at], message, hint, false)];
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

const trialsOf = (played: Played, kind: Attempt['kind']): readonly Trial[] =>
  played.find(({ attempt }) => attempt.kind === kind)?.trials ?? [];

/** Goals that are met before anybody has done anything, or although nobody does. */
function goalProblems(scenario: Scenario, played: Played): Problem[] {
  const idle = trialsOf(played, 'nothing').filter(({ outcome }) => outcome === 'lost');
  const firstAt = firstActionMs(scenario.reference);
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
