import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../../src/content/load.ts';
import { marksIn } from '../../../src/progress/marks.ts';
import { applyEvent, emptyProgress, type Progress } from '../../../src/progress/progress.ts';
import type { Effect } from '../../../src/session/effects.ts';
import {
  type LessonMessage,
  openLesson,
  updateLesson,
} from '../../../src/session/lesson/lesson.ts';
import { marksFor } from '../../../src/session/lesson/marks.ts';
import { positionOf } from '../../../src/session/lesson/place.ts';
import { leavingEffects } from '../../../src/session/screens.ts';
import { lessonFiles } from '../../support/lesson-content.ts';
import { memoryReader } from '../../support/memory-reader.ts';

const catalogue = loadCatalogue(memoryReader(lessonFiles));
const queues = catalogue.lessons.get('queues')!;

/** What the learner has kept after some messages to an open lesson, and the lesson's screen. */
function lessonAfter(messages: readonly LessonMessage[], progress: Progress = emptyProgress) {
  let kept = progress;
  const keep = (effects: readonly Effect[]) => {
    for (const effect of effects)
      if (effect.type === 'record') kept = applyEvent(kept, effect.event);
  };
  let { screen } = openLesson(
    { kind: 'lesson', lesson: 'queues' },
    { now: 0, catalogue, progress },
  );
  messages.forEach((message, index) => {
    const context = { now: index + 1, catalogue, progress: kept };
    const step = updateLesson(screen, message, context);
    screen = step.screen;
    keep(step.effects);
  });
  return {
    screen,
    progress: () => kept,
    leave: () => {
      keep(leavingEffects(screen, { now: 100, catalogue, progress: kept }));
      return kept;
    },
  };
}

const place = { heading: 'what-waits', title: 'What waits' };
const type = (text: string): LessonMessage => ({ type: 'lesson/panel-type', text });
const note: LessonMessage = { type: 'lesson/panel-note', ...place };
const close: LessonMessage = { type: 'lesson/panel-close' };

describe('a bookmark', () => {
  const bookmark: LessonMessage = { type: 'lesson/bookmark', ...place };

  test('is set and taken away by the same key', () => {
    expect(marksIn(lessonAfter([bookmark]).progress(), 'queues')).toEqual([
      { lesson: 'queues', ...place, bookmarked: true },
    ]);
    expect(marksIn(lessonAfter([bookmark, bookmark]).progress(), 'queues')).toEqual([]);
  });

  test('can stand above the first heading', () => {
    const kept = lessonAfter([{ type: 'lesson/bookmark', title: 'Where queues form' }]).progress();
    expect(marksFor('queues', kept, catalogue)).toMatchObject([
      { id: 'queues', title: 'Where queues form', lost: false },
    ]);
  });
});

describe('a note', () => {
  test('is kept when its line is closed, and is there to be changed', () => {
    const kept = lessonAfter([note, type('Look at Recv-Q'), close]).progress();
    expect(marksIn(kept, 'queues')[0]).toMatchObject({ ...place, note: 'Look at Recv-Q' });
    const { screen } = lessonAfter([note], kept);
    expect(screen.panel).toMatchObject({ typed: { text: 'Look at Recv-Q', caret: 14 } });
  });

  test('that is being written when the lesson is left, or another panel opens, is kept', () => {
    const kept = lessonAfter([note, type('half a tho')]).leave();
    expect(marksIn(kept, 'queues')[0]?.note).toBe('half a tho');
    const contents: LessonMessage = { type: 'lesson/panel', panel: { kind: 'contents' } };
    expect(marksIn(lessonAfter([note, type('x'), contents]).progress(), 'queues')[0]?.note).toBe(
      'x',
    );
  });

  test('that was cleared is gone from the list, and what it said is still in the file', () => {
    const kept = lessonAfter([
      note,
      type('old'),
      close,
      note,
      { type: 'lesson/panel-edit', edit: 'clear' },
      close,
    ]);
    expect(marksIn(kept.progress(), 'queues')).toEqual([]);
    expect(kept.progress().notes.queues?.map(({ text }) => text)).toEqual(['old', '']);
  });

  test('that says nothing new is not recorded again', () => {
    const kept = lessonAfter([note, type('once'), close, note, close]);
    expect(kept.progress().notes.queues).toHaveLength(1);
  });

  test('whose heading or lesson has gone is listed all the same', () => {
    const at = 1;
    const progress = [
      { type: 'noted', lesson: 'queues', heading: 'gone', title: 'Gone', text: 'a', at },
      { type: 'noted', lesson: 'no-more', title: 'No more', text: 'b', at },
      { type: 'noted', lesson: 'queues', heading: 'watch-it', title: 'Watch it', text: 'c', at },
      { type: 'noted', lesson: 'queues', ...place, text: 'd', at },
    ] as const;
    const kept = progress.reduce<Progress>(applyEvent, emptyProgress);
    expect(marksFor('queues', kept, catalogue).map(({ note: text, lost }) => [text, lost])).toEqual(
      [
        ['d', false],
        ['c', false],
        ['a', true],
        ['b', true],
      ],
    );
  });
});

describe('what is typed to find words', () => {
  test('goes into the line and can be erased', () => {
    const open: LessonMessage = {
      type: 'lesson/panel',
      panel: { kind: 'find', typed: { text: '', caret: 0 } },
    };
    const erase: LessonMessage = { type: 'lesson/panel-edit', edit: 'erase' };
    const { screen } = lessonAfter([open, type('queuex'), erase]);
    expect(screen.panel).toEqual({ kind: 'find', typed: { text: 'queue', caret: 5 } });
    expect(lessonAfter([open, close]).screen).not.toHaveProperty('panel');
  });
});

describe('a term', () => {
  test('leads to the lesson that explains it, unless that is open', () => {
    const glossary = [{ term: 'retry', definition: 'Once more.', lesson: 'retries', also: [] }];
    const known = { now: 0, catalogue: { ...catalogue, glossary }, progress: emptyProgress };
    const from = (lesson: string) => {
      const { screen } = openLesson({ kind: 'lesson', lesson }, known);
      const open = { ...screen, panel: { kind: 'term', term: 'retry' } as const };
      return updateLesson(open, { type: 'lesson/panel-open' }, known);
    };
    expect(from('queues').open).toEqual({ kind: 'lesson', lesson: 'retries' });
    expect(from('retries').open).toBeUndefined();
  });
});

describe('the place under a heading that was renamed', () => {
  const left = { kind: 'lesson', lesson: 'queues', offset: 1.5 } as const;

  test('is under the one that stands there now', () => {
    const at = positionOf({ ...left, heading: 'look-at-it', above: ['what-waits'] }, queues);
    expect(at).toEqual({ heading: 'watch-it', block: 1, into: 0.5 });
  });

  test('of the first heading is under the first one', () => {
    const at = positionOf({ ...left, heading: 'who-waits', above: [] }, queues);
    expect(at).toEqual({ heading: 'what-waits', block: 1, into: 0.5 });
  });

  test('with everything around it is the beginning', () => {
    const at = positionOf({ ...left, heading: 'x', above: ['y', 'z'] }, queues);
    expect(at).toEqual({ block: 0, into: 0 });
  });
});
