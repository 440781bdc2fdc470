import { isRunning } from './incident/incident.ts';
import { lessonTickMs } from './lesson/lesson.ts';
import { quizTickMs } from './quiz/quiz.ts';
import type { AppState } from './state.ts';

/** How often the open screen wants to hear that time passes; undefined: never, and no timer runs. */
export function tickIntervalMs(state: AppState): number | undefined {
  if (state.hidden) return undefined;
  const screen = state.screens.at(-1);
  switch (screen?.kind) {
    case 'lesson':
      return lessonTickMs(screen);
    case 'incident':
      return isRunning(screen) ? 100 : undefined;
    case 'review':
      return screen.stage === 'session' ? quizTickMs(screen.attempt) : undefined;
    case 'quiz':
      return quizTickMs(screen);
    default:
      return undefined;
  }
}
