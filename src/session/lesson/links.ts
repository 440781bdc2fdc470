import type { Catalogue, GlossaryTerm } from '../../catalogue/catalogue.ts';
import { headingsOf } from '../../lesson/headings.ts';
import { innerLink, nameOfTerm } from '../../lesson/inner-link.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import type { Context, Target } from '../step.ts';
import { onwardTarget } from './onward.ts';
import type { Position } from './position.ts';

/** What following a link comes to. */
type Followed =
  | { readonly kind: 'open'; readonly open: Target }
  /** Elsewhere in the same lesson. */
  | { readonly kind: 'jump'; readonly to: Position }
  | { readonly kind: 'term'; readonly term: string }
  /** Leads out of the terminal. */
  | { readonly kind: 'copy'; readonly text: string }
  /** Nothing is there. */
  | { readonly kind: 'nowhere' };

/** Follows a link of a lesson. */
export function followLink(address: string, lesson: Lesson, context: Context): Followed {
  const { catalogue } = context;
  const link = innerLink(address);
  switch (link?.kind) {
    case undefined:
      return { kind: 'copy', text: address };
    case 'lesson': {
      const { lesson: id = lesson.id, heading } = link;
      const target = catalogue.lessons.get(id);
      if (!target || !hasHeading(target, heading)) return { kind: 'nowhere' };
      const there = heading === undefined ? {} : { heading };
      return id === lesson.id
        ? { kind: 'jump', to: { ...there, block: 0, into: 0 } }
        : { kind: 'open', open: { kind: 'lesson', lesson: id, ...there } };
    }
    case 'quiz':
    case 'incident': {
      const known = link.kind === 'quiz' ? catalogue.quizzes : catalogue.scenarios;
      return known.has(link.id)
        ? { kind: 'open', open: onwardTarget(link, context).open }
        : { kind: 'nowhere' };
    }
    case 'term': {
      const term = termNamed(link.name, catalogue);
      return term ? { kind: 'term', term: term.term } : { kind: 'nowhere' };
    }
  }
}

interface LinkText {
  /** What kind of thing it leads to. */
  readonly kind: string;
  readonly title: string;
  readonly summary: string;
}

/** What a link leads to, in words. */
export function linkText(address: string, lesson: Lesson, catalogue: Catalogue): LinkText {
  const link = innerLink(address);
  switch (link?.kind) {
    case undefined:
      return { kind: 'link', title: address, summary: 'on the web' };
    case 'lesson': {
      const { lesson: id = lesson.id, heading } = link;
      const target = catalogue.lessons.get(id);
      if (!target || !hasHeading(target, heading)) return nowhere(address);
      const part = headingsOf(target).find(({ slug }) => slug === heading)?.title;
      if (id === lesson.id) {
        return { kind: 'this lesson', title: part ?? target.title, summary: '' };
      }
      const { title, summary } = target;
      return { kind: 'lesson', title: part ? `${title} › ${part}` : title, summary };
    }
    case 'quiz': {
      const quiz = catalogue.quizzes.get(link.id);
      if (!quiz) return nowhere(address);
      return { kind: 'quiz', title: quiz.title, summary: `${quiz.questions.length} questions` };
    }
    case 'incident': {
      const scenario = catalogue.scenarios.get(link.id);
      if (!scenario) return nowhere(address);
      return { kind: 'incident', title: scenario.title, summary: scenario.summary };
    }
    case 'term': {
      const term = termNamed(link.name, catalogue);
      if (!term) return nowhere(address);
      return { kind: 'term', title: term.term, summary: term.definition };
    }
  }
}

const nowhere = (address: string): LinkText => ({
  kind: 'link',
  title: address,
  summary: 'There is nothing of that name.',
});

const hasHeading = (lesson: Lesson, heading: string | undefined): boolean =>
  heading === undefined || headingsOf(lesson).some(({ slug }) => slug === heading);

const termNamed = (
  name: string,
  { glossary }: Pick<Catalogue, 'glossary'>,
): GlossaryTerm | undefined =>
  glossary.find(({ term, also }) => [term, ...also].some((one) => nameOfTerm(one) === name));
