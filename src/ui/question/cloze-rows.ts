import { sliceText, textWidth } from '../../lib/text.ts';
import { fillBlanks } from '../../quiz/blanks.ts';
import type { AnswerPart } from '../../quiz/feedback.ts';
import type { TypedLine } from '../../session/quiz/typing.ts';
import type { Look } from '../look.ts';
import type { Paint } from '../paint.ts';
import { textRows } from './markdown-rows.ts';

/** A column of a blank: what stands there and how it is painted. */
interface Cell {
  readonly text: string;
  readonly paint: Paint;
}

/** Columns of a blank in which nothing stands yet. It must not tell how long the answer is. */
const emptyColumns = 8;

/** Characters for private use: nobody's text holds them, and Markdown leaves them as they are. */
const firstMark = 0xe000;
const marks = /([\ue000-\ue00f])\1*/g;

interface ClozeRows {
  readonly rows: readonly string[];
  /** First and last row of each blank. */
  readonly blankAt: readonly (readonly [from: number, to: number])[];
}

/** A text whose blanks hold what is typed into them. */
export function clozeRows(
  ask: string,
  blanks: readonly (readonly Cell[])[],
  look: Look,
  width: number,
): ClozeRows {
  const markdown = fillBlanks(ask, (blank) =>
    String.fromCodePoint(firstMark + blank).repeat(blanks[blank]?.length ?? 0),
  );
  const blankAt = blanks.map((): [number, number] => [Number.POSITIVE_INFINITY, 0]);
  const used = blanks.map(() => 0);
  const rows = textRows(markdown, look, width).map((row, index) =>
    row.replace(marks, (run, mark: string, at: number) => {
      const blank = mark.codePointAt(0)! - firstMark;
      const place = blankAt[blank];
      if (!place) return run;
      place[0] = Math.min(place[0], index);
      place[1] = Math.max(place[1], index + 1);
      const from = used[blank]!;
      used[blank] = from + run.length;
      const cells = blanks[blank]!.slice(from, from + run.length);
      // What was painted inside ends the colours around it: they begin again behind.
      const around =
        row
          .slice(0, at)
          .match(/\u001b\[[\d;]*m/g)
          ?.join('') ?? '';
      return cells.map(({ text, paint }) => (text === '' ? '' : paint(text))).join('') + around;
    }),
  );
  return { rows, blankAt };
}

/** A blank that can be typed into; with the caret where it is the open one. */
export function openBlank(line: TypedLine, isOpen: boolean, look: Look): Cell[] {
  const paint = isOpen ? look.strong.focus : look.tone.accent;
  const before = cellsOf(line.text.slice(0, line.caret), paint);
  const after = cellsOf(line.text.slice(line.caret), paint);
  const caret = (cell: Cell): Cell => ({ ...cell, paint: look.caret });
  const cells = [...before, ...after];
  const filler: Cell = { text: '_', paint: isOpen ? look.tone.focus : look.tone.muted };
  const room = Math.max(emptyColumns, cells.length + 1);
  const filled = [...cells, ...Array.from({ length: room - cells.length }, () => filler)];
  return isOpen ? filled.map((cell, at) => (at === before.length ? caret(cell) : cell)) : filled;
}

/** A blank with what was answered, and whether that was right. */
export function answeredBlank({ given = '', correct }: AnswerPart, look: Look): Cell[] {
  const paint = correct ? look.strong.ok : look.strong.bad;
  return cellsOf(`${correct ? '✓' : '✗'} ${given === '' ? '(empty)' : given}`, paint);
}

/** One cell a column; the second column of a wide character holds nothing of its own. */
function cellsOf(text: string, paint: Paint): Cell[] {
  return Array.from({ length: textWidth(text) }, (_, at) => ({
    text: cellText(text, at),
    paint,
  }));
}

function cellText(text: string, at: number): string {
  const upTo = sliceText(text, 0, at + 1);
  const before = sliceText(text, 0, at);
  if (textWidth(upTo) === at + 1) return upTo.slice(before.length);
  // A wide character begins here.
  return sliceText(text, at, at + 2);
}
