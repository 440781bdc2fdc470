import type { Place } from '../progress/place.ts';
import { updateDuty } from './duty/duty.ts';
import type { Effect } from './effects.ts';
import { placeOf as placeOfIncident, standing, updateIncident } from './incident/incident.ts';
import { placeOf as placeOfLesson, unkept, updateLesson } from './lesson/lesson.ts';
import { updateBrowse } from './menu/browse.ts';
import { updateMenu } from './menu/menu.ts';
import type { AppMessage, Message } from './messages.ts';
import { updateProgress } from './progress/progress.ts';
import { placeOf as placeOfQuiz, updateQuiz } from './quiz/quiz.ts';
import { updateReview } from './review/review.ts';
import { updateSearch } from './search/search.ts';
import { updateSettings } from './settings/settings.ts';
import type { Screen } from './state.ts';
import type { Context, FeatureStep } from './step.ts';
import { updateWelcome, welcomed } from './welcome/welcome.ts';

/** Messages that a screen answers itself. */
type ScreenMessage = Exclude<Message, AppMessage> | { readonly type: 'tick' };

/** A session of review is an attempt at a quiz: both answer the same messages. */
const receiversOf: Readonly<Record<string, readonly Screen['kind'][]>> = {
  menu: ['menu'],
  browse: ['browse'],
  search: ['search'],
  lesson: ['lesson'],
  model: ['lesson'],
  quiz: ['quiz', 'review'],
  incident: ['incident'],
  run: ['incident'],
  review: ['review'],
  progress: ['progress'],
  settings: ['settings'],
  duty: ['duty'],
  welcome: ['welcome'],
  tick: ['lesson', 'quiz', 'incident', 'review'],
};

/** Whether a message is meant for this screen: its tag says so, and the run that it is about. */
export const receives = (screen: Screen, message: ScreenMessage): boolean =>
  receiversOf[message.type.split('/')[0]!]?.includes(screen.kind) === true &&
  !(screen.kind === 'incident' && 'run' in message && screen.run !== message.run);

/** The next state of one screen. The caller has asked `receives`. */
export function updateScreen(
  screen: Screen,
  message: ScreenMessage,
  context: Context,
): FeatureStep<Screen> {
  switch (screen.kind) {
    case 'lesson':
      return updateLesson(screen, message as Parameters<typeof updateLesson>[1], context);
    case 'quiz':
      return updateQuiz(screen, message as Parameters<typeof updateQuiz>[1], context);
    case 'incident':
      return updateIncident(screen, message as Parameters<typeof updateIncident>[1], context);
    case 'browse':
      return updateBrowse(screen, message as Parameters<typeof updateBrowse>[1], context);
    case 'search':
      return updateSearch(screen, message as Parameters<typeof updateSearch>[1], context);
    case 'menu':
      return updateMenu(screen, message as Parameters<typeof updateMenu>[1], context);
    case 'review':
      return updateReview(screen, message as Parameters<typeof updateReview>[1], context);
    case 'progress':
      return updateProgress(screen, message as Parameters<typeof updateProgress>[1]);
    case 'settings':
      return updateSettings(screen, message as Parameters<typeof updateSettings>[1], context);
    case 'duty':
      return updateDuty(screen, message as Parameters<typeof updateDuty>[1], context);
    case 'welcome':
      return updateWelcome(screen, message as Parameters<typeof updateWelcome>[1], context);
    case 'help':
      return { screen, effects: [] };
  }
}

/** A screen that cannot be seen for a while: the time until it is seen again does not count. */
export const atRest = (screen: Screen): Screen =>
  screen.kind === 'incident' ? standing(screen) : screen;

/** What has to be kept, and stopped, when a screen is closed or covered by another one. */
export function leavingEffects(
  screen: Screen,
  context: Context,
  how: 'closed' | 'covered' = 'closed',
): Effect[] {
  const effects = screen.kind === 'lesson' ? unkept(screen, context) : [];
  if (screen.kind === 'welcome') effects.push(...welcomed(context));
  const place = placeOf(screen, context);
  if (place) effects.push({ type: 'record', event: { type: 'placed', at: context.now, place } });
  if (screen.kind === 'incident' && how === 'closed') {
    effects.push({ type: 'run/stop', run: screen.run });
  }
  return effects;
}

function placeOf(screen: Screen, context: Context): Place | undefined {
  const { catalogue } = context;
  switch (screen.kind) {
    case 'lesson':
      return placeOfLesson(screen, context);
    case 'quiz':
      return placeOfQuiz(screen, context);
    case 'incident':
      return placeOfIncident(screen, catalogue);
    default:
      return undefined;
  }
}
