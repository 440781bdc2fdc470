import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { quizIn } from '../../../catalogue/mixes.ts';
import type { Progress } from '../../../progress/progress.ts';
import type { Message } from '../../../session/messages.ts';
import type { QuizScreen } from '../../../session/quiz/screen.ts';
import { AttemptView } from './AttemptView.tsx';
import { OverviewView } from './OverviewView.tsx';
import { PausedView } from './PausedView.tsx';
import { ResultsView } from './ResultsView.tsx';
import { StartView } from './StartView.tsx';

interface Props {
  readonly screen: QuizScreen;
  readonly catalogue: Catalogue;
  readonly progress: Progress;
  readonly dispatch: (message: Message) => void;
}

/** A quiz: how to take it, its questions one by one, how it went. */
export function QuizView({ screen, catalogue, progress, dispatch }: Props) {
  const quiz = quizIn(catalogue, screen.quiz);
  if (!quiz) return null;
  switch (screen.stage) {
    case 'choosing':
      return <StartView screen={screen} quiz={quiz} progress={progress} dispatch={dispatch} />;
    case 'asking':
      return <AttemptView screen={screen} quiz={quiz} dispatch={dispatch} />;
    case 'overview':
      return <OverviewView screen={screen} quiz={quiz} dispatch={dispatch} />;
    case 'paused':
      return <PausedView screen={screen} dispatch={dispatch} />;
    case 'results':
      return <ResultsView screen={screen} quiz={quiz} catalogue={catalogue} dispatch={dispatch} />;
  }
}
