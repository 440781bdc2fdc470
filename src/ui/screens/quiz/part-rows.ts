import { fitText, textWidth } from '../../../lib/text.ts';
import type { AnswerPart } from '../../../quiz/feedback.ts';
import type { Look } from '../../look.ts';
import { beside, hanging } from '../../question/list-rows.ts';
import { textRows } from '../../question/markdown-rows.ts';

/** Columns of `You` and `Right` with the air behind them. */
export const labelWidth = 8;

/** An answer beside what is right, part by part. */
export function partRows(
  parts: readonly AnswerPart[],
  answered: boolean,
  look: Look,
  width: number,
): string[] {
  const [only] = parts;
  if (only && only.about === undefined) return wholeRows(only, answered, look, width);
  const widest = Math.max(0, ...parts.map(({ about = '' }) => textWidth(about)));
  const aboutWidth = Math.min(Math.floor(width / 2), widest + 5);
  return parts.flatMap((part) => {
    const { about = '', correct } = part;
    const mark = answered ? (correct ? look.tone.ok('✓ ') : look.tone.bad('✗ ')) : '  ';
    const label = hanging(mark, textRows(about, look, aboutWidth - 4).map(look.tone.text));
    return beside(label, answerRows(part, answered, look, width - aboutWidth), aboutWidth);
  });
}

/** What was typed, then what is right. */
function wholeRows(part: AnswerPart, answered: boolean, look: Look, width: number): string[] {
  const labelled = (label: string, text: string, paint: (row: string) => string) =>
    hanging(
      look.tone.muted(fitText(label, labelWidth)),
      textRows(text, look, width - labelWidth).map(paint),
    );
  const { given } = part;
  return [
    ...(answered && given !== undefined ? labelled('You', given, look.tone.text) : []),
    ...labelled('Right', part.right, look.tone.ok),
  ];
}

function answerRows(
  { given, right, correct }: AnswerPart,
  answered: boolean,
  look: Look,
  width: number,
): string[] {
  const rightRows = (label: string) =>
    hanging(label, textRows(right, look, width - textWidth(label)).map(look.tone.ok));
  if (correct || !answered) return rightRows('');
  const wrong = given ?? 'nothing';
  const label = look.tone.muted('not  ');
  return [
    ...hanging(label, textRows(wrong, look, width - textWidth(label)).map(look.tone.bad)),
    ...rightRows(look.tone.muted('but  ')),
  ];
}
