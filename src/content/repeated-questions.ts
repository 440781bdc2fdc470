import type { Diagnostic } from '../lib/diagnostic.ts';
import type { Question } from '../quiz/question.ts';
import type { Asked, Loaded, LoadedContent } from './document.ts';

/** Questions that another one above, in this file or in an earlier one, asks already. */
export function repeatedQuestions(content: LoadedContent): Diagnostic[] {
  const first = new Map<string, string>();
  const files: readonly Loaded<unknown>[] = [...content.lessons, ...content.quizzes];
  return files.flatMap(({ file, asked }) =>
    asked.flatMap((each) => {
      const key = keyOf(each.question);
      const other = first.get(key);
      if (other === undefined) first.set(key, `"${each.question.id}" in ${file}`);
      return other === undefined ? [] : [repeated(each, other)];
    }),
  );
}

const repeated = ({ path, locate }: Asked, other: string): Diagnostic =>
  locate({
    code: 'teaches-badly',
    severity: 'warning',
    path: [...path, 'ask'],
    message: `this is asked already by ${other}`,
    hint: 'Ask something else: the review would ask the same thing twice.',
  });

/** What is asked, however it is spelt: its words, and what there is to choose from. */
function keyOf(question: Question): string {
  const choices =
    'options' in question
      ? question.options.map(({ text }) => text)
      : 'items' in question
        ? question.items.map((item) => (typeof item === 'string' ? item : item.text))
        : 'accept' in question
          ? question.accept
          : 'blanks' in question
            ? question.blanks.flatMap(({ accept }) => accept)
            : [JSON.stringify([question.given, question.key])];
  const words = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}{}]+/gu, ' ')
      .trim();
  return [question.type, words(question.ask), ...choices.map(words).toSorted()].join('\n');
}
