import { Box } from 'ink';
import { formatClock } from '../../../lib/units.ts';
import type { Message } from '../../../session/messages.ts';
import type { Entry } from '../../../session/quiz/entry.ts';
import { type AttemptScreen, entryOf, leftMs } from '../../../session/quiz/screen.ts';
import { Pane } from '../../components/Pane.tsx';
import { paneChrome } from '../../components/pane-chrome.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import { useFrame } from '../../hooks/use-frame.ts';
import type { Row } from '../../rows.ts';
import { wholeSeconds } from './chrome.ts';

interface Props {
  readonly screen: AttemptScreen;
  readonly dispatch: (message: Message) => void;
}

/** Nothing of the question shows and no time counts. */
export function PausedView({ screen, dispatch }: Props) {
  const { bodyWidth, bodyHeight } = useFrame();
  useCommands('quiz-paused', (command) => {
    if (command === 'resume') dispatch({ type: 'quiz/toggle-pause' });
    if (command === 'finish') dispatch({ type: 'quiz/finish' });
  });
  const done = ({ graded, timeUp, confirmed }: Entry) => graded || timeUp || confirmed;
  const answered = screen.order.filter((id) => done(entryOf(screen, id))).length;
  const left = leftMs(screen);
  const whose = screen.clock?.of === 'question' ? 'for this question' : 'on the clock';
  const clock = left === undefined ? '' : `, ${formatClock(wholeSeconds(left))} left ${whose}`;
  const rows: Row[] = [
    [{ text: '‖ Paused', tone: 'accent', bold: true }],
    [{ text: `${answered} of ${screen.order.length} answered${clock}.`, tone: 'text' }],
    [{ text: 'The question is hidden and no time counts.', tone: 'muted' }],
    [],
    [
      { text: '⏎', tone: 'accent' },
      { text: ' goes on', tone: 'text' },
    ],
  ];
  return (
    <Box width={bodyWidth} height={bodyHeight} justifyContent="center" alignItems="center">
      <Pane width={Math.min(52, bodyWidth)} height={rows.length + paneChrome.rows} rows={rows} />
    </Box>
  );
}
