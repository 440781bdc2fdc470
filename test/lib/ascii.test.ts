import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asciiText } from '../../src/lib/ascii.ts';
import { textWidth } from '../../src/lib/text.ts';

const isAscii = (text: string) => /^[\u0000-\u007f]*$/.test(text);

test('boxes, arrows and bars stay in their columns', () => {
  expect(asciiText('╭ ▪ shop ×4 ───────╮ •──▶')).toBe('+ # shop x4 -------+ *-->');
  expect(asciiText('│███████ 100 % +227│')).toBe('|####### 100 % +227|');
  expect(asciiText('▁▂▃▄▅▆▇█')).toBe('_.:-=+*#');
});

test('what would mean something else in one character is written out, the gaps give way', () => {
  expect(asciiText('│ p99 ≤ 2 s     │')).toBe('| p99 <= 2 s    |');
  expect(asciiText('ρ  = λ   S')).toBe('rho = lambda S');
  expect(asciiText('10⁻⁶ and x²')).toBe('10^-6 and x^2');
});

test('an ellipsis is three dots where there is room, and one sign where there is none', () => {
  expect(asciiText('…  2 s    end', 13)).toBe('... 2 s   end');
  expect(asciiText('a long na…│', 11)).toBe('a long na~|');
});

test('letters lose their accents; of other scripts nobody could read anything', () => {
  expect(asciiText('José, e\u0301')).toBe('Jose, e');
  expect(asciiText('日本')).toBe('????');
});

test('painted rows keep their paint', () => {
  expect(asciiText('\u001b[32m●\u001b[39m ok')).toBe('\u001b[32m*\u001b[39m ok');
});

test('whatever comes, ASCII goes out, no row narrower than before', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const written = asciiText(text);
      expect(isAscii(written)).toBe(true);
      for (const [index, row] of text.split('\n').entries()) {
        expect(textWidth(written.split('\n')[index]!)).toBeGreaterThanOrEqual(
          textWidth(row.normalize('NFC')) - 1,
        );
      }
    }),
    { numRuns: 300 },
  );
});
