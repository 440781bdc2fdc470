import { describe, expect, test } from 'vitest';
import { closeStyles, padStyled, wrapStyled } from '../../../src/ui/markdown/styled-text.ts';
import { painterOf } from '../../../src/ui/paint.ts';

const red = '\u001b[31m';
const plain = '\u001b[39m';

describe('closeStyles', () => {
  test('makes every row stand for itself', () => {
    expect(closeStyles([`${red}one`, `two${plain}`, 'three'])).toEqual([
      `${red}one${plain}`,
      `${red}two${plain}${''}`,
      'three',
    ]);
  });

  test('carries colours of many parts over', () => {
    const orange = '\u001b[38;2;232;162;92m';
    expect(closeStyles([`${orange}one`, `two${plain}`])).toEqual([
      `${orange}one${plain}`,
      `${orange}two${plain}`,
    ]);
  });

  test('keeps bold and colour apart', () => {
    expect(closeStyles([`\u001b[1m${red}a`, `b${plain}c`, 'd\u001b[22m'])).toEqual([
      `\u001b[1m${red}a\u001b[22m${plain}`,
      `\u001b[1m${red}b${plain}c\u001b[22m`,
      '\u001b[1md\u001b[22m',
    ]);
  });
});

describe('wrapStyled', () => {
  test('counts wide characters as two columns', () => {
    expect(wrapStyled('負荷分散 is here', 8)).toEqual(['負荷分散', 'is here']);
  });

  test('cuts only words that no row could hold', () => {
    expect(wrapStyled('a verylongwordindeed b', 8)).toEqual(['a verylo', 'ngwordin', 'deed b']);
  });
});

describe('padStyled', () => {
  test.each([
    ['left', 'ab  '],
    ['right', '  ab'],
    ['center', ' ab '],
  ] as const)('aligns %s', (align, padded) => {
    expect(padStyled('ab', 4, align)).toBe(padded);
  });
});

describe('a painter', () => {
  test('goes on after what was painted inside', () => {
    const bold = painterOf({ bold: true });
    const inner = painterOf({ color: 'red' });
    const outer = painterOf({ color: 'cyan' });
    expect(outer(`a ${inner('b')} c`)).toBe(
      '\u001b[36ma \u001b[31mb\u001b[39m\u001b[36m c\u001b[39m',
    );
    expect(bold(`a ${bold('b')} c`)).toBe('\u001b[1ma \u001b[1mb\u001b[22m\u001b[1m c\u001b[22m');
  });

  test('paints line by line', () => {
    expect(painterOf({ color: 'red' })('a\nb')).toBe(`${red}a${plain}\n${red}b${plain}`);
  });
});
