import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../src/content/load.ts';
import { partsOf } from '../../src/linear/lesson-parts.ts';
import { lessonFiles } from '../support/lesson-content.ts';
import { memoryReader } from '../support/memory-reader.ts';
import { Heard } from './support.ts';

const reading = (): Heard =>
  new Heard(loadCatalogue(memoryReader(lessonFiles)), {
    type: 'open',
    target: { kind: 'lesson', lesson: 'queues' },
  });

/** The lesson at the first part with these words. */
function readingAt(words: string): Heard {
  const heard = reading();
  heard.types(`find ${words}`);
  return heard;
}

describe('a lesson', () => {
  test('is read a part at a time, and is read when its end was', () => {
    const heard = reading();
    const parts = Number(/ (\d+) parts\.$/.exec(heard.page.lines[0]!)![1]);
    expect(heard.types('previous')).toEqual(['This is the beginning.']);
    expect(heard.types('')[0]).toBe('Heading 2: What waits');
    expect(heard.types(`part ${parts}`)).toContain('End of the lesson.');
    expect(heard.types('')).toEqual(['This is the end of the lesson. Type a number, or back.']);
    expect(heard.state.progress.lessons.queues).toMatchObject({ finishedAt: expect.any(Number) });
  });

  test('is searched whatever the case', () => {
    expect(reading().types('find LAST WORDS').join(' ')).toContain('The last words of the lesson.');
    expect(reading().types('find nowhere')).toEqual(['Nothing has "nowhere" in it.']);
  });

  test('goes on at its end with what is chosen', () => {
    const heard = readingAt('last words');
    const [, place] = /^(\d): the next lesson, Retries/m.exec(heard.page.lines.join('\n'))!;
    expect(heard.types(place!)[0]).toMatch(/^Lesson: Retries without regret\./);
  });

  test('steps come one by one', () => {
    const heard = readingAt('Step by step');
    heard.types('');
    const steps = () => heard.page.lines.filter((line) => line.startsWith('Step '));
    expect(steps()).toEqual(['Step 1: SYN goes out']);
    expect(heard.types('')).toContain('Step 2: SYN-ACK comes back');
    heard.types('all');
    expect(steps()).toHaveLength(3);
  });
});

test('links are counted through a part, not through each of its paragraphs', () => {
  const text = '## Here\n\nOne [a](https://a.example/).\n\nTwo [b](https://b.example/).\n';
  const [part] = partsOf({ blocks: [{ kind: 'markdown', text }] });
  expect(part?.lines).toEqual(['Heading 2: Here', 'One a (link 1).', 'Two b (link 2).']);
  expect(part?.links).toEqual(['https://a.example/', 'https://b.example/']);
});
