import { leftMs } from '../session/quiz/screen.ts';
import { sessionQuizId, withSession } from '../session/review/session-quiz.ts';
import type { AppState } from '../session/state.ts';
import { attemptPage } from './attempt.ts';
import { browsePage } from './browse.ts';
import { dutyPage } from './duty.ts';
import { incidentPage } from './incident/incident.ts';
import { lessonPage } from './lesson.ts';
import { menuPage } from './menu.ts';
import { whole } from './news.ts';
import { command, type LineCommand, type Page, say, send, taking } from './page.ts';
import { progressPage } from './progress.ts';
import { quizPage } from './quiz.ts';
import { reviewPage } from './review.ts';
import { searchPage } from './search.ts';
import { settingsPage } from './settings.ts';
import { helpLines } from './typed-line.ts';
import { welcomePage } from './welcome.ts';

/** The open screen as plain lines. */
export function pageOf(state: AppState, now: number): Page {
  const page = ownPage(state, now);
  const commands = [...page.commands, ...everywhere(page, state)];
  return { ...page, commands: [...commands, help({ ...page, commands })] };
}

function ownPage(state: AppState, now: number): Page {
  const screen = state.screens.at(-1);
  switch (screen?.kind) {
    case undefined:
    case 'menu':
      return menuPage(state, now);
    case 'browse':
      return browsePage(screen, state);
    case 'lesson':
      return lessonPage(screen, state);
    case 'quiz':
      return quizPage(screen, state);
    case 'review': {
      if (screen.stage === 'plan') return reviewPage(screen, state, now);
      const { attempt, items } = screen;
      const quiz = withSession(state.catalogue, items).quizzes.get(sessionQuizId)!;
      return attemptPage(attempt, quiz, state, leftMs(attempt));
    }
    case 'incident':
      return incidentPage(screen, state);
    case 'progress':
      return progressPage(screen, state, now);
    case 'search':
      return searchPage(screen);
    case 'settings':
      return settingsPage(screen, state.progress);
    case 'duty':
      return dutyPage(screen, state);
    case 'welcome':
      return welcomePage(state.catalogue);
    case 'help':
      return {
        place: 'help',
        lines: ['Type help on any screen for what can be typed there. Type back.'],
        commands: [],
      };
  }
}

/** What can be typed on every screen. */
function everywhere(page: Page, { screens }: AppState): LineCommand[] {
  const isFirst = screens.length <= 1;
  return [
    command(['again', 'status', 'read'], 'reads this screen again', () => say(...whole(page))),
    command(['back', 'q', 'esc'], isFirst ? 'nothing: this is the first screen' : 'back', () =>
      isFirst
        ? say('This is the first screen. Type quit to leave.')
        : (page.back ?? send({ type: 'back' })),
    ),
    command(['menu'], 'the menu', () =>
      isFirst
        ? say(...whole(page))
        : send(...screens.slice(1).map(() => ({ type: 'back' }) as const)),
    ),
    taking(['search', '/'], 'WORDS', 'lessons, terms, quizzes and incidents', (words) =>
      send({ type: 'open', target: { kind: 'search', words } }),
    ),
    command(['quit', 'exit'], 'quits; progress is saved', send({ type: 'quit' })),
  ];
}

const help = (page: Page): LineCommand =>
  command(['help', '?'], 'what can be typed here', () => say(...helpLines(page)));
