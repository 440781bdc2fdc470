import type { Figures } from './figures.ts';
import { type Estimate, estimate } from './student.ts';

/** A tree of figures in which every number has become an estimate over the runs. */
export type Estimated<T> = T extends number
  ? Estimate
  : T extends readonly (infer Item)[]
    ? Estimated<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Estimated<T[Key]> }
      : T;

/** Several runs of consecutive seeds in one: means with confidence intervals, and shares. */
export function aggregate(runs: readonly Figures[]) {
  const [first] = runs as readonly [Figures, ...Figures[]];
  const shareOf = (holds: (run: Figures) => boolean) => runs.filter(holds).length / runs.length;
  const failed = runs.filter(({ result }) => result.outcome === 'lost');
  return {
    scenario: first.scenario,
    seed: first.seed,
    runs: runs.length,
    simulatedSeconds: over(runs.map(({ simulatedSeconds }) => simulatedSeconds)),
    events: over(runs.map(({ events }) => events)),
    clients: over(runs.map(({ clients }) => clients)),
    nodes: over(runs.map(({ nodes }) => nodes)),
    edges: over(runs.map(({ edges }) => edges)),
    goals: first.goals.map(({ id }, index) => {
      const times = runs.flatMap(({ goals }) => goals[index]?.at ?? []);
      return {
        id,
        met: shareOf(({ goals }) => goals[index]?.met ?? false),
        // Over the runs that met it.
        at: times.length > 0 ? estimate(times) : null,
      };
    }),
    result: {
      won: 1 - failed.length / runs.length,
      lost: failed.length / runs.length,
      stars: over(runs.map(({ result }) => result.stars as number)),
      cost: over(runs.map(({ result }) => result.cost)),
      lostRequests: over(runs.map(({ result }) => result.lost)),
      diagnosed: shareOf(({ result }) => result.diagnosed),
      failedSeeds: failed.map(({ seed }) => seed),
    },
    ...(first.series ? { series: over(runs.map(({ series }) => series ?? {})) } : {}),
  };
}

export type Aggregate = ReturnType<typeof aggregate>;

function over<T>(trees: readonly T[]): Estimated<T> {
  const [first] = trees;
  if (typeof first === 'number') return estimate(trees as readonly number[]) as Estimated<T>;
  const entries = Object.keys(first as object).map((key) => [
    key,
    over(trees.map((tree) => (tree as Record<string, unknown>)[key])),
  ]);
  const isList = Array.isArray(first);
  return (isList ? entries.map(([, value]) => value) : Object.fromEntries(entries)) as Estimated<T>;
}
