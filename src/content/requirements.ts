import type { Diagnostic } from '../lib/diagnostic.ts';
import { diagnosticAt } from './diagnostic-at.ts';
import type { LessonFacts } from './facts.ts';

/** Lessons that in the end require themselves: each circle once, at the requirement that closes it. */
export function requirementCycles(lessons: readonly LessonFacts[]): Diagnostic[] {
  const byId = new Map(
    lessons.flatMap(({ file, read }) => (read ? [[read.id, { file, ...read }] as const] : [])),
  );
  const done = new Set<string>();
  const found: Diagnostic[] = [];

  const visit = (id: string, trail: readonly string[]): void => {
    const lesson = byId.get(id);
    if (!lesson || done.has(id)) return;
    const here = [...trail, id];
    for (const { value: required, range } of lesson.requires) {
      const from = here.indexOf(required);
      if (from === -1) {
        visit(required, here);
        continue;
      }
      found.push(
        diagnosticAt(lesson, range, {
          code: 'requires-cycle',
          message: `lessons require each other in a circle: ${[...here.slice(from), required].join(' → ')}`,
          hint: 'Take one of the requirements away.',
        }),
      );
    }
    done.add(id);
  };

  for (const id of byId.keys()) visit(id, []);
  return found;
}
