import { describe, expect, test } from 'vitest';
import { shareColumns } from '../../../src/ui/markdown/column-widths.ts';

const columns = (...needs: [natural: number, word: number][]) =>
  needs.map(([natural, word]) => ({ natural, word }));

describe('shareColumns', () => {
  test('gives every column what it likes where there is room', () => {
    expect(shareColumns(columns([5, 5], [20, 6]), 30)).toEqual([5, 20]);
  });

  test('leaves a narrow column alone and shares the rest', () => {
    expect(shareColumns(columns([4, 4], [60, 8], [60, 8]), 44)).toEqual([4, 20, 20]);
  });

  test('fills the room exactly when something has to wrap', () => {
    const widths = shareColumns(columns([30, 7], [50, 9], [12, 12]), 60)!;
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(60);
  });

  test('gives no column less than its longest word', () => {
    const widths = shareColumns(columns([40, 14], [40, 5], [40, 5]), 30)!;
    expect(widths[0]).toBeGreaterThanOrEqual(14);
  });

  test('cuts a word that would take the room of all others', () => {
    expect(shareColumns(columns([90, 90], [10, 5]), 30)![0]).toBeLessThanOrEqual(25);
  });

  test('says so when not even the words fit', () => {
    expect(shareColumns(columns([20, 12], [20, 12], [20, 12]), 30)).toBeUndefined();
  });
});
