import { quizIn } from '../catalogue/mixes.ts';
import type { Place } from '../progress/place.ts';
import { placeIn } from '../progress/progress.ts';
import { openDuty } from './duty/duty.ts';
import { openHelp } from './help/help.ts';
import { openIncident, openReplay, resumeIncident } from './incident/incident.ts';
import { openLesson, resumeLesson } from './lesson/lesson.ts';
import { openBrowse } from './menu/browse.ts';
import { openProgress } from './progress/progress.ts';
import { openQuiz, resumeQuiz } from './quiz/quiz.ts';
import { openReview } from './review/review.ts';
import { openSearch } from './search/search.ts';
import { openSettings } from './settings/settings.ts';
import type { Screen } from './state.ts';
import type { Context, FeatureStep, Target } from './step.ts';

/** A new screen for a target, or why there is none. */
export function openTarget(
  target: Target,
  context: Context,
): FeatureStep<Screen> | { readonly refused: string } {
  const { catalogue } = context;
  switch (target.kind) {
    case 'lesson': {
      if (!catalogue.lessons.has(target.lesson)) return missing('lesson', target.lesson);
      const place = target.heading === undefined && placeIn(context.progress, target);
      return place ? resumeLesson(place, context) : openLesson(target, context);
    }
    case 'quiz':
      return quizIn(catalogue, target.quiz)
        ? openQuiz(target, context)
        : missing('quiz', target.quiz);
    case 'incident':
      return catalogue.scenarios.has(target.scenario)
        ? openIncident(target, context)
        : missing('incident', target.scenario);
    case 'replay':
      return openReplay(target, context);
    case 'resume':
      return resume(target.place, context);
    case 'browse':
      return openBrowse(target, context);
    case 'review':
      return openReview(target);
    case 'duty':
      return openDuty(target, context);
    case 'progress':
      return openProgress();
    case 'settings':
      return openSettings();
    case 'search':
      return openSearch(target, context);
    case 'help':
      return openHelp();
  }
}

function resume(
  place: Place,
  context: Context,
): FeatureStep<Screen> | { readonly refused: string } {
  const { catalogue } = context;
  switch (place.kind) {
    case 'lesson':
      return catalogue.lessons.has(place.lesson)
        ? resumeLesson(place, context)
        : missing('lesson', place.lesson);
    case 'quiz':
      return quizIn(catalogue, place.quiz)
        ? resumeQuiz(place, context)
        : missing('quiz', place.quiz);
    case 'incident':
      return catalogue.scenarios.has(place.scenario)
        ? resumeIncident(place, context)
        : missing('incident', place.scenario);
  }
}

const missing = (what: string, id: string) => ({
  refused: `There is no ${what} "${id}" any more`,
});
