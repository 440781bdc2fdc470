import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import {
  cutText,
  fitText,
  isNarrow,
  textWidth,
  visibleText,
  wrapText,
} from '../../src/lib/text.ts';

test('wide characters take two columns, escape sequences none', () => {
  expect(textWidth('queue')).toBe(5);
  expect(textWidth('待ち行列')).toBe(8);
  expect(textWidth('\u001b[31mred\u001b[0m')).toBe(3);
});

test('a text is fitted into exactly so many columns', () => {
  expect(fitText('web', 6)).toBe('web   ');
  expect(fitText('web', 6, 'right')).toBe('   web');
  expect(fitText('payment', 5)).toBe('paym…');
  expect(fitText('待ち行列', 6)).toHaveLength(4);
  expect(textWidth(fitText('待ち行列', 6))).toBe(6);
  expect(cutText('payment', 0)).toBe('');
});

test('long words are broken, no line is wider than asked', () => {
  expect(wrapText('one retry storm', 6)).toEqual(['one', 'retry', 'storm']);
  expect(wrapText('metastable', 4)).toEqual(['meta', 'stab', 'le']);
});

test('what could drive a terminal becomes visible, one symbol for each character', () => {
  const hostile = 'a\u001b[2Jb\u0007\u007f\u009bc\u202ed\u2066e\u200ff';
  expect(visibleText(hostile)).toBe('a␛[2Jb␇␡�c�d�e�f');
  expect(visibleText(hostile)).toHaveLength(hostile.length);
  expect(visibleText('tab\tand\nline 待 👩‍💻')).toBe('tab\tand\nline 待 👩‍💻');
});

test('text that is measured by its length takes just so many columns', () => {
  for (let code = 0x20; code <= 0xffff; code++) {
    const character = String.fromCharCode(code);
    if (isNarrow(character)) expect(stringWidth(character), code.toString(16)).toBe(1);
  }
  expect(isNarrow('▁▂█ ↻ 38 % → ╭─╮ ● ◆ é …')).toBe(true);
  expect(isNarrow('e\u0301')).toBe(false);
});
