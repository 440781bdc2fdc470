import { textWidth } from '../../lib/text.ts';
import type { DrawnQuestion } from '../../quiz/draw.ts';
import { type AnswerPart, type Feedback, feedbackOn } from '../../quiz/feedback.ts';
import type { Question } from '../../quiz/question.ts';
import { type Entry, inputOf, isOpen, isTouched } from '../../session/quiz/entry.ts';
import { type Input, responseOf } from '../../session/quiz/input.ts';
import type { Look } from '../look.ts';
import { assignmentRows } from './assignment-rows.ts';
import { choiceItems } from './choice-rows.ts';
import { answeredBlank, clozeRows, openBlank } from './cloze-rows.ts';
import { hanging, type ListRows, listOf } from './list-rows.ts';
import { textRows } from './markdown-rows.ts';
import { orderItems } from './order-rows.ts';

/** A question laid out as rows, and where in them things stand. */
export interface QuestionRows {
  readonly rows: readonly string[];
  /** First row of the options, or of the answer where there are none. */
  readonly answerAt: number;
  /** First row of each option, item or blank as shown, and one past the last. */
  readonly itemAt: readonly number[];
}

interface Room {
  readonly width: number;
  /** A blank row between options. */
  readonly airy: boolean;
  /** The keys act on this question: the cursor shows. */
  readonly focused?: boolean;
  /** The answer is given and its explanation shows. */
  readonly explained?: boolean;
}

/** Everything of a question that scrolls: what is asked, the options, hints; once answered the reasons. */
export function questionRows(
  drawn: DrawnQuestion,
  entry: Entry,
  look: Look,
  { width, airy, focused = true, explained = !isOpen(entry) }: Room,
): QuestionRows {
  const response =
    isTouched(entry, drawn) || entry.graded ? responseOf(inputOf(entry, drawn)) : undefined;
  const feedback = explained ? feedbackOn(drawn, response, entry.graded) : undefined;
  const asked = askedRows(drawn, entry, feedback, look, { width, focused });
  const rows = [...asked.rows, ''];
  const advice = explained ? '' : adviceOn(drawn.question);
  if (advice !== '') rows.push(look.tone.muted(advice), '');
  const answerAt = explained && drawn.question.type === 'cloze' ? 0 : rows.length;
  const list = listRows(drawn, inputOf(entry, drawn), look, { width, airy, focused, explained });
  const itemAt = list ? list.itemAt.map((row) => row + rows.length) : asked.itemAt;
  rows.push(...(list?.rows ?? []));
  if (feedback) rows.push(...explanationRows(drawn, feedback, entry, look, width));
  drawn.hints.slice(0, entry.hints).forEach((hint, index) => {
    const label = `Hint ${index + 1}  `;
    if (rows.at(-1) !== '') rows.push('');
    rows.push(...hanging(look.tone.accent(label), textRows(hint, look, width - textWidth(label))));
  });
  return { rows: withoutBlankEnd(rows), answerAt, itemAt };
}

/** What the keys do, where that cannot be seen. */
function adviceOn({ type }: Question): string {
  switch (type) {
    case 'multiple':
      return 'Several may be right: space chooses.';
    case 'order':
      return 'Space grips an item, ↑↓ move it.';
    case 'match':
      return 'A digit gives the item its partner.';
    case 'categorize':
      return 'A digit sorts the item.';
    default:
      return '';
  }
}

/** What is asked; a cloze with what stands in its blanks. */
function askedRows(
  drawn: DrawnQuestion,
  entry: Entry,
  feedback: Feedback | undefined,
  look: Look,
  { width, focused }: { readonly width: number; readonly focused: boolean },
): ListRows {
  const input = inputOf(entry, drawn);
  if (drawn.question.type !== 'cloze' || input.kind !== 'typed') {
    return { rows: textRows(drawn.ask, look, width), itemAt: [] };
  }
  const blanks = feedback
    ? feedback.parts.map((part) => answeredBlank(part, look))
    : input.lines.map((line, index) => openBlank(line, focused && index === input.cursor, look));
  const { rows, blankAt } = clozeRows(drawn.ask, blanks, look, width);
  return { rows, itemAt: [...blankAt.map(([from]) => from), blankAt.at(-1)?.[1] ?? 0] };
}

interface Shown {
  readonly width: number;
  readonly airy: boolean;
  readonly focused: boolean;
  readonly explained: boolean;
}

/** Options or items; undefined where the answer is typed. */
function listRows(
  drawn: DrawnQuestion,
  input: Input,
  look: Look,
  { width, airy, focused, explained: answered }: Shown,
): ListRows | undefined {
  const { question } = drawn;
  if (input.kind === 'choice' && 'options' in question) {
    return listOf(choiceItems({ drawn, question, input, answered, focused }, look, width), airy);
  }
  if (input.kind === 'order' && question.type === 'order') {
    return listOf(orderItems({ question, input, answered, focused }, look, width), airy);
  }
  if (input.kind === 'assigned' && 'targets' in question) {
    return assignmentRows({ drawn, question, input, answered, focused }, look, width, airy);
  }
  return undefined;
}

/** What there is to say beyond the options: what is right, the mistake made, the explanation. */
function explanationRows(
  drawn: DrawnQuestion,
  { parts, mistake, explain }: Feedback,
  entry: Entry,
  look: Look,
  width: number,
): string[] {
  const rows = partRows(drawn.question, parts, entry, look, width);
  for (const text of [mistake, explain]) {
    if (text !== undefined) rows.push('', ...textRows(text, look, width));
  }
  if (rows.length > 0 && rows[0] !== '' && drawn.order.length > 0) rows.unshift('');
  return rows;
}

/** What was typed beside what is right. Lists show that in their rows. */
function partRows(
  { type }: Question,
  parts: readonly AnswerPart[],
  entry: Entry,
  look: Look,
  width: number,
): string[] {
  if (type === 'cloze') return blankRows(parts, look, width);
  if (type !== 'numeric' && type !== 'text') return [];
  const [part] = parts;
  if (!part) return [];
  const [mark, paint] = part.correct
    ? [look.tone.ok('✓'), look.tone.ok]
    : [look.tone.bad('✗'), look.tone.bad];
  const given = part.given === undefined ? look.tone.muted('nothing') : paint(part.given);
  const same = part.correct && part.given === part.right;
  const said = part.correct
    ? type === 'numeric'
      ? 'Exactly       '
      : 'Written       '
    : 'Right is      ';
  return [
    ...(entry.graded ? hanging(`${mark} ${look.tone.muted('You answered  ')}`, [given]) : []),
    ...(same ? [] : [`  ${look.tone.muted(said)}${look.strong.ok(part.right)}`]),
  ];
}

/** What belongs into the blanks that were filled wrongly. */
function blankRows(parts: readonly AnswerPart[], look: Look, width: number): string[] {
  return parts
    .filter(({ correct }) => !correct)
    .flatMap(({ about, right }) => {
      const label = about === undefined ? 'Right is  ' : `Blank ${about} is  `;
      return hanging(
        look.tone.muted(label),
        textRows(right, look, width - textWidth(label)).map(look.strong.ok),
      );
    });
}

function withoutBlankEnd(rows: readonly string[]): string[] {
  const last = rows.findLastIndex((row) => row !== '');
  return rows.slice(0, last + 1);
}
