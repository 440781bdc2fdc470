import type { Calibration } from '../../review/calibration.ts';

/** Predictions so far, as somebody would sum them up; nothing while one says it all. */
export function calibrationText({
  count,
  within,
  bias = 1,
}: Pick<Calibration, 'count' | 'within' | 'bias'>): string {
  if (count < 2) return '';
  const near = within[1];
  const share = near ? `${Math.round(near.share * 100)} % within ${near.error * 100} %` : '';
  const lean = bias < 0.9 ? ', they run low' : bias > 1.1 ? ', they run high' : '';
  return `Your ${count} predictions: ${share}${lean}`;
}

/** How far a guess was off, as people say it. */
export function difference(guess: number, actual: number): string {
  if (guess === actual) return 'exactly right';
  if (actual === 0 || guess === 0 || guess / actual < 0) return 'far off';
  const ratio = guess / actual;
  const off = Math.abs(ratio - 1);
  if (off <= 0.1) return `within ${Math.max(1, Math.round(off * 100))} %: well judged`;
  if (ratio >= 2 || ratio <= 0.5) {
    const factor = ratio > 1 ? ratio : 1 / ratio;
    return `${factor.toPrecision(2).replace(/\.0$/, '')} times too ${ratio > 1 ? 'high' : 'low'}`;
  }
  return `${Math.round(off * 100)} % too ${ratio > 1 ? 'high' : 'low'}`;
}
