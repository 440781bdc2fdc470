import { readScenario, type Scenario } from '../../src/scenario/scenario.ts';

/** One client and one node: ten requests a second, each 20 ms of work, so that little is random. */
export const smallSystem = {
  clients: {
    users: { arrivals: { process: 'constant', rate: '10/s' }, calls: { to: 'web', timeout: '1s' } },
  },
  nodes: { web: { kind: 'service', workers: 4, service: '20ms' } },
};

export const documentOf = (parts: object): object => ({
  schema: 1,
  id: 'small',
  title: 'Small',
  duration: '60s',
  warmup: '5s',
  system: smallSystem,
  ...parts,
});

/** A scenario written as in a file; anything wrong with it fails the test at once. */
export function scenarioOf(parts: object): Scenario {
  const { value, problems } = readScenario(documentOf(parts));
  if (!value) throw new Error(JSON.stringify(problems, null, 1));
  return value;
}
