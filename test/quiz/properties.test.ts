import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAmount, readAmount } from '../../src/quiz/amount.ts';
import { drawQuestion } from '../../src/quiz/draw.ts';
import { feedbackOn } from '../../src/quiz/feedback.ts';
import { grade, shareAfterHints } from '../../src/quiz/grade.ts';
import type { Question } from '../../src/quiz/question.ts';
import type { Response } from '../../src/quiz/response.ts';
import { unitOf } from '../../src/quiz/unit.ts';
import { questions, responses } from './arbitraries.ts';
import { question, rightResponse } from './support.ts';

const seeds = fc.nat({ max: 1_000_000 });
const hints = fc.nat({ max: 9 });

function points(asked: Question, response: Response, taken = 0): number {
  const graded = grade(drawQuestion(asked, 1), response, taken);
  if (!graded.ok) throw new Error(graded.reason);
  return graded.points;
}

describe('whatever is asked and answered', () => {
  it('earns from 0 to 1 point or is no answer, and has its feedback', () => {
    fc.assert(
      fc.property(questions, responses, seeds, hints, (asked, response, seed, taken) => {
        const drawn = drawQuestion(asked, seed);
        const graded = grade(drawn, response, taken);
        if (graded.ok) {
          expect(graded.points).toBeGreaterThanOrEqual(0);
          expect(graded.points).toBeLessThanOrEqual(1);
          expect(graded.verdict === 'wrong').toBe(graded.points === 0);
        } else {
          expect(graded.reason).not.toBe('');
        }
        const feedback = feedbackOn(drawn, response, graded.ok ? graded : undefined);
        expect(feedback.options.length + feedback.parts.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('is right when it is what the feedback shows as right', () => {
    fc.assert(
      fc.property(questions, seeds, hints, (asked, seed, taken) => {
        const drawn = drawQuestion(asked, seed);
        const response = rightResponse(drawn);
        expect(grade(drawn, response, taken)).toMatchObject({
          verdict: 'right',
          points: shareAfterHints(taken),
        });
        expect(feedbackOn(drawn, response).parts.filter(({ given }) => !given)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order in which it was shown', () => {
    fc.assert(
      fc.property(questions, responses, seeds, seeds, (asked, response, one, other) => {
        expect(grade(drawQuestion(asked, one), response, 0)).toEqual(
          grade(drawQuestion(asked, other), response, 0),
        );
      }),
    );
  });

  it('never earns more for another hint', () => {
    fc.assert(
      fc.property(questions, responses, hints, (asked, response, taken) => {
        const drawn = drawQuestion(asked, 1);
        const [less, more] = [grade(drawn, response, taken), grade(drawn, response, taken + 1)];
        if (less.ok && more.ok) expect(more.points).toBeLessThanOrEqual(less.points);
      }),
    );
  });
});

describe('partial credit', () => {
  const options = fc.uniqueArray(fc.nat({ max: 8 }), { minLength: 1, maxLength: 8 });
  const multiple = (right: readonly number[]) =>
    question({
      type: 'multiple',
      options: Array.from({ length: 9 }, (_, place) => ({
        text: `option ${place}`,
        because: 'So.',
        correct: right.includes(place),
      })),
    });

  it('rises with every right choice and falls with every wrong one', () => {
    fc.assert(
      fc.property(options, options, fc.nat({ max: 8 }), (right, chosen, more) => {
        fc.pre(!chosen.includes(more));
        const asked = multiple(right);
        const before = points(asked, { kind: 'choice', chosen });
        const after = points(asked, { kind: 'choice', chosen: [...chosen, more] });
        if (right.includes(more)) expect(after).toBeGreaterThanOrEqual(before);
        else expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });

  it('does not ask in which order options were chosen', () => {
    fc.assert(
      fc.property(options, options, (right, chosen) => {
        const asked = multiple(right);
        const sorted = [...chosen].sort((a, b) => a - b);
        expect(points(asked, { kind: 'choice', chosen })).toBe(
          points(asked, { kind: 'choice', chosen: sorted }),
        );
      }),
    );
  });

  it('counts an option once, however often a saved answer names it', () => {
    fc.assert(
      fc.property(options, options, fc.nat(), (right, chosen, again) => {
        const asked = multiple(right);
        const twice = [...chosen, chosen[again % chosen.length]!];
        expect(points(asked, { kind: 'choice', chosen: twice })).toBe(
          points(asked, { kind: 'choice', chosen }),
        );
      }),
    );
  });

  const items = Array.from({ length: 7 }, (_, place) => `item ${place}`);
  const shuffledItems = fc.shuffledSubarray(
    items.map((_, place) => place),
    { minLength: 7, maxLength: 7 },
  );

  it('counts each pair of an order once: two neighbours put right are one pair more', () => {
    const asked = question({ type: 'order', items });
    fc.assert(
      fc.property(shuffledItems, fc.nat({ max: 5 }), (order, at) => {
        const swapped = order.with(at, order[at + 1]!).with(at + 1, order[at]!);
        const [before, after] = [order, swapped].map((each) =>
          points(asked, { kind: 'order', order: each }),
        );
        const better = swapped[at]! < swapped[at + 1]! ? 1 : -1;
        expect(after! - before!).toBeCloseTo(better / 21, 12);
      }),
    );
  });

  it('gives an order and its reverse one point together', () => {
    const asked = question({ type: 'order', items });
    fc.assert(
      fc.property(shuffledItems, (order) => {
        const both = [order, order.toReversed()].map((each) =>
          points(asked, { kind: 'order', order: each }),
        );
        expect(both[0]! + both[1]!).toBeCloseTo(1, 12);
      }),
    );
  });

  it('weighs right pairs against wrong ones, and open ones not at all', () => {
    const asked = question({ type: 'match', pairs: items.map((text) => [text, `${text}'s`]) });
    const kinds = fc.array(fc.constantFrom('right', 'wrong', 'open'), {
      minLength: 7,
      maxLength: 7,
    });
    fc.assert(
      fc.property(kinds, (each) => {
        fc.pre(each.some((kind) => kind !== 'open'));
        const to = each.map((kind, place) =>
          kind === 'open' ? null : kind === 'right' ? place : (place + 1) % 7,
        );
        const count = (wanted: string) => each.filter((kind) => kind === wanted).length;
        const fair = Math.max(0, (count('right') - count('wrong')) / 7);
        expect(points(asked, { kind: 'assigned', to })).toBeCloseTo(fair, 12);
      }),
    );
  });
});

describe('a number', () => {
  const spellings: readonly ((value: number, unit: string) => string)[] = [
    (value, unit) => `${value} ${unit}`,
    (value, unit) => `${value}${unit}`,
    (value, unit) => `\u00a0${value}\u202f${unit} `,
    (value, unit) => `${value}`.replace('.', ',').concat(unit),
    (value, unit) => `${value.toExponential(12)} ${unit}`,
    (value, unit) => `${value / 1000}e3 ${unit}`,
    (value, unit) => `${value / 100} × 10^2 ${unit}`,
    (value, unit) => `${value / 100}·10² ${unit}`,
    (value, unit) => `~${value} ${unit}.`,
    (value, unit) => `${value} / 1 ${unit.replace('/', ' per ')}`,
  ];
  /** Hundredths, so that a comma stands before three digits only where it groups them. */
  const values = fc.integer({ min: 1, max: 999_999 }).map((whole) => whole / 100);
  const spelling = fc.constantFrom(...spellings);
  const near = (readings: readonly number[], right: number) =>
    readings.some((reading) => Math.abs(reading - right) <= 1e-9 * Math.abs(right));
  const reading = (text: string, unit: string) => {
    const amount = readAmount(text, unitOf(unit)!);
    if (!amount.ok) throw new Error(amount.reason);
    return amount.readings;
  };

  it.each([
    ['ms', 's', 1000],
    ['ms', 'µs', 0.001],
    ['s', 'min', 60],
    ['/s', '/min', 1 / 60],
    ['/s', 'req/s', 1],
    ['%', 'percent', 1],
    ['MB', 'GB', 1000],
    ['MiB', 'GiB', 1024],
    ['MB/s', 'GB/s', 1000],
    ['workers', 'workers', 1],
  ])('in %s is the same number in %s, however it is spelled', (unit, other, factor) => {
    fc.assert(
      fc.property(values, spelling, (value, spell) => {
        expect(near(reading(spell(value, unit), unit), value), spell(value, unit)).toBe(true);
        expect(near(reading(spell(value, other), unit), value * factor)).toBe(true);
      }),
    );
  });

  it('groups its thousands in every usual way', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 999_999_999 }),
        fc.constantFrom(',', '.', ' ', "'", '’', '_', '\u00a0', '\u202f'),
        (value, separator) => {
          // One point before three digits is a decimal point.
          fc.pre(separator !== '.' || value >= 1_000_000);
          const text = String(value).replace(/\B(?=(\d{3})+$)/g, separator);
          expect(near(reading(text, 'requests'), value), text).toBe(true);
        },
      ),
    );
  });

  it('has the minus of a keyboard and that of a book', () => {
    fc.assert(
      fc.property(values, fc.constantFrom('-', '−', '–'), (value, minus) => {
        expect(near(reading(`${minus}${value} ms`, 'ms'), -value)).toBe(true);
      }),
    );
  });

  it('as a share is a percentage as well', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), (percent) => {
        for (const text of [`${percent}%`, `${percent} %`, String(percent), String(percent / 100)])
          expect(near(reading(text, '%'), percent), text).toBe(true);
      }),
    );
  });

  it('reads back as it is shown, to the figures that are shown', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
        fc.constantFrom('ms', 's', '/s', '%', 'MB', 'requests', ''),
        (value, unit) => {
          const shown = reading(formatAmount(value, unitOf(unit)!), unit);
          expect(shown.some((back) => Math.abs(back / value - 1) < 5e-3)).toBe(true);
        },
      ),
    );
  });

  it('is right within its tolerance and wrong beyond it, in any unit', () => {
    const asked = question({ type: 'numeric', answer: 200, unit: 'ms', tolerance: '5%' });
    fc.assert(
      fc.property(fc.double({ min: -0.2, max: 0.2, noNaN: true }), (off) => {
        fc.pre(Math.abs(Math.abs(off) - 0.05) > 1e-6);
        const value = 200 * (1 + off);
        const right = Math.abs(off) < 0.05 ? 1 : 0;
        for (const text of [`${value}`, `${value} ms`, `${value / 1000}s`, `${value * 1000} µs`])
          expect(points(asked, { kind: 'typed', texts: [text] }), text).toBe(right);
      }),
    );
  });
});
