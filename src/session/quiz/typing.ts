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
  const fitting = typed.slice(0, Math.max(0, longest - text.length));
  return {
    text: text.slice(0, caret) + fitting + text.slice(caret),
    caret: caret + fitting.length,
  };
}

export function editLine(line: TypedLine, edit: LineEdit): TypedLine {
  const { text, caret } = line;
  switch (edit) {
    case 'left':
      return { text, caret: Math.max(0, caret - 1) };
    case 'right':
      return { text, caret: Math.min(text.length, caret + 1) };
    case 'home':
      return { text, caret: 0 };
    case 'end':
      return { text, caret: text.length };
    case 'erase':
      return caret === 0
        ? line
        : { text: text.slice(0, caret - 1) + text.slice(caret), caret: caret - 1 };
    case 'delete':
      return { text: text.slice(0, caret) + text.slice(caret + 1), caret };
    case 'clear':
      return emptyLine;
  }
}
