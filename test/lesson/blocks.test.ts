import { describe, expect, test } from 'vitest';
import { readDiagram } from '../../src/lesson/diagram.ts';
import { readFrontMatter } from '../../src/lesson/lesson.ts';
import { readSteps } from '../../src/lesson/steps.ts';

describe('a diagram', () => {
  test('is told in words on its first line', () => {
    expect(readDiagram('alt: A calls B.\n\n A ──▶ B\n').value).toEqual({
      alt: 'A calls B.',
      text: ' A ──▶ B',
    });
  });

  test.each(['A ──▶ B', 'alt:\nA', 'alt: nothing drawn\n\n'])('is refused: %j', (text) => {
    const { value, problems } = readDiagram(text);
    expect(value).toBeUndefined();
    expect(problems).toHaveLength(1);
  });
});

describe('steps', () => {
  test('are texts, with or without a diagram', () => {
    expect(readSteps(['SYN', { text: 'SYN-ACK', diagram: ' a\n b\n' }]).value).toEqual([
      { text: 'SYN' },
      { text: 'SYN-ACK', diagram: ' a\n b' },
    ]);
  });

  test('are more than one', () => {
    expect(readSteps(['alone']).problems).toHaveLength(1);
  });
});

describe('front matter', () => {
  const valid = {
    schema: 1,
    id: 'retries',
    title: 'Retries',
    track: 'reliability',
    summary: 'One line',
    minutes: 9,
    goals: ['Say when not to retry'],
    checked: '2026-11-22',
  };

  test('needs no list that is empty', () => {
    expect(readFrontMatter(valid).value).toMatchObject({ requires: [], sources: [] });
  });

  test.each([
    [{ ...valid, title: undefined }, 'title'],
    [{ ...valid, checked: 'yesterday' }, 'checked'],
    [{ ...valid, sources: [{ title: 'RFC', url: 'rfc-editor.org' }] }, 'sources.0.url'],
    [{ ...valid, minuts: 3 }, 'minuts'],
  ])('tells what is wrong: %#', (document, path) => {
    expect(readFrontMatter(document).problems.map((found) => found.path.join('.'))).toContain(path);
  });
});
