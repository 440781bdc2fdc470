import type { AppState, Screen } from '../../session/state.ts';
import type { Chrome } from '../chrome.ts';
import { dutyChrome } from './duty/chrome.ts';
import { incidentChrome } from './incident/chrome.ts';
import { lessonChrome } from './lesson/chrome.ts';
import { browseChrome, menuChrome } from './menu/chrome.ts';
import { progressChrome } from './progress/chrome.ts';
import { quizChrome } from './quiz/chrome.ts';
import { reviewChrome } from './review/chrome.ts';

type Known = Pick<AppState, 'catalogue' | 'progress' | 'today'>;

/** Header and keys of the screen on top. */
export function chromeOf(screen: Screen, known: Known): Chrome {
  switch (screen.kind) {
    case 'menu':
      return menuChrome;
    case 'browse':
      return browseChrome(screen);
    case 'search':
      return { where: ['sysdojo', 'Search'], context: 'search' };
    case 'duty':
      return dutyChrome(screen, known);
    case 'settings':
      return { where: ['sysdojo', 'Settings'], context: 'settings' };
    case 'welcome':
      return { where: ['sysdojo', 'Welcome'], context: 'welcome' };
    case 'help':
      return { where: ['sysdojo', 'Keys'], context: 'help' };
    case 'lesson':
      return lessonChrome(screen, known);
    case 'quiz':
      return quizChrome(screen, known);
    case 'review':
      return reviewChrome(screen, known);
    case 'progress':
      return progressChrome(known);
    case 'incident':
      return incidentChrome(screen, known);
  }
}
