import type { Mastery } from '../../../review/mastery.ts';
import { percent, verdictWords } from '../../../session/progress/words.ts';
import type { Row, Span } from '../../rows.ts';
import type { Tone } from '../../theme.ts';

export const verdictTones: Readonly<Record<Mastery['verdict'], Tone>> = {
  unknown: 'muted',
  shaky: 'bad',
  growing: 'warning',
  solid: 'ok',
};

/**
 * A bar that says how much and how sure: full up to where mastery lies at the least, shaded to
 * where it most likely lies, light to where it lies at the most.
 */
export function masteryBar({ share, low, high, weight, verdict }: Mastery, width: number): Row {
  if (weight === 0) return [{ text: '·'.repeat(width), tone: 'muted' }];
  const [sure, likely, possible] = [low, share, high].map((end) => Math.round(end * width)) as [
    number,
    number,
    number,
  ];
  const tone = verdictTones[verdict];
  const spans: Span[] = [
    { text: '█'.repeat(sure), tone },
    { text: '▓'.repeat(Math.max(0, likely - sure)), tone },
    { text: '░'.repeat(Math.max(0, possible - Math.max(sure, likely))), tone },
    { text: '·'.repeat(Math.max(0, width - Math.max(possible, likely, sure))), tone: 'muted' },
  ];
  return spans.filter(({ text }) => text !== '');
}

export const shareText = ({ share, weight }: Mastery): string =>
  weight === 0 ? '–' : percent(share);

/** `62–81 %`. */
export const bandText = ({ low, high, weight }: Mastery): string =>
  weight === 0 ? '' : `${Math.round(low * 100)}–${Math.round(high * 100)} %`;

/** Shorter than the words of a text: it stands in a narrow column. */
export const verdictText = ({ verdict, weight }: Mastery): string =>
  weight === 0 ? 'not asked' : verdict === 'unknown' ? 'too early' : verdictWords[verdict];

export const masteryLegend: Row = [{ text: '█ at least  ▓ likely  ░ at most', tone: 'muted' }];
