import { expect, test } from 'vitest';
import { startRun } from '../../../src/scenario/run.ts';
import { mainSignals } from '../../../src/ui/screens/incident/signals.ts';
import { payDay } from './sample-incident.ts';

test('the signals show queues of our own, never what goes on inside an external party', () => {
  const scenario = payDay();
  const run = startRun(scenario, scenario.seed);
  run.advanceTo(20_000);
  const paths = mainSignals(scenario, run.frame(), 1, 20).map(({ path }) => path);
  expect(paths).toContain('shop.queue');
  expect(paths).not.toContain('pay.queue');
});
