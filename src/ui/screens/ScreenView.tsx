import { Text } from 'ink';
import { lazy, Suspense } from 'react';
import type { Message } from '../../session/messages.ts';
import type { AppState, Screen } from '../../session/state.ts';
import { todayOf } from '../today.ts';
import { HelpView } from './help/HelpView.tsx';
import { BrowseView } from './menu/BrowseView.tsx';
import { MenuView } from './menu/MenuView.tsx';
import { SearchView } from './search/SearchView.tsx';
import { SettingsView } from './settings/SettingsView.tsx';
import { WelcomeView } from './welcome/WelcomeView.tsx';

// None of these is needed for the menu; the first two show Markdown, whose renderer weighs a megabyte.
const LessonView = lazy(async () => ({
  default: (await import('./lesson/LessonView.tsx')).LessonView,
}));
const QuizView = lazy(async () => ({ default: (await import('./quiz/QuizView.tsx')).QuizView }));
const DutyView = lazy(async () => ({ default: (await import('./duty/DutyView.tsx')).DutyView }));
const IncidentView = lazy(async () => ({
  default: (await import('./incident/IncidentView.tsx')).IncidentView,
}));
const ProgressView = lazy(async () => ({
  default: (await import('./progress/ProgressView.tsx')).ProgressView,
}));
const ReviewView = lazy(async () => ({
  default: (await import('./review/ReviewView.tsx')).ReviewView,
}));

/** Loads them all: once the first screen stands, so that nobody waits who opens something later. */
export const loadViews = () => import('./lesson/LessonView.tsx');

interface Props {
  readonly state: AppState;
  readonly screen: Screen;
  readonly dispatch: (message: Message) => void;
}

/** The view of whatever is open. While it is being loaded nobody takes the keys: they wait for it. */
export function ScreenView(props: Props) {
  return (
    <Suspense fallback={<Text> </Text>}>
      <OpenScreen {...props} />
    </Suspense>
  );
}

function OpenScreen({ state, screen, dispatch }: Props) {
  const { catalogue, progress } = state;
  const common = { catalogue, progress, dispatch };
  const today = todayOf(state);
  switch (screen.kind) {
    case 'menu':
      return <MenuView screen={screen} today={today} {...common} />;
    case 'browse':
      return <BrowseView screen={screen} {...common} />;
    case 'lesson':
      return <LessonView screen={screen} {...common} />;
    case 'quiz':
      return <QuizView screen={screen} {...common} />;
    case 'review':
      return <ReviewView screen={screen} today={today} {...common} />;
    case 'progress':
      return <ProgressView screen={screen} today={today} {...common} />;
    case 'incident':
      return <IncidentView screen={screen} {...common} />;
    case 'duty':
      return <DutyView screen={screen} {...common} />;
    case 'search':
      return <SearchView screen={screen} state={state} dispatch={dispatch} />;
    case 'settings':
      return <SettingsView screen={screen} progress={progress} dispatch={dispatch} />;
    case 'welcome':
      return <WelcomeView screen={screen} catalogue={catalogue} dispatch={dispatch} />;
    case 'help':
      return <HelpView beneath={state.screens.at(-2)} known={state} />;
  }
}
