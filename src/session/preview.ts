import type { Catalogue } from '../catalogue/catalogue.ts';
import { quizIn } from '../catalogue/mixes.ts';
import type { PlaceOf } from '../progress/place.ts';
import { placeOf as placeOfIncident } from './incident/incident.ts';
import { resumeIncident, startAgain } from './incident/opening.ts';
import type { LessonScreen } from './lesson/lesson.ts';
import { resumeLesson } from './lesson/lesson.ts';
import { livesOf } from './lesson/live.ts';
import type { QuizScreen } from './quiz/quiz.ts';
import { placeOf as placeOfQuiz, resumeQuiz } from './quiz/quiz.ts';
import type { Screen } from './state.ts';
import type { Context, FeatureStep } from './step.ts';

/**
 * A screen after its content has changed under it: at the same place, with whatever was done there
 * and still has a meaning. Undefined when what it shows is gone.
 */
export function reopened(
  screen: Screen,
  before: Catalogue,
  context: Context,
): FeatureStep<Screen> | undefined {
  switch (screen.kind) {
    case 'lesson':
      return lessonAgain(screen, before, context);
    case 'quiz':
      return quizAgain(screen, before, context);
    case 'incident': {
      if (!context.catalogue.scenarios.has(screen.scenario)) return undefined;
      const place = placeOfIncident(screen, before);
      const { fingerprint: _, ...onward } = place ?? { fingerprint: undefined };
      const step = place
        ? resumeIncident(onward as PlaceOf<'incident'>, context)
        : startAgain(screen, context);
      return { ...step, effects: [{ type: 'run/stop', run: screen.run }, ...step.effects] };
    }
    default:
      return { screen, effects: [] };
  }
}

function lessonAgain(
  screen: LessonScreen,
  before: Catalogue,
  context: Context,
): FeatureStep<Screen> | undefined {
  const lesson = context.catalogue.lessons.get(screen.lesson);
  const old = before.lessons.get(screen.lesson);
  if (!lesson) return undefined;
  const { heading, block, into } = screen.position;
  const place: PlaceOf<'lesson'> = {
    kind: 'lesson',
    lesson: screen.lesson,
    ...(heading === undefined ? {} : { heading }),
    offset: block + into,
  };
  const step = resumeLesson(place, context);
  const known = new Map((old ? livesOf(old) : []).map(({ key, block }) => [key, text(block)]));
  const same = new Set(
    livesOf(lesson).flatMap(({ key, block }) => (known.get(key) === text(block) ? [key] : [])),
  );
  const { checks, models, steps, focus } = screen;
  return {
    ...step,
    screen: {
      ...step.screen,
      checks: only(checks, same),
      models: only(models, same),
      steps: only(steps, same),
      ...(focus !== undefined && same.has(focus) ? { focus } : {}),
    },
  };
}

/** Goes on with the attempt: new questions come last, changed ones are asked again. */
function quizAgain(
  screen: QuizScreen,
  before: Catalogue,
  context: Context,
): FeatureStep<Screen> | undefined {
  const quiz = quizIn(context.catalogue, screen.quiz);
  if (!quiz) return undefined;
  const place = placeOfQuiz(screen, { ...context, catalogue: before });
  if (!place) return { screen, effects: [] };
  const known = new Map(
    quizIn(before, screen.quiz)?.questions.map((question) => [question.id, text(question)]),
  );
  const ids = quiz.questions.map(({ id }) => id);
  const same = quiz.questions.flatMap((question) =>
    known.get(question.id) === text(question) ? [question.id] : [],
  );
  const order = [
    ...place.order.filter((id) => ids.includes(id)),
    ...ids.filter((id) => !place.order.includes(id)),
  ];
  return resumeQuiz({ ...place, order, answers: only(place.answers, new Set(same)) }, context);
}

const text = (value: unknown): string => JSON.stringify(value);

const only = <T>(of: Readonly<Record<string, T>>, keys: ReadonlySet<string>): Record<string, T> =>
  Object.fromEntries(Object.entries(of).filter(([key]) => keys.has(key)));
