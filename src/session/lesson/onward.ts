import { nextLesson, quizzesOn, scenariosOn } from '../../catalogue/catalogue.ts';
import { incidentSeed, newSeed } from '../seeds.ts';
import type { Context, Target } from '../step.ts';

/** Names what to do next among the blocks that can be in focus. */
export const onwardKey = 'onward';

/** Something to do after a lesson. */
export interface Onward {
  readonly kind: 'lesson' | 'quiz' | 'incident';
  readonly id: string;
  readonly title: string;
  readonly summary: string;
}

/** What comes after a lesson: the next one of its track, quizzes and incidents on its matter. */
export function onwardOf(lesson: string, { catalogue }: Pick<Context, 'catalogue'>): Onward[] {
  const next = nextLesson(catalogue, lesson);
  return [
    ...(next
      ? [{ kind: 'lesson' as const, id: next.id, title: next.title, summary: next.summary }]
      : []),
    ...quizzesOn(catalogue, lesson).map(({ id, title, questions }) => ({
      kind: 'quiz' as const,
      id,
      title,
      summary: `${questions.length} questions`,
    })),
    ...scenariosOn(catalogue, lesson).map(({ id, title, summary }) => ({
      kind: 'incident' as const,
      id,
      title,
      summary,
    })),
  ];
}

export function onwardTarget({ kind, id }: Onward, context: Context): Target {
  switch (kind) {
    case 'lesson':
      return { kind, lesson: id };
    case 'quiz':
      return { kind, quiz: id, seed: newSeed(context) };
    case 'incident':
      return { kind, scenario: id, seed: incidentSeed(id, context) };
  }
}
