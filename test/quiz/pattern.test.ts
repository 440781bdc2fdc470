import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePattern } from '../../src/quiz/pattern.ts';
import { exampleOf, matchesPattern } from '../../src/quiz/pattern-match.ts';

function matches(pattern: string, text: string): boolean {
  const parsed = parsePattern(pattern);
  if (!parsed.ok) throw new Error(parsed.message);
  return matchesPattern(parsed.pattern, text);
}

/** Pattern sources over a small alphabet, every construct at any depth. */
const { source } = fc.letrec<{ source: string; part: string }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '[a-c]', '\\d', '\\w', '\\s', '1', '\\.'),
    tie('part').map((part) => `${/^(.|\\.|\[.*\])$/.test(part) ? part : `(${part})`}*`),
    tie('part').map((part) => `(${part})+`),
    tie('part').map((part) => `(?:${part})?`),
    fc
      .tuple(tie('part'), fc.nat({ max: 2 }), fc.nat({ max: 2 }))
      .map(([part, least, more]) => `(${part}){${least},${least + more}}`),
    fc.tuple(tie('part'), tie('part')).map(([one, other]) => one + other),
    fc.tuple(tie('part'), tie('part')).map(([one, other]) => `(${one}|${other})`),
  ),
  source: fc.array(tie('part'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('|')),
}));

describe('a pattern', () => {
  it.each([
    ['429', '429', true],
    ['429', '4290', false],
    ['429', ' 429', false],
    ['^429$', '429', true],
    ['circuit[ -]?breakers?', 'Circuit-Breaker', true],
    ['5(xx|\\d\\d)', '5XX', true],
    ['5(xx|\\d\\d)', '5x3', false],
    ['TLS ?1\\.[23]', 'tls1.3', true],
    ['TLS ?1\\.[23]', 'tls1x3', false],
    ['[^,;]{2,4}', 'a;', false],
    ['[]]', ']', true],
    ['[a-]+', 'a-a', true],
    ['ÄRGER', 'ärger', true],
    ['.', '🙂', true],
  ])('%s held against %j: %s', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected);
  });

  it('accepts what a regular expression of the same text accepts', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'ab1. c'), maxLength: 8 });
    fc.assert(
      fc.property(source, texts, (pattern, text) => {
        const regular = new RegExp(`^(?:${pattern})$`, 'iu');
        expect(matches(pattern, text)).toBe(regular.test(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('accepts its own example', () => {
    fc.assert(
      fc.property(source, (text) => {
        const parsed = parsePattern(text);
        if (!parsed.ok) throw new Error(parsed.message);
        expect(matchesPattern(parsed.pattern, exampleOf(parsed.pattern))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '(a+)+b',
    '(a|a)*b',
    '(a*)*b',
    '((a?){20}){20}b',
    '(.*.*.*.*.*)*b',
    '(a|aa)+$',
    'a*a*a*a*a*b',
  ])('of the kind that keeps a backtracking matcher busy for ever says at once: %s', (pattern) => {
    expect(matches(pattern, `${'a'.repeat(2000)}!`)).toBe(false);
  });

  it.each([
    ['(', 'never closed'],
    [')', 'closes nothing'],
    ['[ab', 'never closed'],
    ['*a', 'nothing before'],
    ['a{2', 'never closed'],
    ['a{x}', 'no number of times'],
    ['a{3,1}', 'backwards'],
    ['(?=a)b', 'more than a group'],
    ['(?<name>a)', 'more than a group'],
    ['\\1', 'means nothing'],
    ['\\bword', 'means nothing'],
    ['a^b', 'in the middle'],
    ['[z-a]', 'smaller to a larger'],
    ['a\\', 'backslash'],
    ['((((a{99}){99}){99}){99}){99}', 'repeats too much'],
    ['('.repeat(60), 'nested too deeply'],
    ['a'.repeat(600), 'longer than'],
  ])('%s is refused: %s', (pattern, message) => {
    expect(parsePattern(pattern)).toEqual({ ok: false, message: expect.stringContaining(message) });
  });

  it('is read or refused, whatever it is', () => {
    const signs = fc.string({
      unit: fc.constantFrom(...'ab()[]{}|*+?^$\\.,-1dDwWsS'),
      maxLength: 20,
    });
    fc.assert(
      fc.property(signs, fc.string({ maxLength: 10 }), (pattern, text) => {
        const parsed = parsePattern(pattern);
        if (parsed.ok) expect(typeof matchesPattern(parsed.pattern, text)).toBe('boolean');
        else expect(parsed.message).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });
});
