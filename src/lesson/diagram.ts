import type { Read } from '../lib/diagnostic.ts';

/** Art of characters: its lines are never wrapped. */
export interface Diagram {
  /** What it shows, for those who cannot see it. */
  readonly alt: string;
  readonly text: string;
}

/** The content of a `diagram` block: `alt: …` on its first line, the art below. */
export function readDiagram(text: string): Read<Diagram> {
  const [first = '', ...rest] = text.split('\n');
  const alt = /^alt:\s*(\S.*?)\s*$/.exec(first)?.[1];
  if (alt === undefined) {
    return {
      problems: [
        {
          code: 'missing-key',
          path: [],
          message: 'the diagram does not say what it shows',
          hint: 'Begin with a line "alt: …" that tells it in words, for screen readers.',
        },
      ],
    };
  }
  const art = trimBlankLines(rest);
  if (art.length === 0) {
    return { problems: [{ code: 'wrong-value', path: [], message: 'the diagram is empty' }] };
  }
  return { value: { alt, text: art.join('\n') }, problems: [] };
}

function trimBlankLines(lines: readonly string[]): string[] {
  const blank = (line: string) => line.trim() === '';
  const from = lines.findIndex((line) => !blank(line));
  return from < 0 ? [] : lines.slice(from, lines.findLastIndex((line) => !blank(line)) + 1);
}
