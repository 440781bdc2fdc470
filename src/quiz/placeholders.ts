import type { Problem } from '../lib/diagnostic.ts';
import { didYouMean } from '../lib/nearest.ts';

const placeholder = /\{([A-Za-z_]\w*)\}/g;

/** The right answer with its unit, for texts that are shown after an answer. */
const answerName = 'answer';

/** Puts words for names: `{lambda}/s` → `40/s`. What has no word stays as it is. */
export function fillPlaceholders(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(placeholder, (whole, name: string) =>
    Object.hasOwn(words, name) ? words[name]! : whole,
  );
}

/** Names in a numeric question's texts that are not given. `{answer}` is known once it is answered. */
export function placeholderProblems(
  document: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Problem[] {
  const after = [...names, answerName];
  const { ask, hints, explain, mistakes } = document;
  const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
  return [
    ...unknownIn(ask, ['ask'], names),
    ...list(hints).flatMap((hint, index) => unknownIn(hint, ['hints', index], names)),
    ...unknownIn(explain, ['explain'], after),
    ...list(mistakes).flatMap((mistake, index) =>
      unknownIn(
        (mistake as { because?: unknown } | null)?.because,
        ['mistakes', index, 'because'],
        after,
      ),
    ),
  ];
}

function unknownIn(text: unknown, path: Problem['path'], names: readonly string[]): Problem[] {
  if (typeof text !== 'string') return [];
  const used = new Set([...text.matchAll(placeholder)].map((match) => match[1]!));
  return [...used]
    .filter((name) => !names.includes(name))
    .map((name) => ({
      code: 'wrong-expression',
      path,
      message: `{${name}} is not given`,
      hint: didYouMean(name, names) ?? `Add ${name} under \`given\`, or write the number.`,
    }));
}
