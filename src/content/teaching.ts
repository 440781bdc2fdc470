import type { Problem } from '../lib/diagnostic.ts';
import { textWidth } from '../lib/text.ts';
import type { Question } from '../quiz/question.ts';

/** Columns that a diagram has on the narrowest terminal that screens are designed for. */
const diagramColumns = 76;

/** What is allowed and still teaches badly, as warnings. */
export function questionWarnings(question: Question, at: Problem['path'] = []): Problem[] {
  if (question.type !== 'single') return [];
  const right = question.options.findIndex(({ correct }) => correct);
  const lengths = question.options.map(({ text }) => textWidth(text));
  const longestWrong = Math.max(0, ...lengths.filter((_, index) => index !== right));
  const length = lengths[right] ?? 0;
  if (length < longestWrong * 1.6 || length < longestWrong + 20) return [];
  return [
    {
      code: 'teaches-badly',
      severity: 'warning',
      path: [...at, 'options', right, 'text'],
      message: 'the right option gives itself away: it is by far the longest',
      hint: 'Shorten it, or make a wrong one as precise.',
    },
  ];
}

/** The first line that is too wide, counted from 0, or undefined. */
export function tooWideLine(
  text: string,
): { readonly line: number; readonly message: string } | undefined {
  const lines = text.split('\n');
  const line = lines.findIndex((candidate) => textWidth(candidate) > diagramColumns);
  if (line === -1) return undefined;
  const width = textWidth(lines[line]!);
  return {
    line,
    message: `the diagram is ${width} columns wide here; ${diagramColumns} fit on a small terminal`,
  };
}
