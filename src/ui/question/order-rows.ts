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
export const orderItems = (asked: Asked, look: Look, width: number): string[][] =>
  asked.input.order.map((place, index) => itemRows(asked, place, index, look, width));

function itemRows(
  { question, input, answered, focused }: Asked,
  place: number,
  index: number,
  look: Look,
  width: number,
): string[] {
  const { mark, paint } = answered
    ? answeredLook(place === index, look)
    : itemLook(focused && input.cursor === index, input.gripped, look);
  const belongs = answered && place !== index ? `   belongs at ${place + 1}` : '';
  const text = textRows(question.items[place]!, look, width - 5 - belongs.length);
  const rows = hanging(`${mark} ${paint(`${index + 1}  `)}`, text.map(paint));
  return belongs === '' ? rows : [rows[0]! + look.tone.muted(belongs), ...rows.slice(1)];
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
