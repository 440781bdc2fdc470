import type { Quiz } from '../../../quiz/quiz.ts';
import type { Message } from '../../../session/messages.ts';
import { type AttemptScreen, drawnOf } from '../../../session/quiz/screen.ts';
import { PaintedRows } from '../../components/PaintedRows.tsx';
import { useCommands } from '../../hooks/use-commands.ts';
import { useFrame } from '../../hooks/use-frame.ts';
import { lookOf } from '../../look.ts';
import { useTheme } from '../../theme.ts';
import { messagesFor } from './attempt-keys.ts';
import { attemptLayout } from './attempt-layout.ts';
import { attemptContext } from './chrome.ts';

interface Props {
  readonly screen: AttemptScreen;
  readonly quiz: Quiz;
  readonly dispatch: (message: Message) => void;
}

/** The open question: asked, or answered with its feedback. */
export function AttemptView({ screen, quiz, dispatch }: Props) {
  const { bodyWidth, bodyHeight } = useFrame();
  const theme = useTheme();
  const look = lookOf(theme);
  const layout = attemptLayout(screen, quiz, look, { width: bodyWidth, height: bodyHeight });
  const context = attemptContext(screen, drawnOf(screen, quiz)?.question);

  const type = (text: string) => dispatch({ type: 'quiz/entry', action: { type: 'type', text } });
  useCommands(
    context,
    (command, key) => {
      if (!layout) return;
      for (const message of messagesFor(context, command, key, screen, layout)) dispatch(message);
    },
    { onText: context === 'quiz-line' || context === 'quiz-blanks' ? type : undefined },
  );
  return <PaintedRows rows={layout?.rows ?? []} />;
}
