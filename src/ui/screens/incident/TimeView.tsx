import { Box, Text } from 'ink';
import { nodesByTime, type TimeSample } from '../../../scenario/debrief/time-sample.ts';
import type { IncidentScreen } from '../../../session/incident/incident.ts';
import type { Message } from '../../../session/messages.ts';
import { Rows } from '../../components/Rows.tsx';
import { useCommands } from '../../hooks/use-commands.ts';
import { useFrame } from '../../hooks/use-frame.ts';
import { useTheme } from '../../theme.ts';
import { scrolledTop } from '../../window.ts';
import { timePicture } from './time-rows.ts';

interface Props {
  readonly phase: Extract<IncidentScreen['phase'], { kind: 'time' }>;
  readonly sample: TimeSample | undefined;
  readonly dispatch: (message: Message) => void;
}

/** Where the time of requests went; the clock stands meanwhile. */
export function TimeView({ phase, sample, dispatch }: Props) {
  const { bodyWidth, bodyHeight } = useFrame();
  const { tone } = useTheme();
  const size = { width: bodyWidth, height: bodyHeight };
  const picture = sample && timePicture(sample, { ...phase, node: phase.node }, size);
  const count = sample?.slow.length ?? 0;
  const point = (to: number): void => {
    if (to >= 0 && to < count) dispatch({ type: 'incident/point', cursor: to });
  };
  const stepNode = (by: 1 | -1): void => {
    const nodes = sample ? nodesByTime(sample) : [];
    const present = Math.max(0, nodes.indexOf(phase.node ?? ''));
    const node = nodes[(present + by + nodes.length) % nodes.length];
    if (node !== undefined) dispatch({ type: 'incident/time-node', node });
  };
  useCommands('incident-time', (command) => {
    switch (command) {
      case 'up':
        return point(phase.cursor - 1);
      case 'down':
        return point(phase.cursor + 1);
      case 'next-node':
        return stepNode(+1);
      case 'previous-node':
        return stepNode(-1);
      case 'leave':
        return dispatch({ type: 'incident/back' });
      default:
        if (picture) {
          dispatch({ type: 'incident/scroll', top: scrolledTop(picture.window, command) });
        }
    }
  });
  return picture ? (
    <Rows rows={picture.rows} />
  ) : (
    <Box>
      <Text {...tone.muted}>Following requests…</Text>
    </Box>
  );
}
