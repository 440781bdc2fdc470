import { expect, test } from 'vitest';
import { causeOrder, evidenceChoices } from '../../../src/session/incident/diagnosis.ts';
import { payDay } from '../../ui/incident/sample-incident.ts';

const seeds = Array.from({ length: 30 }, (_, seed) => seed);

test('no place gives the right cause away', () => {
  const first = new Set(seeds.map((seed) => causeOrder(payDay(), seed)[0]));
  expect([...first].sort()).toEqual([0, 1]);
});

test('the proof stands among other signals, by name', () => {
  const scenario = payDay();
  for (const seed of seeds) {
    const choices = evidenceChoices(scenario, seed);
    expect(choices).toEqual([...choices].sort());
    expect(choices).toEqual(expect.arrayContaining([...scenario.diagnosis!.evidence]));
    expect(choices.length).toBeGreaterThan(scenario.diagnosis!.evidence.length);
    expect(choices.length).toBeLessThanOrEqual(12);
  }
});
