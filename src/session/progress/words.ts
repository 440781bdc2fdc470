import { plural } from '../../lib/words.ts';
import type { Streak } from '../../progress/streak.ts';
import type { Mastery } from '../../review/mastery.ts';

/** How the verdict on a topic is said. */
export const verdictWords: Readonly<Record<Mastery['verdict'], string>> = {
  unknown: 'too early to say',
  shaky: 'shaky',
  growing: 'growing',
  solid: 'solid',
};

export const streakRule = 'A day off is forgiven, two are not.';

/** `6 days`, and what today means for it. */
export function streakWords({ days, today }: Streak): string {
  if (days === 0) return 'none yet: today begins one';
  const count = plural(days, 'day');
  if (today === 'last-chance') return `${count}, and today keeps it`;
  return count;
}

/** Rounded to what anybody would say: `45 min`, `3 h 20 min`. */
export function timeWords(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes === 0) return ms > 0 ? 'under a minute' : 'none yet';
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}

/** What the middle guess says of somebody's guesses. */
export function biasWords(bias: number | undefined): string | undefined {
  if (bias === undefined) return undefined;
  if (bias < 0.9) return `guesses run low: the middle one is ${percent(bias)} of what came`;
  if (bias > 1.1) return `guesses run high: the middle one is ${percent(bias)} of what came`;
  return 'guesses run neither high nor low';
}

export const percent = (share: number): string => `${Math.round(share * 100)} %`;
