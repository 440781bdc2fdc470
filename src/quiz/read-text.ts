import type { Problem, Read } from '../lib/diagnostic.ts';
import { check } from '../lib/schema.ts';
import { readBlanks } from './blanks.ts';
import { parsePattern, patternSyntax } from './pattern.ts';
import { matchesPattern } from './pattern-match.ts';
import { clozeSchema, textSchema } from './question-schema.ts';
import { commonOf } from './read-common.ts';
import { isAccepted, sameWords } from './text-match.ts';
import type { ClozeQuestion, TextQuestion } from './types.ts';

type Document = Readonly<Record<string, unknown>>;

/** A question whose answer is a few words. */
export function readText(document: Document): Read<TextQuestion> {
  const checked = check(textSchema, document);
  if (!checked.ok) return { problems: checked.problems };
  const { accept, match = 'fuzzy', mistakes = [] } = checked.value;
  const wrong = match === 'pattern' ? accept.flatMap(patternProblems) : [];
  if (wrong.length > 0) return { problems: wrong };
  const value: TextQuestion = {
    type: 'text',
    ...commonOf(checked.value),
    accept,
    match,
    mistakes,
  };
  return { value, problems: mistakeProblems(value) };
}

function patternProblems(text: string, index: number): Problem[] {
  const parsed = parsePattern(text);
  const path = ['accept', index];
  if (!parsed.ok) {
    const message = `this pattern cannot be read: ${parsed.message}`;
    return [{ code: 'wrong-expression', path, message, hint: patternSyntax }];
  }
  if (!matchesPattern(parsed.pattern, '')) return [];
  const hint = 'Something in it has to be there: use + instead of *.';
  return [
    { code: 'wrong-expression', path, message: 'this pattern accepts an empty answer', hint },
  ];
}

function mistakeProblems({ accept, match, mistakes }: TextQuestion): Problem[] {
  return mistakes.flatMap(({ answer }, index): Problem[] => {
    // A slip from the right answer may well be a mistake of its own: mistakes are looked at first.
    const right =
      match === 'fuzzy'
        ? accept.some((accepted) => sameWords(answer, accepted))
        : isAccepted(answer, accept, match);
    if (!right) return [];
    return [
      {
        code: 'teaches-badly',
        severity: 'warning',
        path: ['mistakes', index, 'answer'],
        message: 'this mistake counts as right',
        hint: 'Take it out of the mistakes, or out of what is accepted.',
      },
    ];
  });
}

/** A text with blanks. */
export function readCloze(document: Document): Read<ClozeQuestion> {
  const checked = check(clozeSchema, document);
  const ask = typeof document.ask === 'string' ? document.ask : undefined;
  const { text, blanks, problems } = readBlanks(ask ?? '');
  if (!checked.ok) return { problems: [...checked.problems, ...(ask ? problems : [])] };
  if (problems.length > 0) return { problems };
  const value: ClozeQuestion = {
    type: 'cloze',
    ...commonOf({ ...checked.value, ask: text.trim() }),
    blanks: blanks.map((accept) => ({ accept })),
    match: checked.value.match ?? 'fuzzy',
  };
  return { value, problems };
}
