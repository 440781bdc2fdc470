import { formatClock } from '../../lib/units.ts';
import type { Episode } from './episodes.ts';

/** Whose doing a moment is, or what it tells. */
export type MomentKind = 'event' | 'strain' | 'alert' | 'deed' | 'recovery' | 'end';

/** A moment that mattered, with the run's own numbers. */
export interface Moment {
  readonly atMs: number;
  readonly kind: MomentKind;
  readonly text: string;
}

/** What a part of the system went through from a second on. */
export const strain = (second: number, text: string): Moment => ({
  atMs: second * 1000,
  kind: 'strain',
  text,
});

export const clockAt = (second: number): string => formatClock(second * 1000);

/** Until when something lasted, `, until 01:10`; nothing where it lasted as long as the run. */
export const unlessToTheEnd = ({ to }: Episode, endMs: number, words: string): string =>
  to * 1000 < endMs - 2000 ? `${words}${clockAt(to + 1)}` : '';
