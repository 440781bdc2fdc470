import { describe, expect, test } from 'vitest';
import { emptyCatalogue } from '../../src/catalogue/catalogue.ts';
import { announcements, news } from '../../src/linear/news.ts';
import type { Page } from '../../src/linear/page.ts';
import { emptyProgress } from '../../src/progress/progress.ts';
import type { AppState } from '../../src/session/state.ts';

const page = (more: Partial<Page>): Page => ({ place: 'here', lines: [], commands: [], ...more });

describe('what is new', () => {
  test('is a place as a whole, with what stands there', () => {
    const there = page({ place: 'there', lines: ['a'], standing: ['time'], crossed: ['mark'] });
    expect(news(page({ lines: ['a'] }), there)).toEqual(['a', 'time']);
  });

  test('on the same place is what was not said there, as often as it is there now', () => {
    const before = page({ lines: ['a', 'b'], standing: ['time'] });
    const after = page({ lines: ['b', 'a', 'a', 'c'], standing: ['other'], crossed: ['mark'] });
    expect(news(before, after)).toEqual(['mark', 'a', 'c']);
    expect(news(after, after)).toEqual([]);
  });
});

describe('what the app has to say', () => {
  const state: AppState = { catalogue: emptyCatalogue, progress: emptyProgress, screens: [] };

  test('is said once, a warning as one', () => {
    const warned: AppState = { ...state, notice: { tone: 'warning', text: 'The disk is full' } };
    expect(announcements(state, warned)).toEqual(['Warning: The disk is full']);
    expect(announcements(warned, { ...warned })).toEqual([]);
    const told: AppState = { ...state, notice: { tone: 'info', text: 'Saved' } };
    expect(announcements(warned, told)).toEqual(['Notice: Saved']);
  });

  test('of a file that is being written are its faults', () => {
    const preview = { file: 'a.yaml', faults: ['3:1 error: no'] };
    expect(announcements(state, { ...state, preview })).toEqual([
      'a.yaml, faults: 1.',
      '3:1 error: no',
    ]);
    expect(announcements(state, { ...state, preview: { ...preview, faults: [] } })).toEqual([
      'a.yaml has no faults.',
    ]);
  });
});
