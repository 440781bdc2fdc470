import type { Catalogue } from '../catalogue/catalogue.ts';
import { headingsOf } from '../lesson/headings.ts';
import type { Lesson } from '../lesson/lesson.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import { didYouMean } from '../lib/nearest.ts';
import { idOfFile, type Loaded, type LoadedContent, type Reference } from './document.ts';

/** Mentions of lessons, and of headings in them, that do not exist. */
export function checkReferences(content: LoadedContent, known: Catalogue): Diagnostic[] {
  const targets = lessonTargets(content, known);
  const slugs = new Map<Lesson, readonly string[]>();
  const slugsOf = (lesson: Lesson): readonly string[] => {
    const found = slugs.get(lesson) ?? headingsOf(lesson).map(({ slug }) => slug);
    slugs.set(lesson, found);
    return found;
  };
  const everything: Loaded<unknown>[] = Object.values(content).flat();
  return everything
    .flatMap(({ references }) => references)
    .flatMap((reference) => referenceProblems(reference, targets, slugsOf));
}

/** Lessons by id; one that cannot be read still exists. */
function lessonTargets({ lessons }: LoadedContent, known: Catalogue) {
  const targets = new Map<string, Lesson | undefined>(known.lessons);
  for (const { file, value } of lessons) targets.set(idOfFile(file), value);
  for (const { id, value } of lessons) if (id !== undefined) targets.set(id, value);
  return targets;
}

function referenceProblems(
  { lesson, heading, path, locate }: Reference,
  targets: ReadonlyMap<string, Lesson | undefined>,
  slugsOf: (lesson: Lesson) => readonly string[],
): Diagnostic[] {
  const wrong = (message: string, hint: string) => [
    locate({ code: 'unknown-id', path, message, hint }),
  ];
  if (!targets.has(lesson)) {
    const hint = didYouMean(lesson, targets.keys()) ?? 'Name the id of a lesson that exists.';
    return wrong(`there is no lesson "${lesson}"`, hint);
  }
  const target = targets.get(lesson);
  if (heading === undefined || target === undefined) return [];
  const slugs = slugsOf(target);
  if (slugs.includes(heading)) return [];
  const hint = didYouMean(heading, slugs) ?? `Its headings: ${slugs.join(', ') || 'none'}.`;
  return wrong(`the lesson "${lesson}" has no heading "${heading}"`, hint);
}
