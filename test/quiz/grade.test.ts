import { describe, expect, it } from 'vitest';
import { drawQuestion } from '../../src/quiz/draw.ts';
import { feedbackOn } from '../../src/quiz/feedback.ts';
import { grade } from '../../src/quiz/grade.ts';
import type { Question } from '../../src/quiz/question.ts';
import { choice, question } from './support.ts';

const wait = question({
  type: 'numeric',
  given: { lambda: 80, mu: 100 },
  answer: '1000 / (mu - lambda)',
  unit: 'ms',
  tolerance: '2%',
  mistakes: [{ answer: '1000 / mu', because: 'Service alone at {mu}/s.' }],
  explain: 'It is {answer}.',
});

const type = (asked: Question, typed: string, hints = 0) =>
  grade(drawQuestion(asked, 1), { kind: 'typed', texts: [typed] }, hints);
const choose = (asked: Question, chosen: readonly number[], hints = 0) =>
  grade(drawQuestion(asked, 1), { kind: 'choice', chosen }, hints);

describe('grading a number', () => {
  it.each(['50', '50 ms', '0.05s', '0,05 s', '50.9', '49.1 ms', '51', '49', '50000us'])(
    '%s is right',
    (typed) => {
      expect(type(wait, typed)).toEqual({ ok: true, verdict: 'right', points: 1 });
    },
  );

  it.each(['51.1', '48.9', '50 s', '0.05', '-50', '5'])('%s is wrong', (typed) => {
    expect(type(wait, typed)).toEqual({ ok: true, verdict: 'wrong', points: 0 });
  });

  it('knows a named mistake in any spelling, and says what it was', () => {
    for (const typed of ['10', '10 ms', '0.01 s']) {
      const graded = type(wait, typed);
      expect(graded).toEqual({ ok: true, verdict: 'wrong', points: 0, mistake: 0 });
      if (!graded.ok) throw new Error('not graded');
      const drawn = drawQuestion(wait, 1);
      expect(feedbackOn(drawn, { kind: 'typed', texts: [typed] }, graded)).toEqual({
        options: [],
        parts: [{ given: typed, right: '50 ms', correct: false }],
        mistake: 'Service alone at 100/s.',
        explain: 'It is 50 ms.',
      });
    }
  });

  it.each(['', ' ', 'fifty', '50 apples', '5/s'])('%j is not an answer', (typed) => {
    expect(type(wait, typed)).toMatchObject({ ok: false });
  });

  it.each([
    ['5ms', '55', 'right'],
    ['5ms', '55.1', 'wrong'],
    ['0.005s', '45', 'right'],
    ['0%', '50', 'right'],
    ['0%', '50.1', 'wrong'],
  ])('with a tolerance of %s, %s is %s', (tolerance, typed, verdict) => {
    const asked = question({ type: 'numeric', answer: 50, unit: 'ms', tolerance });
    expect(type(asked, typed)).toMatchObject({ verdict });
  });

  it.each([
    ['80 %', 'right'],
    ['80', 'right'],
    ['0.8', 'right'],
    ['0,8', 'right'],
    ['83', 'right'],
    ['84', 'wrong'],
    ['8 %', 'wrong'],
    ['0.08', 'wrong'],
  ])('where 80 %% give or take 3 points are asked for, %s is %s', (typed, verdict) => {
    const asked = question({ type: 'numeric', answer: 80, unit: '%', tolerance: '3 points' });
    expect(type(asked, typed)).toMatchObject({ verdict });
  });

  it('takes an answer that was rounded to three figures', () => {
    const asked = question({ type: 'numeric', answer: '100 / 3', unit: 'ms' });
    expect(type(asked, '33.3')).toMatchObject({ verdict: 'right' });
    expect(type(asked, '33')).toMatchObject({ verdict: 'wrong' });
  });
});

describe('grading words', () => {
  const asked = question({
    type: 'text',
    accept: ['liveness', 'liveness probe'],
    mistakes: [{ answer: 'livenes', because: 'A name, not a typo, here.' }],
  });

  it.each([
    ['Liveness', 'right', 1],
    ['livenss', 'right', 1],
    ['liveness-probe', 'right', 1],
    ['readiness', 'wrong', 0],
  ])('%s is %s', (typed, verdict, points) => {
    expect(type(asked, typed)).toEqual({ ok: true, verdict, points });
  });

  it('takes a named mistake for what it is, not for a slip', () => {
    expect(type(asked, 'Livenes')).toEqual({ ok: true, verdict: 'wrong', points: 0, mistake: 0 });
  });

  it('shows what was typed where a pattern took it, and an example where none did', () => {
    const pattern = question({ type: 'text', match: 'pattern', accept: ['TLS ?1\\.[23]'] });
    const drawn = drawQuestion(pattern, 1);
    const shown = (typed: string) => {
      const response = { kind: 'typed', texts: [typed] } as const;
      const graded = grade(drawn, response, 0);
      return feedbackOn(drawn, response, graded.ok ? graded : undefined).parts[0]?.right;
    };
    expect(shown('tls 1.3')).toBe('tls 1.3');
    expect(shown('ssl')).toBe('TLS 1.2');
  });

  it('fills blanks all or not at all, and says which one is empty', () => {
    const cloze = question({ type: 'cloze', ask: '{{429}} after {{50 ms}}' });
    const fill = (...texts: string[]) => grade(drawQuestion(cloze, 1), { kind: 'typed', texts }, 0);
    expect(fill('429', '0.05 s')).toMatchObject({ verdict: 'right', points: 1 });
    expect(fill('429', '5 ms')).toMatchObject({ verdict: 'wrong', points: 0 });
    expect(fill('429', ' ')).toEqual({ ok: false, reason: 'Blank 2 is empty.' });
  });
});

describe('grading an arrangement', () => {
  const order = question({ type: 'order', items: ['a', 'b', 'c', 'd'] });
  const pairs = ['a', 'b', 'c', 'd'].map((text) => [text, text.toUpperCase()]);
  const match = question({ type: 'match', pairs });
  const sort = question({ type: 'categorize', into: { A: ['a', 'b'], B: ['c', 'd'] } });
  const put = (...places: number[]) =>
    grade(drawQuestion(order, 1), { kind: 'order', order: places }, 0);
  const give = (asked: Question, ...to: (number | null)[]) =>
    grade(drawQuestion(asked, 1), { kind: 'assigned', to }, 0);

  it.each([
    [[0, 1, 2, 3], 'right', 1],
    [[1, 0, 2, 3], 'partly', 5 / 6],
    [[3, 0, 1, 2], 'partly', 3 / 6],
    [[3, 2, 1, 0], 'wrong', 0],
  ] as const)('the order %j is %s', (places, verdict, points) => {
    expect(put(...places)).toMatchObject({ verdict, points: expect.closeTo(points, 12) });
  });

  it('refuses an order that is none', () => {
    expect(put(0, 1, 2)).toMatchObject({ ok: false });
    expect(put(0, 0, 1, 2, 3)).toMatchObject({ ok: false });
  });

  it.each([
    [[0, 1, 2, 3], 'right', 1],
    [[0, 1, 3, 2], 'wrong', 0],
    [[0, 1, 2, null], 'partly', 3 / 4],
    [[0, 1, 2, 2], 'partly', 2 / 4],
    [[0, null, null, null], 'partly', 1 / 4],
  ] as const)('matched as %j it is %s', (to, verdict, points) => {
    expect(give(match, ...to)).toMatchObject({ verdict, points: expect.closeTo(points, 12) });
  });

  it('sorts all or nothing, and asks for the items that are left', () => {
    expect(give(sort, 0, 0, 1, 1)).toMatchObject({ verdict: 'right', points: 1 });
    expect(give(sort, 0, 0, 1, 0)).toMatchObject({ verdict: 'wrong', points: 0 });
    expect(give(sort, 0, 0, 1, null)).toMatchObject({ ok: false });
  });

  it('asks for an answer where nothing is matched', () => {
    expect(give(match, null, null, null, null)).toMatchObject({ ok: false });
  });

  it('never shows the right order to begin with', () => {
    for (let seed = 0; seed < 300; seed++) {
      expect(drawQuestion(order, seed).order).not.toEqual([0, 1, 2, 3]);
    }
  });
});

describe('grading a choice', () => {
  const single = choice('single', 'a', 'b!', 'c');
  const multiple = choice('multiple', 'a!', 'b!', 'c!', 'd', 'e');

  it.each([
    [single, [1], 'right', 1],
    [single, [0], 'wrong', 0],
    [multiple, [0, 1, 2], 'right', 1],
    [multiple, [2, 0, 1], 'right', 1],
    [multiple, [0, 1], 'partly', 2 / 3],
    [multiple, [0, 1, 2, 3], 'partly', 2 / 3],
    [multiple, [0, 3], 'wrong', 0],
    [multiple, [3, 4], 'wrong', 0],
    [multiple, [0, 1, 2, 3, 4], 'partly', 1 / 3],
  ] as const)('%#: choosing %j', (asked, chosen, verdict, points) => {
    expect(choose(asked, chosen)).toEqual({
      ok: true,
      verdict,
      points: expect.closeTo(points, 12),
    });
  });

  it('asks again when nothing is chosen', () => {
    expect(choose(single, [])).toMatchObject({ ok: false });
    expect(choose(multiple, [])).toMatchObject({ ok: false });
  });

  it.each([
    [1, 0.75],
    [2, 0.5],
    [3, 0.25],
    [4, 0.25],
  ])('leaves a right answer after %d hints %d of the point', (hints, points) => {
    expect(choose(single, [1], hints)).toMatchObject({ verdict: 'right', points });
    expect(choose(multiple, [0, 1], hints)).toMatchObject({
      points: expect.closeTo((points * 2) / 3, 12),
    });
    expect(choose(single, [0], hints)).toMatchObject({ points: 0 });
  });

  it('gives the reasons of what was chosen and of what is right, and of nothing else', () => {
    const graded = choose(multiple, [0, 3]);
    if (!graded.ok) throw new Error('not graded');
    const { options } = feedbackOn(
      drawQuestion(multiple, 1),
      { kind: 'choice', chosen: [0, 3] },
      graded,
    );
    expect(new Set(options.map(({ text }) => text))).toEqual(new Set(['a!', 'b!', 'c!', 'd']));
    expect(options.map(({ chosen }) => chosen)).toEqual([true, true, false, false]);
    expect(options.every(({ text, because }) => because === `About ${text}`)).toBe(true);
  });
});
