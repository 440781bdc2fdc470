import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import { slipOf } from '../lib/nearest.ts';
import { diagnosticAt } from './diagnostic-at.ts';
import type { AllFacts } from './facts.ts';

/**
 * Topics are whatever files say they are, so a misspelt one makes a topic of its own: one that a
 * single file has, and that differs by a letter or two from one that others have.
 */
export function misspeltTopics(
  { lessons, quizzes, scenarios }: AllFacts,
  known: Catalogue,
): Diagnostic[] {
  const files = [...quizzes, ...scenarios];
  const uses = new Map<string, number>();
  const besides = [...known.quizzes.values(), ...known.scenarios.values()];
  for (const topics of [
    ...files.map((file) => file.topics.map(({ value }) => value)),
    ...besides.map((each) => each.topics),
  ]) {
    for (const topic of new Set(topics)) uses.set(topic, (uses.get(topic) ?? 0) + 1);
  }
  const settled = new Set([
    ...known.lessons.keys(),
    ...lessons.flatMap(({ id }) => id?.value ?? []),
    ...[...uses].flatMap(([topic, count]) => (count > 1 ? [topic] : [])),
  ]);
  return files.flatMap(({ file, topics }) =>
    topics.flatMap(({ value: topic, range }) => {
      const meant = settled.has(topic) ? undefined : slipOf(topic, settled);
      if (meant === undefined) return [];
      return [
        diagnosticAt({ file }, range, {
          code: 'unknown-id',
          severity: 'warning',
          message: `nothing else is on the topic "${topic}"`,
          hint: `Did you mean "${meant}"?`,
        }),
      ];
    }),
  );
}
