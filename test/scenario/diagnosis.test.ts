import { expect, test } from 'vitest';
import { gradeDiagnosis, judgeEvidence } from '../../src/scenario/diagnosis.ts';

const diagnosis = {
  question: 'Why?',
  options: [
    { text: 'Disk', correct: true, because: '' },
    { text: 'Net', correct: false, because: '' },
  ],
  evidence: ['web.errors', 'web.queue'],
};
const graded = (option: number, ...evidence: string[]) =>
  gradeDiagnosis(diagnosis, { type: 'diagnose', option, evidence });

test('right signals count, wrong ones take away, and there is no less than none', () => {
  expect(graded(0, 'web.errors', 'web.queue')).toMatchObject({ evidenceRight: 2, evidenceOf: 2 });
  expect(graded(0, 'web.errors', 'web.queue', 'web.p99').evidenceRight).toBe(1);
  expect(graded(0, 'web.p99', 'web.rps').evidenceRight).toBe(0);
  expect(graded(0, 'web.errors', 'web.errors').evidenceRight).toBe(1);
});

test('the cause is right or wrong, whatever is named with it', () => {
  expect(graded(0).correct).toBe(true);
  expect(graded(1, 'web.errors', 'web.queue').correct).toBe(false);
  expect(graded(7).correct).toBe(false);
});

test('what was named is told apart from what would have proved it', () => {
  expect(judgeEvidence(diagnosis, ['web.queue', 'web.p99', 'web.p99'])).toEqual({
    right: ['web.queue'],
    missing: ['web.errors'],
    misleading: ['web.p99'],
  });
});
