import { expect, test } from 'vitest';
import { startRun } from '../../../src/scenario/run.ts';
import { sandboxOf } from '../../../src/scenario/sandbox/sandbox.ts';
import { incidentCatalogue, payDay } from '../../ui/incident/sample-incident.ts';
import { Heard } from '../support.ts';

/** The sample incident as a sandbox, and what its player does carried out at once. */
function sandbox() {
  const scenario = payDay();
  const heard = new Heard(incidentCatalogue(), {
    type: 'open',
    target: { kind: 'incident', scenario: scenario.id, seed: scenario.seed, variant: 'sandbox' },
  });
  const simulation = startRun(sandboxOf(scenario), scenario.seed);
  const open = () => {
    const screen = heard.state.screens.at(-1)!;
    if (screen.kind !== 'incident') throw new Error('No incident is open.');
    return screen;
  };
  const shown = () => heard.send({ type: 'run/frame', run: open().run, frame: simulation.frame() });
  let done = 0;
  shown();
  return (line: string): string[] => {
    const said = heard.types(line);
    for (const { command } of open().commands.slice(done)) simulation.perform(command);
    done = open().commands.length;
    shown();
    return said;
  };
}

test('events begin and end by hand, and tell whether they are in force', () => {
  const types = sandbox();
  expect(types('events')).toContain('1: The provider stops answering. Not in force.');
  types('event 1');
  expect(types('events')).toContain('1: The provider stops answering. In force.');
  expect(types('event 2').at(-1)).toBe('There is 1 event.');
});

test('a parameter is set to exactly what is typed', () => {
  const types = sandbox();
  expect(types('knobs shop')).toContain('shop.workers: 4.');
  types('set shop.workers 8');
  expect(types('knobs shop')).toContain('shop.workers: 8.');
  expect(types('set shop.workres 8')).toEqual(['Did you mean "shop.workers"?']);
});
