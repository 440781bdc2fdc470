import { calendarDay } from '../lib/days.ts';
import { Random } from '../lib/random.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Catalogue } from './catalogue.ts';
import { packOf } from './packs.ts';

/** One incident with the seed under which it is played. */
export interface Assignment {
  readonly scenario: string;
  readonly seed: number;
}

/**
 * The incident of a day, the same for everyone who has the same content: all of them in turn, in
 * an order that is drawn anew when each has had its day. Packs have no part in it.
 * @param day since 1970-01-01, in UTC
 */
export function dailyOf(catalogue: Catalogue, day: number): Assignment | undefined {
  const ids = ownScenarios(catalogue)
    .map(({ id }) => id)
    .sort();
  if (ids.length === 0) return undefined;
  const round = new Random(Math.floor(day / ids.length), 'daily').shuffled(ids);
  const { year, month, dayOfMonth } = calendarDay(day);
  return { scenario: round[day % ids.length]!, seed: (year * 100 + month) * 100 + dayOfMonth };
}

/** How hard the shifts of a week are, as far as there are such incidents. */
const difficulties = [1, 2, 2, 3, 3, 4, 5];

/** The incidents of an on-call week, by their ids: harder from day to day, none of them twice. */
export function drawWeek(catalogue: Catalogue, seed: number): string[] {
  const left = new Random(seed, 'week').shuffled(ownScenarios(catalogue));
  const drawn = difficulties.slice(0, left.length).map((wanted) => {
    const distance = ({ difficulty }: Scenario) => Math.abs(difficulty - wanted);
    const nearest = left.reduce((best, one) => (distance(one) < distance(best) ? one : best));
    left.splice(left.indexOf(nearest), 1);
    return nearest;
  });
  return drawn.sort((a, b) => a.difficulty - b.difficulty).map(({ id }) => id);
}

const ownScenarios = ({ scenarios }: Catalogue): Scenario[] =>
  [...scenarios.values()].filter(({ id }) => packOf(id) === undefined);
