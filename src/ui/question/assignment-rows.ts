import { textWidth } from '../../lib/text.ts';
import { letterAt } from '../../lib/words.ts';
import type { DrawnQuestion } from '../../quiz/draw.ts';
import type { AssignmentQuestion } from '../../quiz/types.ts';
import type { InputOf } from '../../session/quiz/input.ts';
import type { Look } from '../look.ts';
import { openLook } from './choice-rows.ts';
import { beside, hanging, type ListRows, listOf } from './list-rows.ts';
import { textRows } from './markdown-rows.ts';

interface Asked {
  readonly drawn: DrawnQuestion;
  readonly question: AssignmentQuestion;
  readonly input: InputOf<'assigned'>;
  readonly answered: boolean;
  readonly focused: boolean;
}

/** Items under their letters, and what each can be given under its digit. */
export function assignmentRows(asked: Asked, look: Look, width: number, airy: boolean): ListRows {
  if (asked.answered) return listOf(answeredItems(asked, look, width), airy);
  return asked.question.type === 'match'
    ? twoColumns(asked, look, width)
    : sortedItems(asked, look, width, airy);
}

const columnGap = 3;

/** Items to the left with the digit that each was given, partners to the right. */
function twoColumns(asked: Asked, look: Look, width: number): ListRows {
  const { drawn, question, input, focused } = asked;
  const leftWidth = leftColumn(question, width);
  const left = listOf(
    drawn.order.map((place, index) => {
      const { mark, paint } = openLook(focused && input.cursor === index, look);
      const box = digitBox(drawn, input.to[place]!, look);
      const head = `${mark} ${paint(`${letterAt(index)}  `)}`;
      const columns = leftWidth - columnGap - textWidth(head) - textWidth(box) - 1;
      const rows = hanging(head, textRows(question.items[place]!.text, look, columns).map(paint));
      return beside(rows, [box], leftWidth - columnGap - textWidth(box));
    }),
    false,
  );
  const taken = new Set(input.to);
  const right = drawn.targets.flatMap((place, index) => {
    const paint = taken.has(place) ? look.tone.muted : look.tone.text;
    const head = `${look.tone.accent(`${index + 1}`)}  `;
    return hanging(
      head,
      textRows(question.targets[place]!, look, width - leftWidth - textWidth(head)).map(paint),
    );
  });
  const rows = beside(left.rows, right, leftWidth);
  return { rows, itemAt: left.itemAt };
}

/** As wide as the items need, up to half of the room or what the targets leave of it. */
function leftColumn({ items, targets }: AssignmentQuestion, width: number): number {
  const widest = (texts: readonly string[]) => Math.max(...texts.map(textWidth));
  const wanted = 5 + widest(items.map(({ text }) => text)) + 2 + 3 + columnGap;
  const spare = width - widest(targets) - 6;
  return Math.min(wanted, Math.max(Math.floor(width * 0.5), spare));
}

/** The categories with their digits, then the items with what each was given. */
function sortedItems(asked: Asked, look: Look, width: number, airy: boolean): ListRows {
  const { drawn, question, input, focused } = asked;
  const legend = legendRows(asked, look, width);
  const leftWidth = leftColumn(question, width);
  const list = listOf(
    drawn.order.map((place, index) => {
      const { mark, paint } = openLook(focused && input.cursor === index, look);
      const target = input.to[place]!;
      const head = `${mark} ${paint(`${letterAt(index)}  `)}`;
      const text = textRows(question.items[place]!.text, look, leftWidth - textWidth(head) - 2);
      const name = target === null ? '' : question.targets[target]!;
      const given = hanging(
        `${digitBox(drawn, target, look)} `,
        textRows(name, look, width - leftWidth - 4),
      );
      const box = given.length > 0 ? given : [digitBox(drawn, target, look)];
      return beside(hanging(head, text.map(paint)), box, leftWidth);
    }),
    airy,
  );
  const above = legend.length + 1;
  return { rows: [...legend, '', ...list.rows], itemAt: list.itemAt.map((row) => row + above) };
}

/** Side by side where they fit, else one under the other. */
function legendRows({ drawn, question }: Asked, look: Look, width: number): string[] {
  const names = drawn.targets.map((place, index) => ({
    digit: look.strong.accent(`${index + 1}`),
    rows: textRows(question.targets[place]!, look, width - 5),
  }));
  const line = names.map(({ digit, rows }) => `${digit} ${rows[0]}`).join('    ');
  const oneRow = names.every(({ rows }) => rows.length === 1) && textWidth(line) + 2 <= width;
  return oneRow ? [`  ${line}`] : names.flatMap(({ digit, rows }) => hanging(`  ${digit}  `, rows));
}

function digitBox({ targets }: DrawnQuestion, target: number | null, look: Look): string {
  if (target === null) return look.tone.muted('[ ]');
  return look.strong.accent(`[${targets.indexOf(target) + 1}]`);
}

/** Each item with what it was given, and with what is right where that is something else. */
function answeredItems({ drawn, question, input }: Asked, look: Look, width: number): string[][] {
  const leftWidth = leftColumn(question, width);
  const columns = width - leftWidth;
  return drawn.order.map((place, index) => {
    const { text, target } = question.items[place]!;
    const chosen = input.to[place] ?? null;
    const right = chosen === target;
    const mark = right ? look.tone.ok('✓') : look.tone.bad('✗');
    const head = `${mark} ${look.tone.text(`${letterAt(index)}  `)}`;
    const item = textRows(text, look, leftWidth - textWidth(head) - 2).map(look.tone.text);
    const said = (label: string, name: string, paint: (row: string) => string) =>
      hanging(label, textRows(name, look, columns - textWidth(label)).map(paint));
    const answer = right
      ? said('', question.targets[target]!, look.tone.ok)
      : [
          ...(chosen === null
            ? [look.tone.muted('no answer')]
            : said(look.tone.muted('not  '), question.targets[chosen]!, look.tone.bad)),
          ...said(look.tone.muted('but  '), question.targets[target]!, look.tone.ok),
        ];
    return beside(hanging(head, item), answer, leftWidth);
  });
}
