import { lazy } from 'react';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Today } from '../../../lib/days.ts';
import type { Progress } from '../../../progress/progress.ts';
import type { Message } from '../../../session/messages.ts';
import { limitsOf, reviewQueue } from '../../../session/review/cards.ts';
import type { PlanScreen, ReviewScreen } from '../../../session/review/screen.ts';
import { withSession } from '../../../session/review/session-quiz.ts';
import { CentredRows } from '../../components/CentredRows.tsx';
import { useCommands } from '../../hooks/use-commands.ts';
import { useFrame } from '../../hooks/use-frame.ts';
import { planView } from './plan-rows.ts';

const QuizView = lazy(async () => ({ default: (await import('../quiz/QuizView.tsx')).QuizView }));

interface Props {
  readonly screen: ReviewScreen;
  readonly catalogue: Catalogue;
  readonly progress: Progress;
  readonly today: Today;
  readonly dispatch: (message: Message) => void;
}

/** What is due, and the session that asks it. */
export function ReviewView({ screen, catalogue, ...rest }: Props) {
  if (screen.stage === 'plan') return <PlanView screen={screen} catalogue={catalogue} {...rest} />;
  const { progress, dispatch } = rest;
  const session = withSession(catalogue, screen.items);
  return (
    <QuizView screen={screen.attempt} catalogue={session} progress={progress} dispatch={dispatch} />
  );
}

/** Between reading a word and the end of a line. */
const measure = 66;

function PlanView({
  screen,
  catalogue,
  progress,
  today,
  dispatch,
}: Props & { screen: PlanScreen }) {
  const { bodyWidth } = useFrame();
  const width = Math.min(measure, bodyWidth);
  const queue = reviewQueue(catalogue, progress, today);
  const rows = planView(screen, queue, limitsOf(progress), today.day, width);

  useCommands('review', (command) => {
    switch (command) {
      case 'up':
        return dispatch({ type: 'review/move', by: -1 });
      case 'down':
        return dispatch({ type: 'review/move', by: 1 });
      case 'more':
      case 'less':
        return dispatch({ type: 'review/turn', by: command === 'more' ? 1 : -1 });
      case 'begin':
        return dispatch({ type: 'review/begin' });
    }
  });
  return <CentredRows rows={rows} width={width} />;
}
