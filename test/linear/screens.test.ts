import { describe, expect, test } from 'vitest';
import { sampleCatalogue } from '../support/sample-content.ts';
import { Heard } from './support.ts';

describe('the menu and lists', () => {
  test('a number or a name opens, and back leads back', () => {
    const heard = new Heard(sampleCatalogue());
    expect(heard.page.lines[0]).toMatch(/^Menu, \d choices/);
    expect(heard.types('learn')[0]).toMatch(/^Lessons, group 1 of/);
    expect(heard.types('1')[0]).toMatch(/^Lesson: /);
    expect(heard.types('back')[0]).toMatch(/^Lessons, group 1 of/);
    expect(heard.types('menu')[0]).toMatch(/^Menu/);
  });

  test('lists are read a group at a time, to their ends', () => {
    const heard = new Heard(sampleCatalogue());
    heard.types('learn');
    expect(heard.types('previous')).toEqual(['This is the first group.']);
    expect(heard.types('next')[0]).toBe(
      'Lessons, group 2 of 2: Reliability, 1. Type a number to open one, next for the next group.',
    );
    expect(heard.types('next')).toEqual(['This is the last group.']);
    expect(heard.types('group 1')[0]).toMatch(/^Lessons, group 1 of 2: The basics, 1\./);
    heard.types('group 2');
    expect(heard.types('1')[0]).toMatch(/^Lesson: Retries without regret\./);
  });

  test('a lesson that has been read to its end is told as read', () => {
    const heard = new Heard(sampleCatalogue());
    heard.types('learn');
    const before = heard.page.lines[1];
    heard.types('1');
    heard.types('part 2');
    heard.types('back');
    expect(before).not.toContain(', read');
    expect(heard.page.lines[1]).toContain('Where queues form, read,');
  });

  test('what means nothing gets one line with what is nearest', () => {
    expect(new Heard(sampleCatalogue()).types('setings')).toEqual([
      '"setings" means nothing here. Did you mean "settings"?',
    ]);
  });

  test('every screen tells what can be typed', () => {
    const heard = new Heard(sampleCatalogue());
    for (const name of ['learn', 'drill', 'respond', 'review', 'progress', 'search', 'settings']) {
      heard.types(name);
      expect(heard.types('help').join('\n'), name).toMatch(/quit: quits/);
      heard.types('menu');
    }
  });

  test('a setting that is turned is all that is said', () => {
    const heard = new Heard(sampleCatalogue());
    heard.types('settings');
    expect(heard.types('more 3')).toEqual(['3: Extra time on every clock: 25 %.']);
  });
});
