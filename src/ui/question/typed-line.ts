import { charactersIn, cutText, textWidth } from '../../lib/text.ts';
import type { TypedLine } from '../../session/quiz/typing.ts';
import type { Look } from '../look.ts';

/** A line that is typed into, in `room` columns, moved so that the caret is seen. */
export function typedLine({ text, caret }: TypedLine, look: Look, room: number): string {
  const [under = ' ', ...after] = charactersIn(text.slice(caret));
  const characters = charactersIn(text.slice(0, caret));
  while (textWidth(characters.join('')) > room - textWidth(under)) characters.shift();
  const before = characters.join('');
  const left = room - textWidth(before) - textWidth(under);
  const rest = left > 0 ? cutText(after.join(''), left) : '';
  return look.strong.text(before) + look.caret(under) + look.strong.text(rest);
}
