import { describe, expect, it } from 'vitest';
import { type Catalogue, emptyCatalogue } from '../../src/catalogue/catalogue.ts';
import { dailyOf, drawWeek } from '../../src/catalogue/duty.ts';

const withScenarios = (...difficulties: readonly number[]): Catalogue => ({
  ...emptyCatalogue,
  scenarios: new Map(
    difficulties.map((difficulty, index) => [
      `s${index}`,
      { id: `s${index}`, difficulty } as never,
    ]),
  ),
});

describe('the incident of the day', () => {
  const catalogue = withScenarios(1, 2, 3, 4, 5);

  it('is the same for everyone, whatever the order of the files, and named by its date', () => {
    const other = { ...catalogue, scenarios: new Map([...catalogue.scenarios].reverse()) };
    expect(dailyOf(catalogue, 20_780)).toEqual(dailyOf(other, 20_780));
    expect(dailyOf(catalogue, 20_780)?.seed).toBe(20261123);
  });

  it('brings every incident once before one comes again', () => {
    const round = [20_780, 20_781, 20_782, 20_783, 20_784].map(
      (day) => dailyOf(catalogue, day)!.scenario,
    );
    expect(new Set(round).size).toBe(5);
    const rounds = [0, 1, 2, 3, 4].map((later) =>
      round.map((_, place) => dailyOf(catalogue, 20_780 + 5 * later + place)!.scenario).join(),
    );
    expect(new Set(rounds).size).toBeGreaterThan(1);
  });

  it('takes nothing from packs, and is not there without incidents', () => {
    expect(dailyOf(emptyCatalogue, 20_780)).toBeUndefined();
    const scenarios = new Map([['acme/own', { id: 'acme/own', difficulty: 1 } as never]]);
    expect(dailyOf({ ...emptyCatalogue, scenarios }, 20_780)).toBeUndefined();
  });
});

describe('a week', () => {
  it('grows harder from day to day, and has no incident twice', () => {
    const difficulties = [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 5, 5];
    const catalogue = withScenarios(...difficulties);
    for (let seed = 0; seed < 20; seed++) {
      const week = drawWeek(catalogue, seed);
      const levels = week.map((id) => difficulties[Number(id.slice(1))]);
      expect(levels).toEqual([1, 2, 2, 3, 3, 4, 5]);
      expect(new Set(week).size).toBe(7);
    }
    expect(drawWeek(catalogue, 1)).not.toEqual(drawWeek(catalogue, 2));
  });

  it('is shorter where there are not enough of them', () => {
    expect(drawWeek(withScenarios(3, 1), 4)).toEqual(['s1', 's0']);
  });
});
