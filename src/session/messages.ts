import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Progress } from '../progress/progress.ts';
import type { DutyMessage } from './duty/duty.ts';
import type { IncidentMessage, RunMessage } from './incident/incident.ts';
import type { LessonMessage, ModelMessage } from './lesson/lesson.ts';
import type { BrowseMessage } from './menu/browse.ts';
import type { MenuMessage } from './menu/menu.ts';
import type { Preview } from './preview-state.ts';
import type { ProgressMessage } from './progress/progress.ts';
import type { QuizMessage } from './quiz/quiz.ts';
import type { ReviewMessage } from './review/screen.ts';
import type { SearchMessage } from './search/search.ts';
import type { SettingsMessage } from './settings/settings.ts';
import type { Notice } from './state.ts';
import type { Target } from './step.ts';
import type { WelcomeMessage } from './welcome/welcome.ts';

/** Everything that can happen to the app. Tags say whose business it is. */
export type Message =
  | AppMessage
  | MenuMessage
  | BrowseMessage
  | SearchMessage
  | LessonMessage
  | ModelMessage
  | QuizMessage
  | ReviewMessage
  | ProgressMessage
  | SettingsMessage
  | DutyMessage
  | WelcomeMessage
  | IncidentMessage
  | RunMessage;

export type AppMessage =
  | { readonly type: 'open'; readonly target: Target }
  /** Closes the open screen; what it was doing is kept. */
  | { readonly type: 'back' }
  | { readonly type: 'quit' }
  /** The open screen cannot be seen, or can be seen again. */
  | { readonly type: 'hidden'; readonly hidden: boolean }
  /** Time passed; comes only while `tickIntervalMs` asks for it. */
  | { readonly type: 'tick' }
  /** An event reached the disk; the file may hold another terminal's answers, too. */
  | { readonly type: 'saved'; readonly progress: Progress }
  | { readonly type: 'save-failed'; readonly reason: string }
  /** An author has saved a file: its content, unless that is too broken to be shown, and its faults. */
  | {
      readonly type: 'reloaded';
      readonly shown?: { readonly catalogue: Catalogue; readonly target: Target };
      readonly preview: Preview;
    }
  | { readonly type: 'notice'; readonly notice: Notice };
