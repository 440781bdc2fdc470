import { textWidth } from '../../lib/text.ts';
import { letterAt } from '../../lib/words.ts';
import type { DrawnQuestion } from '../../quiz/draw.ts';
import type { ChoiceQuestion, Option } from '../../quiz/types.ts';
import type { InputOf } from '../../session/quiz/input.ts';
import type { Look } from '../look.ts';
import { hanging } from './list-rows.ts';
import { textRows } from './markdown-rows.ts';

interface Asked {
  readonly drawn: DrawnQuestion;
  readonly question: ChoiceQuestion;
  readonly input: InputOf<'choice'>;
  readonly answered: boolean;
  /** The keys act on this question. */
  readonly focused: boolean;
}

/** Options under their letters; once answered with the reasons of those that matter. */
export const choiceItems = (asked: Asked, look: Look, width: number): string[][] =>
  asked.drawn.order.map((place, index) => optionRows(asked, place, index, look, width));

function optionRows(
  { question, input, answered, focused }: Asked,
  place: number,
  index: number,
  look: Look,
  width: number,
): string[] {
  const option = question.options[place]!;
  const chosen = input.chosen.includes(place);
  const box = question.type === 'multiple' ? (chosen ? '[x] ' : '[ ] ') : '';
  const { mark, paint } = answered
    ? answeredLook(option, chosen, look)
    : openLook(focused && input.cursor === index, look);
  const head = `${mark} ${paint(`${letterAt(index)}  ${box}`)}`;
  const columns = width - textWidth(head);
  const rows = hanging(head, textRows(option.text, look, columns).map(paint));
  if (!answered || !(chosen || option.correct)) return rows;
  const because = textRows(option.because, look, columns);
  return [...rows, ...hanging(' '.repeat(textWidth(head)), because.map(look.tone.muted))];
}

export const openLook = (pointed: boolean, look: Look) =>
  pointed
    ? { mark: look.tone.focus('❯'), paint: look.tone.focus }
    : { mark: ' ', paint: look.tone.text };

function answeredLook({ correct }: Option, chosen: boolean, look: Look) {
  if (correct) return { mark: look.tone.ok('✓'), paint: chosen ? look.strong.ok : look.tone.ok };
  if (chosen) return { mark: look.tone.bad('✗'), paint: look.tone.bad };
  return { mark: ' ', paint: look.tone.muted };
}
