import { expect, test } from 'vitest';
import { markedLessons, marksIn } from '../../src/progress/marks.ts';
import { applyEvent, emptyProgress, type ProgressEvent } from '../../src/progress/progress.ts';

const lesson = 'queues';
const place = { lesson, heading: 'what-waits', title: 'What waits' } as const;
const noted = (at: number, text: string): ProgressEvent => ({ type: 'noted', at, text, ...place });
const marked = (at: number, on: boolean): ProgressEvent => ({
  type: 'bookmarked',
  at,
  on,
  ...place,
});
const after = (...events: readonly ProgressEvent[]) => events.reduce(applyEvent, emptyProgress);
const marks = (...events: readonly ProgressEvent[]) => marksIn(after(...events), lesson);

test('a bookmark and a note at one heading are one mark, of which the last words count', () => {
  expect(marks(marked(1, true), noted(2, 'once'), noted(3, 'again'))).toEqual([
    { ...place, bookmarked: true, note: 'again' },
  ]);
});

test('a note of nothing takes the note back, and leaves the bookmark', () => {
  expect(marks(noted(1, 'once'), noted(2, ''))).toEqual([]);
  expect(marks(marked(1, true), noted(2, 'once'), noted(3, ''))).toEqual([
    { ...place, bookmarked: true },
  ]);
});

test('a bookmark that was taken away leaves the note', () => {
  expect(marks(marked(1, true), marked(2, false))).toEqual([]);
  expect(marks(noted(1, 'once'), marked(2, true), marked(3, false))).toEqual([
    { ...place, bookmarked: false, note: 'once' },
  ]);
});

test('the place above the first heading has its own', () => {
  const above: ProgressEvent = { type: 'bookmarked', lesson, title: 'Queues', at: 1, on: true };
  expect(marks(above, marked(2, true)).map(({ heading }) => heading)).toEqual([
    undefined,
    'what-waits',
  ]);
  expect(markedLessons(after(above))).toEqual([lesson]);
});
