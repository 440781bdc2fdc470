import { describe, expect, it } from 'vitest';
import { loadScenarioFile } from '../../src/content/scenario-file.ts';
import { shippedContent } from '../../src/content/shipped.ts';
import { playScript } from '../../src/scenario/play.ts';
import { noScript } from '../../src/scenario/script.ts';
import type { Script } from '../../src/scenario/types.ts';

const reader = shippedContent();
const files = reader.list('scenarios').filter((file) => file.endsWith('.yaml'));
const otherSeeds = [1];

describe.each(files)('%s', (file) => {
  const { scenario, diagnostics } = loadScenarioFile(reader, file);
  if (!scenario) throw new Error(JSON.stringify(diagnostics, null, 1));
  const seeds = [scenario.seed, ...otherSeeds];
  const outcomes = (script: Script) =>
    seeds.map((seed) => playScript(scenario, seed, script).score.outcome);

  it('is won by its reference, with three stars and nothing refused', () => {
    for (const seed of seeds) {
      const { score, refused } = playScript(scenario, seed, scenario.reference);
      expect({ ...score, refused }).toMatchObject({ outcome: 'won', stars: 3, refused: [] });
    }
  });

  it('is lost when nothing is done', () => {
    expect(outcomes(noScript)).not.toContain('won');
  });

  it.each(scenario.traps.map(({ id, script }) => ({ id, script })))(
    'is lost in the trap $id',
    ({ script }) => {
      expect(outcomes(script)).not.toContain('won');
    },
  );

  it('gives a player choices: help, traps, and something that only costs', () => {
    expect(scenario.actions.length).toBeGreaterThanOrEqual(5);
    expect(scenario.traps.length).toBeGreaterThanOrEqual(2);
    expect(scenario.diagnosis?.options).toHaveLength(4);
    const budget = scenario.budget ?? Number.POSITIVE_INFINITY;
    for (const { cost } of scenario.actions) expect(cost).toBeLessThanOrEqual(budget);
  });
});
