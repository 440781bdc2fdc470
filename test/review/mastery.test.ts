import { describe, expect, test } from 'vitest';
import { masteryOf } from '../../src/review/mastery.ts';

const right = (questions: number, recall = 1) =>
  Array.from({ length: questions }, () => ({ points: [1], recall }));
const wrong = (questions: number) =>
  Array.from({ length: questions }, () => ({ points: [0], recall: 1 }));

describe('mastery', () => {
  test('of nothing is unknown, and may be anything', () => {
    expect(masteryOf([])).toEqual({ share: 0, low: 0, high: 1, weight: 0, verdict: 'unknown' });
    expect(masteryOf(right(1)).verdict).toBe('unknown');
    expect(masteryOf(right(2)).verdict).toBe('unknown');
  });

  test('grows surer with evidence of the same kind', () => {
    const few = masteryOf(right(3));
    const many = masteryOf(right(20));
    expect(few.share).toBe(many.share);
    expect(many.low).toBeGreaterThan(few.low);
    expect([few.verdict, many.verdict]).toEqual(['growing', 'solid']);
  });

  test('is shaky where most answers were wrong', () => {
    expect(masteryOf([...wrong(5), ...right(1)]).verdict).toBe('shaky');
  });

  test('grows unsure again as memory fades', () => {
    const now = masteryOf(right(10));
    const later = masteryOf(right(10, 0.3));
    expect(later.share).toBe(now.share);
    expect(later.low).toBeLessThan(now.low);
  });

  test('an answer to a question counts twice as much as the one before it', () => {
    expect(masteryOf([{ points: [0, 1], recall: 1 }]).share).toBeCloseTo(2 / 3, 12);
    expect(masteryOf([{ points: [0, 0, 0, 1, 1, 1], recall: 1 }]).share).toBe(1);
  });
});
