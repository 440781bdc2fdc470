import type { Quiz } from '../../../quiz/quiz.ts';
import type { Message } from '../../../session/messages.ts';
import type { AttemptScreen } from '../../../session/quiz/screen.ts';
import { PaintedRows } from '../../components/PaintedRows.tsx';
import { useCommands } from '../../hooks/use-commands.ts';
import { useFrame } from '../../hooks/use-frame.ts';
import { lookOf } from '../../look.ts';
import { useTheme } from '../../theme.ts';
import { moreText, topShowing, windowAt } from '../../window.ts';
import { airyHeight, contentMargin, contentWidth } from './attempt-layout.ts';
import { overviewHead, overviewRows } from './overview-rows.ts';

interface Props {
  readonly screen: AttemptScreen;
  readonly quiz: Quiz;
  readonly dispatch: (message: Message) => void;
}

/** All questions of an exam, before it is handed in. */
export function OverviewView({ screen, quiz, dispatch }: Props) {
  const { bodyWidth, bodyHeight } = useFrame();
  const theme = useTheme();
  const look = lookOf(theme);
  const width = contentWidth(bodyWidth);
  const head = overviewHead(screen, quiz, look);
  const list = overviewRows(screen, quiz, look, width);
  const air = bodyHeight >= airyHeight ? [''] : [];
  const height = bodyHeight - head.length - 2 - 2 * air.length;
  const at = screen.order.indexOf(screen.current);
  const before = windowAt(list.length, height, screen.top ?? 0);
  const window = windowAt(list.length, height, topShowing(before, at, at + 1));

  const point = (index: number) => {
    const to = Math.max(0, Math.min(screen.order.length - 1, index));
    const question = screen.order[to];
    if (question !== undefined && to !== at) dispatch({ type: 'quiz/point-question', question });
  };
  useCommands('quiz-overview', (command) => {
    switch (command) {
      case 'up':
        return point(at === 0 ? screen.order.length - 1 : at - 1);
      case 'down':
        return point(at === screen.order.length - 1 ? 0 : at + 1);
      case 'page-up':
        return point(at - height);
      case 'page-down':
        return point(at + height);
      case 'top':
        return point(0);
      case 'bottom':
        return point(screen.order.length - 1);
      case 'choose':
        return dispatch({ type: 'quiz/go-to', question: screen.current });
      case 'hand-in':
        return dispatch({ type: 'quiz/finish' });
      case 'flag':
        return dispatch({ type: 'quiz/flag' });
      case 'pause':
        return dispatch({ type: 'quiz/toggle-pause' });
    }
  });
  const margin = contentMargin(bodyWidth);
  const shown = list.slice(window.top, window.top + window.height);
  const more = moreText(window);
  const rows = [...air, ...head, '', ...shown, ...(more === '' ? [] : [look.tone.muted(more)])];
  return <PaintedRows rows={rows.map((row) => (row === '' ? '' : margin + row))} />;
}
