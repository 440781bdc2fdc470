import { Random } from '../lib/random.ts';
import { evaluate } from './formula.ts';
import type { Given } from './types.ts';

export type Values = Readonly<Record<string, number>>;

type Pick = (count: number) => number;

/** Draws every number of a question; `pick(n)` chooses one of n. */
export function drawValues(given: Readonly<Record<string, Given>>, pick: Pick): Values {
  const values: Record<string, number> = {};
  for (const [name, source] of Object.entries(given)) values[name] = draw(source, values, pick);
  return values;
}

function draw(source: Given, above: Values, pick: Pick): number {
  switch (source.kind) {
    case 'fixed':
      return source.value;
    case 'range':
      // 0.1 + 2 × 0.1 has to come out as 0.3.
      return Number((source.from + pick(choices(source)) * source.step).toPrecision(12));
    case 'one-of':
      return source.values[pick(source.values.length)]!;
    case 'formula':
      return evaluate(source.formula, above);
  }
}

function choices(source: Given): number {
  if (source.kind === 'one-of') return source.values.length;
  if (source.kind !== 'range') return 1;
  return Math.floor((source.to - source.from) / source.step + 1e-9) + 1;
}

const mostDraws = 400;

/** Every set of numbers that a question can draw, or many of them where there are too many. */
export function someDraws(given: Readonly<Record<string, Given>>): Values[] {
  const counts = Object.values(given).map(choices);
  const all = counts.reduce((product, count) => product * count, 1);
  if (all > mostDraws) {
    const random = new Random(1, 'some-draws');
    return Array.from({ length: mostDraws }, () =>
      drawValues(given, (count) => random.below(count)),
    );
  }
  return Array.from({ length: all }, (_, index) => {
    let rest = index;
    return drawValues(given, (count) => {
      const chosen = rest % count;
      rest = Math.floor(rest / count);
      return chosen;
    });
  });
}
