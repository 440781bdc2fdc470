import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import { slipOf } from '../lib/nearest.ts';
import type { LoadedContent } from './document.ts';

/**
 * Topics are whatever files say they are, so a misspelt one makes a topic of its own: one that a
 * single file has, and that differs by a letter or two from one that others have.
 */
export function misspeltTopics(content: LoadedContent, known: Catalogue): Diagnostic[] {
  const files = [...content.quizzes, ...content.scenarios].flatMap(({ value, locate }) =>
    value ? [{ topics: value.topics, locate }] : [],
  );
  const uses = new Map<string, number>();
  const besides = [...known.quizzes.values(), ...known.scenarios.values()];
  for (const { topics } of [...files, ...besides]) {
    for (const topic of new Set(topics)) uses.set(topic, (uses.get(topic) ?? 0) + 1);
  }
  const lessons = [...known.lessons.keys(), ...content.lessons.flatMap(({ id }) => id ?? [])];
  const settled = new Set([
    ...lessons,
    ...[...uses].flatMap(([topic, count]) => (count > 1 ? [topic] : [])),
  ]);
  return files.flatMap(({ topics, locate }) =>
    topics.flatMap((topic, index) => {
      const meant = settled.has(topic) ? undefined : slipOf(topic, settled);
      if (meant === undefined) return [];
      return [
        locate({
          code: 'unknown-id',
          severity: 'warning',
          path: ['topics', index],
          message: `nothing else is on the topic "${topic}"`,
          hint: `Did you mean "${meant}"?`,
        }),
      ];
    }),
  );
}
