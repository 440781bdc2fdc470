import type { Message } from '../../session/messages.ts';
import type { AppState, Screen } from '../../session/state.ts';
import { HelpView } from './help/HelpView.tsx';
import { IncidentView } from './incident/IncidentView.tsx';
import { LessonView } from './lesson/LessonView.tsx';
import { BrowseView } from './menu/BrowseView.tsx';
import { MenuView } from './menu/MenuView.tsx';
import { QuizView } from './quiz/QuizView.tsx';
import { SearchView } from './search/SearchView.tsx';

interface Props {
  readonly state: AppState;
  readonly screen: Screen;
  readonly dispatch: (message: Message) => void;
}

/** The view of whatever is open. */
export function ScreenView({ state, screen, dispatch }: Props) {
  const { catalogue, progress } = state;
  const common = { catalogue, progress, dispatch };
  switch (screen.kind) {
    case 'menu':
      return <MenuView screen={screen} {...common} />;
    case 'browse':
      return <BrowseView screen={screen} {...common} />;
    case 'lesson':
      return <LessonView screen={screen} {...common} />;
    case 'quiz':
      return <QuizView screen={screen} {...common} />;
    case 'incident':
      return <IncidentView screen={screen} {...common} />;
    case 'search':
      return <SearchView screen={screen} dispatch={dispatch} />;
    case 'help':
      return <HelpView beneath={state.screens.at(-2)} known={state} />;
  }
}
