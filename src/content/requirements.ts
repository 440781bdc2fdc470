import type { Lesson } from '../lesson/lesson.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import type { Loaded } from './document.ts';

/** Lessons that in the end require themselves: each circle once, at the requirement that closes it. */
export function requirementCycles(lessons: readonly Loaded<Lesson>[]): Diagnostic[] {
  const byId = new Map(
    lessons.flatMap((loaded) => (loaded.value ? [[loaded.value.id, loaded] as const] : [])),
  );
  const done = new Set<string>();
  const found: Diagnostic[] = [];

  const visit = (id: string, trail: readonly string[]): void => {
    const loaded = byId.get(id);
    if (!loaded?.value || done.has(id)) return;
    const here = [...trail, id];
    for (const [index, required] of loaded.value.requires.entries()) {
      const from = here.indexOf(required);
      if (from === -1) {
        visit(required, here);
        continue;
      }
      found.push(
        loaded.locate({
          code: 'requires-cycle',
          path: ['requires', index],
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
