import { readScenario, type Scenario } from '../../../src/scenario/scenario.ts';

/** A scenario as a file would give it: a system and a duration, nothing left out. */
export function scenarioOf(system: object, durationMs: number, warmupMs = 0): Scenario {
  const { value, problems } = readScenario({
    schema: 1,
    id: 'bench',
    title: 'Bench',
    duration: `${durationMs}ms`,
    warmup: `${warmupMs}ms`,
    system,
  });
  if (!value) throw new Error(JSON.stringify(problems, null, 1));
  return value;
}
