import { textWidth } from '../../lib/text.ts';
import type { DrawnQuestion } from '../../quiz/draw.ts';
import { feedbackOn } from '../../quiz/feedback.ts';
import type { ChoiceQuestion, Option } from '../../quiz/types.ts';
import { type Entry, responseOf } from '../../session/quiz/entry.ts';
import type { Look } from '../look.ts';
import { textRows } from './markdown-rows.ts';

/** A question laid out as rows, and where in them things stand. */
export interface QuestionRows {
  readonly rows: readonly string[];
  /** First row of the options, or of the answer where there are none. */
  readonly answerAt: number;
  /** First row of each shown option, and one past the last. */
  readonly optionAt: readonly number[];
}

interface Room {
  readonly width: number;
  /** A blank row between options. */
  readonly airy: boolean;
}

/** Everything of a question that scrolls: what is asked, the options, hints; once answered the reasons. */
export function questionRows(
  drawn: DrawnQuestion,
  entry: Entry,
  look: Look,
  { width, airy }: Room,
): QuestionRows {
  const text = (markdown: string, columns: number) => textRows(markdown, look, columns);
  const rows: string[] = [...text(drawn.ask, width), ''];
  const answerAt = rows.length;
  const optionAt: number[] = [];
  const { question } = drawn;
  if (question.type === 'multiple' && !entry.graded) {
    rows.push(look.tone.muted('Several may be right: space chooses.'), '');
  }
  if (question.type !== 'numeric') {
    drawn.order.forEach((place, index) => {
      if (index > 0 && airy) rows.push('');
      optionAt.push(rows.length);
      rows.push(...optionRows(question, place, index, entry, look, width));
    });
    optionAt.push(rows.length);
  }
  if (entry.graded) rows.push(...explanationRows(drawn, entry, look, width));
  drawn.hints.slice(0, entry.hints).forEach((hint, index) => {
    const label = `Hint ${index + 1}  `;
    if (rows.at(-1) !== '') rows.push('');
    rows.push(...hanging(look.tone.accent(label), text(hint, width - textWidth(label))));
  });
  return { rows: withoutBlankEnd(rows), answerAt, optionAt };
}

/** One option under its letter; once answered with its reason, if it was chosen or should have been. */
function optionRows(
  question: ChoiceQuestion,
  place: number,
  index: number,
  entry: Entry,
  look: Look,
  width: number,
): string[] {
  const option = question.options[place]!;
  const chosen = entry.chosen.includes(place);
  const box = question.type === 'multiple' ? (chosen ? '[x] ' : '[ ] ') : '';
  const letter = String.fromCharCode(97 + index);
  const { mark, paint } = entry.graded
    ? answeredLook(option, chosen, look)
    : openLook(entry.cursor === index, look);
  const head = `${mark} ${paint(`${letter}  ${box}`)}`;
  const columns = width - textWidth(head);
  const text = textRows(option.text, look, columns);
  const rows = hanging(head, text.map(paint));
  if (!entry.graded || !(chosen || option.correct)) return rows;
  const because = textRows(option.because, look, columns);
  return [...rows, ...hanging(' '.repeat(textWidth(head)), because.map(look.tone.muted))];
}

const openLook = (pointed: boolean, look: Look) =>
  pointed
    ? { mark: look.tone.focus('❯'), paint: look.tone.focus }
    : { mark: ' ', paint: look.tone.text };

function answeredLook({ correct }: Option, chosen: boolean, look: Look) {
  if (correct) return { mark: look.tone.ok('✓'), paint: chosen ? look.strong.ok : look.tone.ok };
  if (chosen) return { mark: look.tone.bad('✗'), paint: look.tone.bad };
  return { mark: ' ', paint: look.tone.muted };
}

/** What there is to say beyond the options: a number's right answer, the mistake made, the explanation. */
function explanationRows(drawn: DrawnQuestion, entry: Entry, look: Look, width: number): string[] {
  const feedback = feedbackOn(drawn, responseOf(entry, drawn), entry.graded);
  const rows: string[] = [];
  const right = entry.graded?.verdict === 'right';
  if (feedback.right !== undefined) {
    const [mark, paint] = right
      ? [look.tone.ok('✓'), look.tone.ok]
      : [look.tone.bad('✗'), look.tone.bad];
    rows.push(`${mark} ${look.tone.muted('You answered  ')}${paint(entry.typed.text.trim())}`);
    const said = right ? 'Exactly       ' : 'Right is      ';
    rows.push(`  ${look.tone.muted(said)}${look.strong.ok(feedback.right)}`);
  }
  for (const text of [feedback.mistake, feedback.explain]) {
    if (text !== undefined) rows.push('', ...textRows(text, look, width));
  }
  if (rows[0] !== '' && drawn.order.length > 0 && rows.length > 0) rows.unshift('');
  return rows;
}

/** Rows with the first one behind a label and the others under its text. */
export function hanging(label: string, rows: readonly string[]): string[] {
  const indent = ' '.repeat(textWidth(label));
  return rows.map((row, index) => (index === 0 ? label : indent) + row);
}

function withoutBlankEnd(rows: readonly string[]): string[] {
  const last = rows.findLastIndex((row) => row !== '');
  return rows.slice(0, last + 1);
}
