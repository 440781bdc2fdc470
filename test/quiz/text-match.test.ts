import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAccepted, sameWords } from '../../src/quiz/text-match.ts';

const fuzzy = (typed: string, ...accept: string[]) => isAccepted(typed, accept, 'fuzzy');

describe('a text matched fuzzily', () => {
  it.each([
    ['circuit breaker', 'circuit breaker'],
    ['Circuit Breaker', 'circuit breaker'],
    ['circuit-breaker', 'circuit breaker'],
    ['circuitbreaker', 'circuit breaker'],
    ['  circuit   breaker. ', 'circuit breaker'],
    ['the circuit breaker', 'circuit breaker'],
    ['circuit braeker', 'circuit breaker'],
    ['circuit breakers', 'circuit breaker'],
    ['circut breaker', 'circuit breaker'],
    ['utilization', 'utilisation'],
    ['“cache”', 'cache'],
    ['naive', 'naïve'],
    ['read & write', 'read and write'],
    ['Retry‑After', 'Retry-After'],
    ['0.05s', '50 ms'],
    ['50ms', '50 ms'],
    ['1 200', '1200'],
    ['80 %', '0.8'],
    ['−5', '-5'],
  ])('%j is %j', (typed, accepted) => {
    expect(fuzzy(typed, accepted)).toBe(true);
  });

  it.each([
    ['', 'breaker'],
    ['breker box', 'breaker'],
    ['428', '429'],
    ['4290', '429'],
    ['50 s', '50 ms'],
    ['5', '-5'],
    ['HTTP/3', 'HTTP/2'],
    ['TLS 1.2', 'TLS 1.3'],
    ['sha-512', 'sha-256'],
    ['SYM', 'SYN'],
    ['asynchronous', 'synchronous'],
    ['symmetric', 'asymmetric'],
    ['DNS A record', 'AAAA record'],
    ['10.0.0.2', '10.0.0.1'],
  ])('%j is not %j', (typed, accepted) => {
    expect(fuzzy(typed, accepted)).toBe(false);
  });

  const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
  const words = fc.array(fc.string({ unit: letter, minLength: 3, maxLength: 8 }), {
    minLength: 2,
    maxLength: 4,
  });

  it('does not ask how words were joined, nor for capitals', () => {
    fc.assert(
      fc.property(
        words,
        fc.constantFrom(' ', '-', '', '  ', '–', '_'),
        fc.boolean(),
        (list, join, up) => {
          fc.pre(list[0] !== 'the');
          const typed = list.join(join);
          expect(fuzzy(up ? typed.toUpperCase() : typed, list.join(' '))).toBe(true);
        },
      ),
    );
  });

  it('forgives one slip behind the first letter, wherever it is', () => {
    const slips = fc.constantFrom('drop', 'double', 'replace', 'swap');
    fc.assert(
      fc.property(words, fc.nat(), letter, slips, (list, spot, other, slip) => {
        fc.pre(list[0] !== 'the');
        const right = list.join('');
        const at = 1 + (spot % (right.length - 2));
        const [before, here, next, after] = [
          right.slice(0, at),
          right[at]!,
          right[at + 1]!,
          right.slice(at + 2),
        ];
        const typed = {
          drop: before + next + after,
          double: before + here + here + next + after,
          replace: before + other + next + after,
          swap: before + next + here + after,
        }[slip];
        expect(fuzzy(typed, right), typed).toBe(true);
      }),
    );
  });

  it('never takes another number', () => {
    fc.assert(
      fc.property(fc.nat({ max: 99_999 }), fc.nat({ max: 99_999 }), (typed, right) => {
        fc.pre(typed !== right);
        expect(fuzzy(String(typed), String(right))).toBe(false);
        expect(fuzzy(`port ${typed}`, `port ${right}`)).toBe(false);
      }),
    );
  });
});

describe('a text matched exactly', () => {
  it('may have other spaces around it, and nothing else', () => {
    expect(isAccepted(' Cache-Control ', ['Cache-Control'], 'exact')).toBe(true);
    expect(isAccepted('max  age', ['max age'], 'exact')).toBe(true);
    expect(isAccepted('cache-control', ['Cache-Control'], 'exact')).toBe(false);
    expect(isAccepted('Cache Control', ['Cache-Control'], 'exact')).toBe(false);
  });
});

describe('the same words', () => {
  it('are no slip apart', () => {
    expect(sameWords('Bulk-Head', 'bulkhead')).toBe(true);
    expect(sameWords('bulkhed', 'bulkhead')).toBe(false);
  });
});
