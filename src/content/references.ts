import type { Catalogue } from '../catalogue/catalogue.ts';
import { headingsOf } from '../lesson/headings.ts';
import { nameOfTerm } from '../lesson/inner-link.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import { didYouMean } from '../lib/nearest.ts';
import { diagnosticAt } from './diagnostic-at.ts';
import type { AllFacts, Facts } from './facts.ts';
import { idOfFile } from './file-name.ts';
import type { Reference } from './loaded.ts';

/** What can be mentioned. */
interface Targets {
  /** With the slugs of its headings; one that cannot be read still exists. */
  readonly lessons: ReadonlyMap<string, (() => readonly string[]) | undefined>;
  readonly quizzes: ReadonlySet<string>;
  readonly scenarios: ReadonlySet<string>;
  /** Every name of every term. */
  readonly terms: ReadonlySet<string>;
}

/** Mentions of lessons, of headings in them, and of whatever links lead to, that do not exist. */
export function checkReferences(content: AllFacts, known: Catalogue): Diagnostic[] {
  const targets: Targets = {
    lessons: lessonTargets(content, known),
    quizzes: idsOf(content.quizzes, known.quizzes),
    scenarios: idsOf(content.scenarios, known.scenarios),
    terms: termNames(content, known),
  };
  const everything: Facts[] = Object.values(content).flat();
  return everything.flatMap(({ file, references }) =>
    references.flatMap((reference) => referenceProblems(file, reference, targets)),
  );
}

function lessonTargets({ lessons }: AllFacts, known: Catalogue): Targets['lessons'] {
  const targets = new Map<string, (() => readonly string[]) | undefined>();
  for (const [id, lesson] of known.lessons)
    targets.set(id, () => headingsOf(lesson).map(({ slug }) => slug));
  const headings = lessons.map(({ read }) => read && (() => read.headings));
  for (const [index, { file }] of lessons.entries()) targets.set(idOfFile(file), headings[index]);
  for (const [index, { id }] of lessons.entries()) if (id) targets.set(id.value, headings[index]);
  return targets;
}

const idsOf = (files: readonly Facts[], known: ReadonlyMap<string, unknown>): Set<string> =>
  new Set([...known.keys(), ...files.map(({ file }) => idOfFile(file))]);

function termNames({ glossary }: AllFacts, known: Catalogue): Set<string> {
  const terms = [
    ...known.glossary.map(({ term, also }) => [term, ...also]),
    ...glossary.flatMap((file) => file.terms.map((names) => names.map(({ value }) => value))),
  ];
  return new Set(terms.flatMap((names) => names.map(nameOfTerm)));
}

function referenceProblems(file: string, { to, range }: Reference, targets: Targets): Diagnostic[] {
  const wrong = (message: string, hint: string) => [
    diagnosticAt({ file }, range, { code: 'unknown-id', message, hint }),
  ];
  /** Whatever is found by an id alone. */
  const named = (
    what: string,
    id: string,
    known: ReadonlySet<string> | Targets['lessons'],
  ): Diagnostic[] => {
    if (known.has(id)) return [];
    const hint =
      didYouMean(id, known.keys()) ??
      `Name ${what === 'term' ? '' : 'the id of '}a ${what} that exists.`;
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
      const headings = targets.lessons.get(lesson);
      if (!headings || heading === undefined) return named('lesson', lesson, targets.lessons);
      const slugs = headings();
      if (slugs.includes(heading)) return [];
      const hint = didYouMean(heading, slugs) ?? `Its headings: ${slugs.join(', ') || 'none'}.`;
      return wrong(`the lesson "${lesson}" has no heading "${heading}"`, hint);
    }
  }
}
