import { charactersIn } from '../../lib/text.ts';

/** A line of typed text and where the next character goes. */
export interface TypedLine {
  readonly text: string;
  /** In UTF-16 units from the beginning. */
  readonly caret: number;
}

export type LineEdit = 'left' | 'right' | 'home' | 'end' | 'erase' | 'delete' | 'clear';

export const emptyLine: TypedLine = { text: '', caret: 0 };

/** No answer is longer; a pasted page must not become one. */
const longestAnswer = 120;

/** @param longest what would make the line longer than so many UTF-16 units is left out */
export function typeText(
  { text, caret }: TypedLine,
  typed: string,
  longest = longestAnswer,
): TypedLine {
  const fitting = fittingPart(typed, longest - text.length);
  return {
    text: text.slice(0, caret) + fitting + text.slice(caret),
    caret: caret + fitting.length,
  };
}

/** As many whole characters as there is room for. */
function fittingPart(typed: string, room: number): string {
  if (typed.length <= room) return typed;
  let fitting = '';
  for (const character of charactersIn(typed)) {
    if (fitting.length + character.length > room) break;
    fitting += character;
  }
  return fitting;
}

export function editLine(line: TypedLine, edit: LineEdit): TypedLine {
  const { text, caret } = line;
  const before = charactersIn(text.slice(0, caret)).at(-1)?.length ?? 0;
  const under = charactersIn(text.slice(caret))[0]?.length ?? 0;
  switch (edit) {
    case 'left':
      return { text, caret: caret - before };
    case 'right':
      return { text, caret: caret + under };
    case 'home':
      return { text, caret: 0 };
    case 'end':
      return { text, caret: text.length };
    case 'erase':
      return { text: text.slice(0, caret - before) + text.slice(caret), caret: caret - before };
    case 'delete':
      return { text: text.slice(0, caret) + text.slice(caret + under), caret };
    case 'clear':
      return emptyLine;
  }
}
