import type { Context } from './step.ts';

/** Every attempt at a quiz is fresh, and its seed is short enough to be typed. */
export const newSeed = ({ now }: Pick<Context, 'now'>): number => now % 1_000_000;

/** An incident plays with its own seed unless somebody asks for another. */
export const incidentSeed = (scenario: string, { catalogue, now }: Context): number =>
  catalogue.scenarios.get(scenario)?.seed ?? newSeed({ now });
