import { formatCount } from '../../lib/units.ts';
import type { Outcome } from '../run-types.ts';
import type { SprungTrap } from './comparison.ts';

/** A smaller difference between two runs is chance. */
const tellingShare = 0.05;
const tellingRequests = 50;

/**
 * What a trap did in the run that walked into it, as far as the same run without it can tell. A
 * trap is proven to lose on its own; among other actions it may have done no harm.
 */
export function trapVerdict(
  { without }: SprungTrap,
  outcome: Outcome,
  lost: number,
): { readonly title: string; readonly text: string } {
  const title = outcome === 'lost' ? 'The trap' : 'A trap on the way';
  if (!without) return { title, text: 'The right actions, at the wrong time.' };
  const count = `${formatCount(without.lost)} requests lost instead of ${formatCount(lost)}`;
  if (outcome === 'lost') {
    const text =
      without.outcome === 'won'
        ? `The same run without it is won: ${count}.`
        : `The same run without it is lost as well, ${count}: something else was missing.`;
    return { title, text };
  }
  const harm = lost - without.lost;
  if (harm > Math.max(tellingRequests, lost * tellingShare)) {
    return { title, text: `It made this run worse: the same run without it has ${count}.` };
  }
  return {
    title: 'A trap that did no harm this time',
    text: `On its own it loses. Beside what else you did it changed little: the same run without it has ${count}.`,
  };
}
