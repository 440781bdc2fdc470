import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Quiz } from '../../quiz/quiz.ts';
import { reviewItems } from './items.ts';

/** The id of the quiz that a session is; no file can have it, for ids have no dot. */
export const sessionQuizId = '.review';

/**
 * The catalogue with one quiz more: the items of a session as questions, each called after its
 * item. So the session is asked, graded and looked over like every other quiz.
 */
export function withSession(catalogue: Catalogue, items: readonly string[]): Catalogue {
  const before = sessions.get(items);
  if (before?.of === catalogue) return before.session;
  const session = made(catalogue, items);
  sessions.set(items, { of: catalogue, session });
  return session;
}

/** Asked for with every picture; and a simulated answer is remembered with its question. */
const sessions = new WeakMap<
  readonly string[],
  { readonly of: Catalogue; readonly session: Catalogue }
>();

function made(catalogue: Catalogue, items: readonly string[]): Catalogue {
  const known = reviewItems(catalogue);
  const questions = items.flatMap((id) => {
    const item = known.get(id);
    return item ? [{ ...item.question, id: item.id }] : [];
  });
  const quiz: Quiz = {
    id: sessionQuizId,
    title: 'Review',
    topics: [],
    lessons: [],
    pass: 0,
    questions,
  };
  return { ...catalogue, quizzes: new Map([...catalogue.quizzes, [quiz.id, quiz]]) };
}
