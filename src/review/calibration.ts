import { calibrated, errorOf } from './rating.ts';

export interface PredictedNumber {
  readonly at: number;
  readonly guess: number;
  readonly actual: number;
}

/** How near somebody's predictions were. */
export interface Calibration {
  readonly count: number;
  /** Shares of predictions within so much of what the engine measured. */
  readonly within: readonly { readonly error: number; readonly share: number }[];
  /** The share within 25 % among the last so many at each prediction, oldest first. */
  readonly trend: readonly number[];
  /** The middle guess as a multiple of what came; below 1 guesses are too low. Absent with none. */
  readonly bias?: number;
}

/** Wide enough to be no coin toss, short enough to show what was learnt. */
export const trendWindow = 5;

/** @param predictions oldest first */
export function calibrationOf(predictions: readonly PredictedNumber[]): Calibration {
  const errors = predictions.map(({ guess, actual }) => errorOf(guess, actual));
  const ratios = predictions
    .map(({ guess, actual }) => guess / actual)
    .filter((ratio) => Number.isFinite(ratio))
    .sort((a, b) => a - b);
  const bias = ratios[Math.floor((ratios.length - 1) / 2)];
  return {
    count: errors.length,
    within: [0.1, calibrated, 0.5].map((error) => ({ error, share: shareWithin(errors, error) })),
    trend: errors.map((_, index) =>
      shareWithin(errors.slice(Math.max(0, index + 1 - trendWindow), index + 1), calibrated),
    ),
    ...(bias === undefined ? {} : { bias }),
  };
}

const shareWithin = (errors: readonly number[], most: number): number =>
  errors.length === 0 ? 0 : errors.filter((error) => error <= most).length / errors.length;
