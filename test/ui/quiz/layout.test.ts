import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/lib/text.ts';
import { emptyProgress } from '../../../src/progress/progress.ts';
import type { Quiz } from '../../../src/quiz/quiz.ts';
import { openQuiz, updateQuiz } from '../../../src/session/quiz/quiz.ts';
import type { AttemptScreen, QuizMessage } from '../../../src/session/quiz/screen.ts';
import { frameFor } from '../../../src/ui/frame.ts';
import { lookOf } from '../../../src/ui/look.ts';
import { attemptLayout, contentWidth } from '../../../src/ui/screens/quiz/attempt-layout.ts';
import { stepMiss } from '../../../src/ui/screens/quiz/results-cursor.ts';
import { resultsRows } from '../../../src/ui/screens/quiz/results-rows.ts';
import { themeFor } from '../../../src/ui/theme.ts';
import { windowAt } from '../../../src/ui/window.ts';
import { catalogueWith, long, multiple, numeric, quizOf, single } from './quizzes.ts';

const look = lookOf(themeFor({ depth: 'full', background: 'dark', name: 'auto' }));
const sizes = [
  { columns: 60, rows: 18 },
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
];

function attempt(quiz: Quiz, ...messages: QuizMessage[]): AttemptScreen {
  const context = { now: 0, catalogue: catalogueWith(quiz), progress: emptyProgress };
  const opened = openQuiz({ kind: 'quiz', quiz: quiz.id, mode: 'practice', seed: 1 }, context);
  const screen = messages.reduce(
    (before, message) => updateQuiz(before, message, context).screen,
    opened.screen,
  );
  if (screen.stage === 'choosing') throw new Error('no attempt');
  return screen;
}

const entry = (action: Extract<QuizMessage, { type: 'quiz/entry' }>['action']): QuizMessage => ({
  type: 'quiz/entry',
  action,
});
const hint = entry({ type: 'hint' });
const answerBoth = [
  entry({ type: 'pick', index: 0 }),
  entry({ type: 'pick', index: 2 }),
  entry({ type: 'answer' }),
];

const unpainted = (row: string) => row.replace(/\u001b\[[\d;]*m/g, '');

/** Everything that can be scrolled to, as running text. */
function everything(screen: AttemptScreen, quiz: Quiz, room: { width: number; height: number }) {
  const texts: string[] = [];
  const first = attemptLayout({ ...screen, top: 0 }, quiz, look, room)!;
  for (let top = 0; top <= first.window.lastTop; top++) {
    const { rows } = attemptLayout({ ...screen, top }, quiz, look, room)!;
    expect(rows.length).toBeLessThanOrEqual(room.height);
    for (const row of rows) expect(textWidth(row), row).toBeLessThanOrEqual(room.width);
    texts.push(...rows.map(unpainted));
  }
  return texts.join(' ');
}

describe.each(sizes)('a question far too long for $columns×$rows', (size) => {
  const { bodyWidth: width, bodyHeight: height } = frameFor(size);
  const quiz = quizOf(long);
  const wordsOf = (text: string) => text.match(/[a-z]+\d+/g) ?? [];

  it('shows all of the question, its options and its hints while it is open', () => {
    const text = everything(attempt(quiz, hint, hint), quiz, { width, height });
    const [first, second] = long.options;
    for (const word of [long.ask, first!.text, second!.text, ...long.hints].flatMap(wordsOf)) {
      expect(text).toContain(word);
    }
    expect(text).toContain('待ち行列の長さ');
    expect(text.replace(/\s+/g, '')).toContain('x'.repeat(150).slice(0, 30));
  });

  it('shows every reason and the explanation once it is answered', () => {
    const text = everything(attempt(quiz, ...answerBoth), quiz, { width, height });
    for (const word of [long.explain, ...long.options.map(({ because }) => because)].flatMap(
      wordsOf,
    )) {
      expect(text).toContain(word);
    }
  });

  it('shows all of it in the results, at a pace that leaves nothing out', () => {
    const screen = attempt(quiz, ...answerBoth, { type: 'quiz/finish' });
    const columns = contentWidth(width);
    const results = resultsRows(screen, quiz, catalogueWith(quiz), look, columns);
    for (const row of results.rows) expect(textWidth(row), row).toBeLessThanOrEqual(columns);
    let window = windowAt(results.rows.length, height - 1, 0);
    let selected = screen.miss;
    const seen = new Set<number>();
    for (let step = 0; step < 500; step++) {
      const end = Math.min(results.rows.length, window.top + window.height);
      for (let row = window.top; row < end; row++) seen.add(row);
      const to = stepMiss(results, window, selected, 1);
      if (!to) break;
      if ('miss' in to) selected = to.miss;
      window = windowAt(results.rows.length, height - 1, to.top);
    }
    expect(seen.size).toBe(results.rows.length);
    const text = results.rows.map(unpainted).join(' ');
    for (const word of wordsOf(long.explain)) expect(text).toContain(word);
  });
});

describe('the open question', () => {
  const room = { width: 78, height: 21 };
  const rowsOf = (quiz: Quiz, ...messages: QuizMessage[]) =>
    attemptLayout(attempt(quiz, ...messages), quiz, look, room)!.rows.map((row) =>
      unpainted(row).trim(),
    );

  it('starts at its beginning, and at the answer once there is one', () => {
    const quiz = quizOf(long);
    expect(attemptLayout(attempt(quiz), quiz, look, room)!.window.top).toBe(0);
    const answered = attemptLayout(attempt(quiz, ...answerBoth), quiz, look, room)!;
    expect(answered.window.top).toBe(answered.question.answerAt);
  });

  it('tells right from wrong by glyphs and words, not by colour alone', () => {
    const rows = rowsOf(
      quizOf(single),
      entry({ type: 'pick', index: 0 }),
      entry({ type: 'answer' }),
    );
    expect(rows).toContain('✗ a  Into slow code');
    expect(rows).toContain('Profilers would show it.');
    expect(rows).toContain('✓ b  Into waiting');
    expect(rows).toContain('The queue is before the work.');
    expect(rows).toContain('c  Into the network');
    expect(rows).not.toContain('It is too fast for that.');
    expect(rows).toContain('Response time is service plus waiting.');
    expect(rows).toContain('✗ Wrong   0 of 1 point');
  });

  it('shows which options are chosen where several may be', () => {
    const rows = rowsOf(quizOf(multiple), entry({ type: 'pick', index: 1 }));
    expect(rows).toContain('a  [ ] A key');
    expect(rows).toContain('❯ b  [x] A budget');
  });

  it('says what a hint costs, and what is left after it', () => {
    expect(rowsOf(quizOf(single))).toContain('1 hint left, a quarter of the point each');
    const rows = rowsOf(quizOf(single), hint);
    expect(rows).toContain('Hint 1  Look at the queue.');
    expect(rows).toContain('All hints shown: a right answer earns 0.75');
  });

  it('says the right number and the named mistake', () => {
    const rows = rowsOf(
      quizOf(numeric),
      entry({ type: 'type', text: '0,01 s' }),
      entry({ type: 'answer' }),
    );
    expect(rows).toContain('✗ You answered  0,01 s');
    expect(rows).toContain('Right is      50 ms');
    expect(rows).toContain('That is the service time alone.');
  });
});

const manyWords = (count: number, word: string) =>
  Array.from({ length: count }, (_, index) => `${word}${index}`).join(' ');

describe.each(sizes)('long texts in every type at $columns×$rows', (size) => {
  const { bodyWidth: width, bodyHeight: height } = frameFor(size);
  const wordsOf = (text: string) => text.match(/[a-z]+\d+/g) ?? [];
  const items = ['alpha', 'beta', 'gamma'].map((word) => manyWords(14, word));
  const names = ['left', 'mid', 'right'].map((word) => manyWords(11, word));
  const questions = [
    { type: 'order', items },
    { type: 'match', pairs: items.map((item, at) => [item, names[at]!]) },
    { type: 'categorize', into: Object.fromEntries(items.map((item, at) => [names[at]!, [item]])) },
    { type: 'cloze', ask: `${manyWords(60, 'ask')} {{429}} ${manyWords(60, 'after')} {{x}}` },
  ].map((document) => ({ id: document.type, ask: manyWords(40, 'ask'), ...document }));

  it.each(questions)('a question of type $type hides nothing', (document) => {
    const quiz = quizOf(document);
    const text = everything(attempt(quiz), quiz, { width, height });
    for (const word of wordsOf(JSON.stringify(document))) expect(text).toContain(word);
  });

  it.each(questions)('an answer of type $type hides nothing, nor do the results', (document) => {
    const quiz = quizOf(document);
    const answer = attempt(
      quiz,
      ...[0, 0, 0].map((index) => entry({ type: 'assign', index })),
      entry({ type: 'type', text: manyWords(12, 'typed') }),
      entry({ type: 'move', by: 1 }),
      entry({ type: 'type', text: '待ち行列' }),
      entry({ type: 'answer' }),
    );
    expect(answer.entries[document.id]?.graded).toBeDefined();
    const text = everything(answer, quiz, { width, height });
    for (const word of wordsOf(JSON.stringify(document))) expect(text).toContain(word);
    const columns = contentWidth(width);
    const finished = { ...answer, stage: 'results' as const };
    const { rows } = resultsRows(finished, quiz, catalogueWith(quiz), look, columns);
    for (const row of rows) expect(textWidth(row), row).toBeLessThanOrEqual(columns);
    const looked = rows.map(unpainted).join(' ');
    for (const word of wordsOf(JSON.stringify(document))) expect(looked).toContain(word);
  });
});
