import { textWidth } from '../../lib/text.ts';
import type { OrderQuestion } from '../../quiz/types.ts';
import type { InputOf } from '../../session/quiz/input.ts';
import type { Look } from '../look.ts';
import { openLook } from './choice-rows.ts';
import { hanging } from './list-rows.ts';
import { textRows } from './markdown-rows.ts';

interface Asked {
  readonly question: OrderQuestion;
  readonly input: InputOf<'order'>;
  readonly answered: boolean;
  readonly focused: boolean;
}

/** Items under the numbers of their places; once answered with the place where each belongs. */
export function orderItems(asked: Asked, look: Look, width: number): string[][] {
  const { question, input, answered } = asked;
  const room = width - 5 - (answered ? textWidth(belongsAt(question.items.length - 1)) : 0);
  const texts = question.items.map((item) => textRows(item, look, room));
  // What is said beside the items stands in one column.
  const columns = Math.max(...texts.flat().map(textWidth));
  return input.order.map((place, index) =>
    itemRows(asked, texts[place]!, columns, place, index, look),
  );
}

const belongsAt = (place: number): string => `   belongs at ${place + 1}`;

function itemRows(
  { input, answered, focused }: Asked,
  text: readonly string[],
  columns: number,
  place: number,
  index: number,
  look: Look,
): string[] {
  const { mark, paint } = answered
    ? answeredLook(place === index, look)
    : itemLook(focused && input.cursor === index, input.gripped, look);
  const rows = hanging(`${mark} ${paint(`${index + 1}  `)}`, text.map(paint));
  if (!answered || place === index) return rows;
  const gap = ' '.repeat(columns - textWidth(text[0]!));
  return [rows[0]! + look.tone.muted(gap + belongsAt(place)), ...rows.slice(1)];
}

/** A gripped item stands out by its mark, too. */
const itemLook = (pointed: boolean, gripped: boolean, look: Look) =>
  pointed && gripped
    ? { mark: look.strong.accent('↕'), paint: look.strong.accent }
    : openLook(pointed, look);

const answeredLook = (right: boolean, look: Look) =>
  right
    ? { mark: look.tone.ok('✓'), paint: look.tone.ok }
    : { mark: look.tone.bad('✗'), paint: look.tone.text };
