import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Today } from '../lib/days.ts';
import type { Progress } from '../progress/progress.ts';
import type { Subject } from '../progress/records.ts';
import type { DutyScreen } from './duty/duty.ts';
import type { HelpScreen } from './help/help.ts';
import type { IncidentScreen } from './incident/incident.ts';
import type { LessonScreen } from './lesson/lesson.ts';
import type { BrowseScreen } from './menu/browse.ts';
import type { MenuScreen } from './menu/menu.ts';
import type { Preview } from './preview-state.ts';
import type { ProgressScreen } from './progress/progress.ts';
import type { QuizScreen } from './quiz/quiz.ts';
import type { ReviewScreen } from './review/screen.ts';
import type { SearchScreen } from './search/search.ts';
import type { SettingsScreen } from './settings/settings.ts';
import type { WelcomeScreen } from './welcome/welcome.ts';

/** What can be open. One union: there are no `isOpen` flags anywhere. */
export type Screen =
  | MenuScreen
  | BrowseScreen
  | LessonScreen
  | QuizScreen
  | IncidentScreen
  | ReviewScreen
  | ProgressScreen
  | SearchScreen
  | SettingsScreen
  | DutyScreen
  | WelcomeScreen
  | HelpScreen;

export interface AppState {
  readonly catalogue: Catalogue;
  readonly progress: Progress;
  /** The last one is what the user sees; going back takes it off. Never empty while running. */
  readonly screens: readonly Screen[];
  /** Shown in the header until the next one: an unsaved answer, a file set aside. */
  readonly notice?: Notice;
  /** The terminal is too small to show the open screen: its clock stands still. */
  readonly hidden?: true;
  /** The learner's day, kept up to date; absent until the first message. */
  readonly today?: Today;
  /** An author's file, where one is being written. */
  readonly preview?: Preview;
  /** What the learner's time goes to, while it goes to anything. */
  readonly attention?: Attention;
}

/** A stretch of time with one thing open, as far as anybody was there. */
export interface Attention {
  readonly on: Subject;
  /** When it began, epoch ms: the visit's name in the progress file. */
  readonly since: number;
  readonly ms: number;
  /** When the learner last did something. */
  readonly seenAt: number;
  /** How much of it has been recorded. */
  readonly recordedMs: number;
}

export interface Notice {
  readonly tone: 'info' | 'warning';
  readonly text: string;
  /** Goes away by itself once saving works again. */
  readonly about?: 'saving';
}
