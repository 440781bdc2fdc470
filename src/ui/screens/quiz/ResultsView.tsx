import { useMemo } from 'react';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Quiz } from '../../../quiz/quiz.ts';
import type { Message } from '../../../session/messages.ts';
import type { AttemptScreen } from '../../../session/quiz/screen.ts';
import { PaintedRows } from '../../components/PaintedRows.tsx';
import { useCommands } from '../../hooks/use-commands.ts';
import { useFrame } from '../../hooks/use-frame.ts';
import { lookOf } from '../../look.ts';
import { useTheme } from '../../theme.ts';
import { moreText, scrolledTop, windowAt } from '../../window.ts';
import { airyHeight, contentMargin, contentWidth } from './attempt-layout.ts';
import { stepMiss } from './results-cursor.ts';
import { resultsRows } from './results-rows.ts';

interface Props {
  readonly screen: AttemptScreen;
  readonly quiz: Quiz;
  readonly catalogue: Catalogue;
  readonly dispatch: (message: Message) => void;
}

/** How the attempt went, and everything that was missed. */
export function ResultsView({ screen, quiz, catalogue, dispatch }: Props) {
  const { bodyWidth, bodyHeight } = useFrame();
  const theme = useTheme();
  const width = contentWidth(bodyWidth);
  const look = lookOf(theme);
  const results = useMemo(
    () => resultsRows(screen, quiz, catalogue, look, width),
    [screen, quiz, catalogue, look, width],
  );
  const air = bodyHeight >= airyHeight ? [''] : [];
  // The last row says whether there is more.
  const height = bodyHeight - 1 - 2 * air.length;
  const window = windowAt(results.rows.length, height, screen.top ?? 0);

  useCommands('quiz-results', (command) => {
    switch (command) {
      case 'up':
      case 'down': {
        const to = stepMiss(results, window, screen.miss, command === 'up' ? -1 : 1);
        if (!to) return;
        if ('miss' in to) dispatch({ type: 'quiz/point-miss', ...to });
        else dispatch({ type: 'quiz/scroll', ...to });
        return;
      }
      case 'page-up':
      case 'page-down':
      case 'top':
      case 'bottom':
        return dispatch({ type: 'quiz/scroll', top: scrolledTop(window, command) });
      case 'read':
        return dispatch({ type: 'quiz/read-lesson' });
      case 'drill':
        return dispatch({ type: 'quiz/drill' });
    }
  });
  const shown = results.rows.slice(window.top, window.top + window.height);
  const more = moreText(window);
  const margin = contentMargin(bodyWidth);
  const rows = [...air, ...shown.map((row) => (row === '' ? '' : margin + row))];
  return <PaintedRows rows={more === '' ? rows : [...rows, margin + look.tone.muted(more)]} />;
}
