import type { LessonStep } from '../../../lesson/steps.ts';
import { visibleText } from '../../../lib/text.ts';
import type { Look } from '../../look.ts';
import { cropRow } from '../../markdown/crop.ts';
import { hanging } from '../../question/list-rows.ts';
import { textRows } from '../../question/markdown-rows.ts';
import { boxColumns, boxRows } from './box.ts';
import type { LiveRows } from './live-rows.ts';

/** The revealed steps of a sequence, the last of them in full light, with its diagram. */
export function stepsRows(
  steps: readonly LessonStep[],
  shown: number,
  room: { width: number; look: Look; focused: boolean; sideways: number },
): LiveRows {
  const { width, look, focused, sideways } = room;
  const inner = width - boxColumns;
  const labelWidth = String(steps.length).length + 2;
  const texts = steps.slice(0, shown).map(({ text }, index) => {
    const current = index === shown - 1;
    const label = `${index + 1}. `.padStart(labelWidth);
    const lines = textRows(text, look, inner - labelWidth);
    return current
      ? hanging(look.strong.accent(label), lines)
      : hanging(look.tone.muted(label), lines.map(look.tone.muted));
  });
  const rows = texts.flat();
  const from = rows.length - (texts.at(-1)?.length ?? 0);
  const diagram = steps[shown - 1]?.diagram;
  if (diagram !== undefined) {
    const art = visibleText(diagram).split('\n');
    rows.push('', ...art.map((row) => cropRow(row, inner, sideways)));
  }
  const left = steps.length - shown;
  rows.push(
    '',
    look.tone.muted(left > 0 ? `${shown} of ${steps.length}` : `all ${steps.length} steps shown`),
  );
  const framed = boxRows(rows, {
    title: 'step by step',
    hint: left > 0 ? 'tab: go on' : '',
    width,
    focused,
    look,
  });
  return { rows: framed, cursor: [1 + from, framed.length] };
}
