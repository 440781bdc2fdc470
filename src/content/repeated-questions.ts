import type { Diagnostic } from '../lib/diagnostic.ts';
import { diagnosticAt } from './diagnostic-at.ts';
import type { AllFacts } from './facts.ts';
import type { Placed } from './placed.ts';

/** Questions that another one above, in this file or in an earlier one, asks already. */
export function repeatedQuestions({ lessons, quizzes }: AllFacts): Diagnostic[] {
  const first = new Map<string, string>();
  return [...lessons, ...quizzes].flatMap(({ file, asking }) =>
    asking.flatMap(({ id, asks }) => {
      const other = first.get(asks.value);
      if (other === undefined) first.set(asks.value, `"${id}" in ${file}`);
      return other === undefined ? [] : [repeated(file, asks, other)];
    }),
  );
}

const repeated = (file: string, { range }: Placed<string>, other: string): Diagnostic =>
  diagnosticAt({ file }, range, {
    code: 'teaches-badly',
    severity: 'warning',
    message: `this is asked already by ${other}`,
    hint: 'Ask something else: the review would ask the same thing twice.',
  });
