import type { Problem } from '../lib/diagnostic.ts';
import { textWidth } from '../lib/text.ts';
import type { Question } from '../quiz/question.ts';
import type { Asked, Running } from './loaded.ts';

/** Columns that a diagram has on the narrowest terminal that screens are designed for. */
const diagramColumns = 76;
/** Rows that it has there below a heading: what is taller is never seen whole. */
const diagramRows = 19;

/** What is allowed and still teaches badly, as warnings. */
export function questionWarnings(question: Question, at: Problem['path'] = []): Problem[] {
  return [...explanationWarnings(question, at), ...optionWarnings(question, at)];
}

function explanationWarnings({ id, explain }: Question, at: Problem['path']): Problem[] {
  if (explain !== undefined) return [];
  const message = `"${id}" does not explain its answer`;
  return [badly(at, message, 'Add "explain: …": everybody reads it, right or wrong.')];
}

function optionWarnings(question: Question, at: Problem['path']): Problem[] {
  if (!('options' in question)) return [];
  const { options, type } = question;
  const path = [...at, 'options'];
  const each = options.flatMap(({ text }, index): Problem[] => {
    const plain = text.trim().toLowerCase();
    if (!/^(all|none|both|neither) of the (above|other (options|answers))\b/.test(plain)) return [];
    const message = `"${text}" tests reading, and means nothing once options are shuffled`;
    return [badly([...path, index, 'text'], message, 'Ask with type: multiple, or leave it out.')];
  });
  return [...each, ...(type === 'single' ? longestIsRight(options, path) : [])];
}

/** The right option is the one with the most words: many exams are passed by that alone. */
export function longestIsRight(
  options: readonly { readonly text: string; readonly correct: boolean }[],
  path: Problem['path'],
): Problem[] {
  const right = options.findIndex(({ correct }) => correct);
  const lengths = options.map(({ text }) => textWidth(text));
  const longestWrong = Math.max(0, ...lengths.filter((_, index) => index !== right));
  const length = lengths[right] ?? 0;
  if (length < longestWrong * 1.6 || length < longestWrong + 20) return [];
  const message = 'the right option gives itself away: it is by far the longest';
  return [badly([...path, right, 'text'], message, 'Shorten it, or make a wrong one as precise.')];
}

const badly = (path: Problem['path'], message: string, hint: string): Problem => ({
  code: 'teaches-badly',
  severity: 'warning',
  path,
  message,
  hint,
});

/** The system that knows a question's answer, as far as one does. */
export function runningOf({ question, path, rangeOf }: Asked): Running[] {
  if (question.type !== 'numeric' || question.key.kind !== 'simulation') return [];
  const { system } = question.key;
  return [{ system, seed: 1, path: [...path, 'simulate', 'system'], rangeOf }];
}

/** Why a drawing is not seen whole on a small terminal; the line counted from 0. */
export interface Misfit {
  readonly line: number;
  readonly code: 'too-wide' | 'too-tall';
  readonly message: string;
}

/** The first line that is too wide, or the first below the screen's end; undefined when all fits. */
export function misfitOf(text: string): Misfit | undefined {
  const lines = text.split('\n');
  const line = lines.findIndex((candidate) => textWidth(candidate) > diagramColumns);
  if (line !== -1) {
    const width = textWidth(lines[line]!);
    const message = `the diagram is ${width} columns wide here; ${diagramColumns} fit on a small terminal`;
    return { line, code: 'too-wide', message };
  }
  if (lines.length <= diagramRows) return undefined;
  const message = `the diagram has ${lines.length} lines; ${diagramRows} fit on a small terminal`;
  return { line: diagramRows, code: 'too-tall', message };
}
