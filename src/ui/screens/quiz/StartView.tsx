import { Box } from 'ink';
import type { Progress } from '../../../progress/progress.ts';
import type { Quiz } from '../../../quiz/quiz.ts';
import type { Message } from '../../../session/messages.ts';
import { quizStarts } from '../../../session/quiz/quiz.ts';
import type { ChoosingScreen } from '../../../session/quiz/screen.ts';
import { Pane } from '../../components/Pane.tsx';
import { paneChrome } from '../../components/pane-chrome.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import { useFrame } from '../../hooks/use-frame.ts';
import { startRows } from './start-rows.ts';

interface Props {
  readonly screen: ChoosingScreen;
  readonly quiz: Quiz;
  readonly progress: Progress;
  readonly dispatch: (message: Message) => void;
}

/** How to take a quiz that was opened without a mode. */
export function StartView({ screen, quiz, progress, dispatch }: Props) {
  const { bodyWidth } = useFrame();
  const starts = quizStarts(quiz.id, { progress });
  useCommands('quiz-mode', (command) => {
    switch (command) {
      case 'up':
      case 'down': {
        const start = starts[starts.indexOf(screen.start) + (command === 'up' ? -1 : 1)];
        if (start) dispatch({ type: 'quiz/point-start', start });
        return;
      }
      case 'choose':
        return dispatch({ type: 'quiz/begin', start: screen.start });
      case 'resume':
      case 'practice':
      case 'timed':
      case 'sprint':
      case 'exam':
        if (starts.includes(command)) dispatch({ type: 'quiz/begin', start: command });
        return;
      case 'extra-time':
        return dispatch({ type: 'quiz/extra-time' });
      case 'leave':
        return dispatch({ type: 'back' });
    }
  });
  const width = Math.min(64, bodyWidth);
  const rows = startRows(screen, quiz, starts, width - paneChrome.columns);
  return (
    <Box paddingTop={1} justifyContent="center">
      <Pane width={width} height={rows.length + paneChrome.rows} rows={rows} />
    </Box>
  );
}
