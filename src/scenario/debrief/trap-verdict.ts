import { formatCount } from '../../lib/units.ts';
import type { ScoreFrame } from '../run-types.ts';
import type { SprungTrap } from './sprung-traps.ts';

/** A smaller difference between two runs is chance. */
export const tellingShare = 0.05;
const tellingRequests = 50;

interface TrapVerdict {
  readonly title: string;
  readonly text: string;
  readonly harmless: boolean;
}

/**
 * What a trap did in the run that walked into it, as far as the same run without it can tell. A
 * trap is proven to lose on its own; among other actions it may have done no harm.
 */
export function trapVerdict(
  { without }: SprungTrap,
  { outcome, stars }: Pick<ScoreFrame, 'outcome' | 'stars'>,
  lost: number,
): TrapVerdict {
  const title = outcome === 'lost' ? 'The trap' : 'A trap on the way';
  if (!without) return { title, harmless: false, text: 'The right actions, at the wrong time.' };
  const count = `${formatCount(without.lost)} requests lost instead of ${formatCount(lost)}`;
  if (outcome === 'lost') {
    const text =
      without.outcome === 'won'
        ? `The same run without it is won: ${count}.`
        : `The same run without it is lost as well, ${count}: something else was missing.`;
    return { title, harmless: false, text };
  }
  const harm = lost - without.lost;
  if (harm > Math.max(tellingRequests, lost * tellingShare)) {
    const text = `It made this run worse: the same run without it has ${count}.`;
    return { title, harmless: false, text };
  }
  if (without.stars > stars) {
    const more = `${without.stars} ${without.stars === 1 ? 'star' : 'stars'} instead of ${stars}`;
    return { title, harmless: false, text: `The same run without it earns ${more}.` };
  }
  return {
    title: 'A trap that did no harm this time',
    harmless: true,
    text: `On its own it loses. Beside what else was done it changed little: the same run without it ${like(without.lost, lost)}.`,
  };
}

const like = (without: number, lost: number): string =>
  formatCount(without) === formatCount(lost)
    ? 'loses as many requests'
    : `has ${formatCount(without)} requests lost instead of ${formatCount(lost)}`;
