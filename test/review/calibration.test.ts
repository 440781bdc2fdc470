import { expect, test } from 'vitest';
import { calibrationOf } from '../../src/review/calibration.ts';

const predictions = (...guesses: readonly number[]) =>
  guesses.map((guess, at) => ({ at, guess, actual: 100 }));

test('no prediction, no calibration', () => {
  expect(calibrationOf([])).toMatchObject({ count: 0, trend: [] });
  expect(calibrationOf([])).not.toHaveProperty('bias');
});

test('counts how many came within what', () => {
  const { within } = calibrationOf(predictions(100, 108, 120, 140, 300));
  expect(within).toEqual([
    { error: 0.1, share: 0.4 },
    { error: 0.25, share: 0.6 },
    { error: 0.5, share: 0.8 },
  ]);
});

test('the trend looks at the last five', () => {
  const { trend } = calibrationOf(predictions(900, 900, 900, 900, 900, 100, 100, 100, 100, 100));
  expect(trend.map((share) => Number(share.toFixed(2)))).toEqual([
    0, 0, 0, 0, 0, 0.2, 0.4, 0.6, 0.8, 1,
  ]);
});

test('the middle guess says whether guesses are too low or too high', () => {
  expect(calibrationOf(predictions(20, 50, 400)).bias).toBe(0.5);
  const impossible = [{ at: 0, guess: 3, actual: 0 }];
  expect(calibrationOf(impossible)).not.toHaveProperty('bias');
});
