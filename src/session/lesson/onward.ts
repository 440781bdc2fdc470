import {
  nextLesson,
  previousLesson,
  quizzesOn,
  scenariosOn,
  unlockedBy,
} from '../../catalogue/catalogue.ts';
import { incidentSeed, newSeed } from '../seeds.ts';
import type { Context, Target } from '../step.ts';

/** Names what to do next among the blocks that can be in focus. */
export const onwardKey = 'onward';

/** Something to do after a lesson. */
export interface Onward {
  readonly kind: 'lesson' | 'unlocked' | 'quiz' | 'incident' | 'previous';
  readonly id: string;
  readonly title: string;
  readonly summary: string;
}

/**
 * What comes after a lesson: the next one of its track, those that it was needed for, quizzes and
 * incidents on its matter, and the way back.
 */
export function onwardOf(lesson: string, { catalogue }: Pick<Context, 'catalogue'>): Onward[] {
  const next = nextLesson(catalogue, lesson);
  const unlocked = unlockedBy(catalogue, lesson).filter(({ id }) => id !== next?.id);
  const previous = previousLesson(catalogue, lesson);
  return [
    ...(next ? [entry('lesson', next)] : []),
    ...unlocked.map((one) => entry('unlocked', one)),
    ...quizzesOn(catalogue, lesson).map(({ id, title, questions }) =>
      entry('quiz', { id, title, summary: `${questions.length} questions` }),
    ),
    ...scenariosOn(catalogue, lesson).map((scenario) => entry('incident', scenario)),
    ...(previous ? [entry('previous', previous)] : []),
  ];
}

const entry = (
  kind: Onward['kind'],
  { id, title, summary }: { readonly id: string; readonly title: string; readonly summary: string },
): Onward => ({ kind, id, title, summary });

/** Where an entry leads, and whether it takes the lesson's place rather than lie on top of it. */
export function onwardTarget(
  { kind, id }: Pick<Onward, 'kind' | 'id'>,
  context: Context,
): { readonly open: Target; readonly instead: boolean } {
  switch (kind) {
    case 'lesson':
    case 'unlocked':
    case 'previous':
      return { open: { kind: 'lesson', lesson: id }, instead: true };
    case 'quiz':
      return { open: { kind, quiz: id, seed: newSeed(context) }, instead: false };
    case 'incident':
      return {
        open: { kind, scenario: id, seed: incidentSeed(id, context) },
        instead: false,
      };
  }
}
