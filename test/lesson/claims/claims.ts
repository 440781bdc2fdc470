import { describe, expect, test } from 'vitest';
import type { LessonModel } from '../../../src/lesson/model.ts';
import { reportFigure } from '../../../src/quiz/report-figure.ts';
import { createSimulation } from '../../../src/sim/index.ts';
import { lesson } from '../../support/shipped-lessons.ts';
import { change } from '../../support/systems.ts';
import { sheets } from '../sheets/all.ts';
import type { Claim } from '../sheets/sheet.ts';

function modelOf(id: string, model: string): LessonModel {
  const found = lesson(id).blocks.find(
    (block) => block.kind === 'model' && block.model.id === model,
  );
  if (found?.kind !== 'model') throw new Error(`${id} has no model ${model}`);
  return found.model;
}

const warmupMs = 30_000;

function measure({ model: id, set = {}, metric, seconds = 60 }: Claim, of: string, seed: number) {
  const model = modelOf(of, id);
  const simulation = createSimulation(model.system, { seed, warmupMs });
  for (const [path, value] of Object.entries(set)) change(simulation, model.system, path, value);
  simulation.advanceTo(seconds * 1000);
  return reportFigure(simulation.report(), metric, seconds) ?? Number.NaN;
}

/**
 * Tests what the lessons of a track say of their models. Each track has a test file of its own, so
 * that they run side by side.
 */
export function testClaimsOf(track: string): void {
  const claimed = Object.keys(sheets).flatMap((id) => {
    const claims = lesson(id).track === track ? sheets[id]?.claims : undefined;
    return claims ? [[id, claims] as const] : [];
  });

  describe.each(claimed)('the models of %s show what is said of them', (id, claims) => {
    test.each(claims.map((claim) => [claim.says, claim] as const))('%s', (_, claim) => {
      for (const seed of [1, 2]) {
        const value = measure(claim, id, seed);
        expect(value, `seed ${seed}`).toBeGreaterThanOrEqual(claim.between[0]);
        expect(value, `seed ${seed}`).toBeLessThanOrEqual(claim.between[1]);
      }
    });
  });
}
