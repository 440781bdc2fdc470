import type { Catalogue } from '../catalogue/catalogue.ts';
import { headingsOf } from '../lesson/headings.ts';
import { nameOfTerm } from '../lesson/inner-link.ts';
import type { Lesson } from '../lesson/lesson.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import { didYouMean } from '../lib/nearest.ts';
import { idOfFile, type Loaded, type LoadedContent, type Reference } from './document.ts';

/** What can be mentioned. */
interface Targets {
  /** One that cannot be read still exists. */
  readonly lessons: ReadonlyMap<string, Lesson | undefined>;
  readonly quizzes: ReadonlySet<string>;
  readonly scenarios: ReadonlySet<string>;
  /** Every name of every term. */
  readonly terms: ReadonlySet<string>;
}

/** Mentions of lessons, of headings in them, and of whatever links lead to, that do not exist. */
export function checkReferences(content: LoadedContent, known: Catalogue): Diagnostic[] {
  const targets: Targets = {
    lessons: lessonTargets(content, known),
    quizzes: idsOf(content.quizzes, known.quizzes),
    scenarios: idsOf(content.scenarios, known.scenarios),
    terms: termNames(content, known),
  };
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

function lessonTargets({ lessons }: LoadedContent, known: Catalogue): Targets['lessons'] {
  const targets = new Map<string, Lesson | undefined>(known.lessons);
  for (const { file, value } of lessons) targets.set(idOfFile(file), value);
  for (const { id, value } of lessons) if (id !== undefined) targets.set(id, value);
  return targets;
}

const idsOf = (
  loaded: readonly Loaded<unknown>[],
  known: ReadonlyMap<string, unknown>,
): Set<string> => new Set([...known.keys(), ...loaded.map(({ file }) => idOfFile(file))]);

function termNames({ glossary }: LoadedContent, known: Catalogue): Set<string> {
  const terms = [...known.glossary, ...glossary.flatMap(({ value = [] }) => value)];
  return new Set(terms.flatMap(({ term, also }) => [term, ...also].map(nameOfTerm)));
}

function referenceProblems(
  { to, path, locate }: Reference,
  targets: Targets,
  slugsOf: (lesson: Lesson) => readonly string[],
): Diagnostic[] {
  const wrong = (message: string, hint: string) => [
    locate({ code: 'unknown-id', path, message, hint }),
  ];
  /** Whatever is found by an id alone. */
  const named = (what: string, id: string, ids: Iterable<string>): Diagnostic[] => {
    const known = [...ids];
    if (known.includes(id)) return [];
    const hint =
      didYouMean(id, known) ?? `Name ${what === 'term' ? '' : 'the id of '}a ${what} that exists.`;
    return wrong(`there is no ${what} "${id}"`, hint);
  };
  switch (to.kind) {
    case 'quiz':
      return named('quiz', to.id, targets.quizzes);
    case 'incident':
      return named('scenario', to.id, targets.scenarios);
    case 'term':
      return named('term', to.name, targets.terms);
    case 'lesson': {
      const { lesson, heading } = to;
      const target = targets.lessons.get(lesson);
      if (!target || heading === undefined) return named('lesson', lesson, targets.lessons.keys());
      const slugs = slugsOf(target);
      if (slugs.includes(heading)) return [];
      const hint = didYouMean(heading, slugs) ?? `Its headings: ${slugs.join(', ') || 'none'}.`;
      return wrong(`the lesson "${lesson}" has no heading "${heading}"`, hint);
    }
  }
}
