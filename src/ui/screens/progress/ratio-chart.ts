import type { PredictedNumber } from '../../../review/calibration.ts';
import { calibrated, errorOf } from '../../../review/rating.ts';
import type { Row, Span } from '../../rows.ts';

/** Rows from too high to too low; each is a step of the square root of two. */
const labels: Readonly<Record<number, string>> = {
  6: '8×',
  4: '4×',
  2: '2×',
  0: 'right',
  '-2': '½',
  '-4': '¼',
  '-6': '⅛',
};
const outermost = 6;
const labelWidth = 6;
const columnsPerMark = 2;

/** How many predictions fit. */
export const predictionsIn = (width: number): number =>
  Math.max(1, Math.floor((width - labelWidth - 1) / columnsPerMark));

/** How a prediction is drawn, by its distance from what came. */
export function predictionMark({ guess, actual }: PredictedNumber): Span {
  const error = errorOf(guess, actual);
  if (error <= calibrated) return { text: '●', tone: 'ok' };
  return error <= 0.5 ? { text: '◐', tone: 'warning' } : { text: '○', tone: 'bad' };
}

export const predictionLegend: Row = [
  { text: '● within 25 %  ◐ within 50 %  ○ farther', tone: 'muted' },
];

/** Guesses as multiples of what the engine measured, oldest first, on a scale of doublings. */
export function ratioRows(predictions: readonly PredictedNumber[], width: number): Row[] {
  const shown = predictions.slice(-predictionsIn(width));
  const levels = shown.map(levelOf);
  return Array.from({ length: 2 * outermost + 1 }, (_, index): Row => {
    const level = outermost - index;
    const middle = level === 0;
    const rest = middle ? '─' : ' ';
    return [
      { text: (labels[level] ?? '').padStart(labelWidth - 1), tone: middle ? 'text' : 'muted' },
      { text: middle ? ' ┼' : labels[level] ? ' ┤' : ' │', tone: 'muted' },
      ...shown.flatMap(
        (prediction, place): Row => [
          levels[place] === level ? predictionMark(prediction) : { text: rest, tone: 'muted' },
          { text: rest, tone: 'muted' },
        ],
      ),
    ];
  });
}

/** The row of a prediction; what is off the scale stands on its edge. */
function levelOf({ guess, actual }: PredictedNumber): number {
  if (guess === actual) return 0;
  const ratio = guess / actual;
  if (!(ratio > 0)) return -outermost;
  return Math.max(-outermost, Math.min(outermost, Math.round(2 * Math.log2(ratio))));
}
