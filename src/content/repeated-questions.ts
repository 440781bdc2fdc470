import type { Diagnostic } from '../lib/diagnostic.ts';
import { repeated } from '../lib/repeated.ts';
import { diagnosticAt } from './diagnostic-at.ts';
import type { AllFacts } from './facts.ts';

/** Questions that another one above, in this file or in an earlier one, asks already. */
export function repeatedQuestions({ lessons, quizzes }: AllFacts): Diagnostic[] {
  const asked = [...lessons, ...quizzes].flatMap(({ file, asking }) =>
    asking.map(({ id, asks }) => ({ file, id, asks })),
  );
  return repeated(asked, ({ asks }) => asks.value).map(({ thing: { file, asks }, first }) =>
    diagnosticAt({ file }, asks.range, {
      code: 'teaches-badly',
      severity: 'warning',
      message: `this is asked already by "${first.id}" in ${first.file}`,
      hint: 'Ask something else: the review would ask the same thing twice.',
    }),
  );
}
