import { expect, test } from 'vitest';
import { playScript } from '../../src/scenario/play.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { triggerOf } from '../../src/scenario/trigger.ts';
import { shipped } from '../support/shipped-lessons.ts';

/** What somebody does who has one answer to everything, by the parameters that it changes. */
const habits: Readonly<Record<string, readonly string[]>> = {
  'scale everything': ['instances', 'workers', 'cores', 'replicas', 'concurrency', 'autoscale'],
  'restart everything': ['restart', 'crashed', 'hung'],
  'breakers everywhere': ['breaker'],
  'rate-limit everything': ['rateLimit', 'shed'],
};

const touches = (
  { changes }: Scenario['actions'][number],
  parameters: readonly string[],
): boolean => changes.system.some(({ keys }) => keys.some((key) => parameters.includes(key)));

/** Whoever does this acts at once, and on all there is, as far as the budget goes. */
const hurryMs = 45_000;

function winsBy(scenario: Scenario, parameters: readonly string[]): boolean {
  const actions = scenario.actions.filter((action) => touches(action, parameters));
  // Doing nothing loses: that is proved of every incident.
  if (actions.length === 0) return false;
  const atMs = triggerOf(scenario) + hurryMs;
  const commands = actions.map(({ id }) => ({
    atMs,
    command: { type: 'action' as const, action: id },
  }));
  return playScript(scenario, scenario.seed, { commands, answers: {} }).score.outcome === 'won';
}

test.each(Object.entries(habits))(
  '"%s" loses most incidents',
  (_, parameters) => {
    const scenarios = [...shipped.scenarios.values()];
    const won = scenarios.filter((scenario) => winsBy(scenario, parameters)).map(({ id }) => id);
    expect(won.length, won.join(', ')).toBeLessThan(scenarios.length / 3);
  },
  300_000,
);
