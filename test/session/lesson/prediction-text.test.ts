import { expect, test } from 'vitest';
import { calibrationText, difference } from '../../../src/session/lesson/prediction-text.ts';

test.each([
  [100, 100, 'exactly right'],
  [0, 100, 'far off'],
  [-50, 100, 'far off'],
  [109, 100, 'within 9 %: well judged'],
  [100.1, 100, 'within 1 %: well judged'],
  [150, 100, '50 % too high'],
  [60, 100, '40 % too low'],
  [200, 100, '2 times too high'],
  [40, 100, '2.5 times too low'],
])('%s said and %s measured is %s', (guess, actual, said) => {
  expect(difference(guess, actual)).toBe(said);
});

test('predictions are summed up from the second one on, with the way they lean', () => {
  const within = [
    { error: 0.1, share: 0.25 },
    { error: 0.25, share: 0.5 },
  ];
  expect(calibrationText({ count: 1, within })).toBe('');
  expect(calibrationText({ count: 4, within, bias: 1 })).toBe(
    'Your 4 predictions: 50 % within 25 %',
  );
  expect(calibrationText({ count: 4, within, bias: 0.8 })).toMatch(/, they run low$/);
  expect(calibrationText({ count: 4, within, bias: 1.2 })).toMatch(/, they run high$/);
});
