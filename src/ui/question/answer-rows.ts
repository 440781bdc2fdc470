import { cutText, textWidth, wrapText } from '../../lib/text.ts';
import { plural } from '../../lib/words.ts';
import type { DrawnQuestion } from '../../quiz/draw.ts';
import { shareAfterHints } from '../../quiz/grade.ts';
import { type Unit, unitless } from '../../quiz/unit.ts';
import { type Entry, inputOf, isOpen } from '../../session/quiz/entry.ts';
import { pointsText } from '../../session/quiz/records.ts';
import type { TypedLine } from '../../session/quiz/typing.ts';
import type { Look } from '../look.ts';
import { typedLine } from './typed-line.ts';
import { verdictLooks } from './wording.ts';

/** What stays at the bottom while the question scrolls: the input line, or how it went. */
export function answerRows(
  drawn: DrawnQuestion,
  entry: Entry,
  look: Look,
  width: number,
  { exam = false }: { readonly exam?: boolean } = {},
): string[] {
  const { question } = drawn;
  if (!isOpen(entry)) return [verdictRow(entry, look, width)];
  const notes = exam ? examRows(entry, look, width) : noteRows(drawn, entry, look, width);
  const input = inputOf(entry, drawn);
  const line = input.kind === 'typed' ? input.lines[0] : undefined;
  if (!line || question.type === 'cloze') return notes;
  const unit = question.type === 'numeric' ? question.unit : unitless;
  return [inputRow(line, unit, look, width), ...notes];
}

/** The line that is typed into, with its caret, and the unit of a bare number behind it. */
export function inputRow(line: TypedLine, unit: Unit, look: Look, width: number): string {
  const label = 'Answer ❯ ';
  const name = unitText(unit);
  const room = Math.max(8, width - textWidth(label) - textWidth(name) - 1);
  const typed = typedLine(line, look, room);
  return look.tone.focus(label) + typed + look.tone.muted(name);
}

function unitText({ label }: Unit): string {
  if (label === '') return '';
  return label.startsWith('/') ? `  ${label}` : `  in ${label}`;
}

/** In an exam nothing is said of an answer but that it was taken. */
function examRows({ note, confirmed }: Entry, look: Look, width: number): string[] {
  if (note !== undefined) return warningRows(note, look, width);
  return [
    confirmed ? look.tone.muted(cutText('Answered. It can be changed until the end.', width)) : '',
  ];
}

const warningRows = (note: string, look: Look, width: number): string[] =>
  wrapText(`! ${note}`, width).map(look.tone.warning);

/** Why the answer was not taken, or what a hint would cost. Always one row or more, so nothing jumps. */
function noteRows(drawn: DrawnQuestion, entry: Entry, look: Look, width: number): string[] {
  if (entry.note !== undefined) return warningRows(entry.note, look, width);
  const left = drawn.hints.length - entry.hints;
  const worth = shareAfterHints(entry.hints);
  if (left > 0) {
    const free = worth === shareAfterHints(entry.hints + 1);
    const price = free ? 'at no further cost' : 'a quarter of the point each';
    return [look.tone.muted(cutText(`${plural(left, 'hint')} left, ${price}`, width))];
  }
  const spent = `All hints shown: a right answer earns ${pointsText(worth)}`;
  return [entry.hints > 0 ? look.tone.muted(cutText(spent, width)) : ''];
}

function verdictRow({ graded, hints, timeUp }: Entry, look: Look, width: number): string {
  const ended = timeUp ? '! Time is up' : '';
  if (!graded) return look.strong.warning(cutText(`${ended}   no answer`, width));
  const { glyph, word, tone } = verdictLooks[graded.verdict];
  const earned = `${pointsText(graded.points)} of 1 point`;
  const cost = hints > 0 && graded.points > 0 ? ` after ${plural(hints, 'hint')}` : '';
  const left =
    look.strong[tone](`${glyph} ${word}`) + (timeUp ? look.tone.warning(`   ${ended}`) : '');
  return left + look.tone.muted(cutText(`   ${earned}${cost}`, width - textWidth(left)));
}
