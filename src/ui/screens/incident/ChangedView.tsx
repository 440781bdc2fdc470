import { Box } from 'ink';
import type { Scenario } from '../../../scenario/scenario.ts';
import type { IncidentScreen } from '../../../session/incident/incident.ts';
import type { Message } from '../../../session/messages.ts';
import { Rows } from '../../components/Rows.tsx';
import { useCommands } from '../../hooks/use-commands.ts';
import { useFrame } from '../../hooks/use-frame.ts';
import { changedRows } from './code-rows.ts';

interface Props {
  readonly screen: IncidentScreen;
  readonly scenario: Scenario;
  readonly dispatch: (message: Message) => void;
}

/** What was left, or recorded, belongs to another version of the file: the player decides. */
export function ChangedView({ screen, scenario, dispatch }: Props) {
  const { bodyWidth } = useFrame();
  useCommands('incident-changed', (command) =>
    dispatch({ type: command === 'leave' ? 'incident/back' : `incident/${command}` }),
  );
  return (
    <Box flexDirection="column">
      <Rows rows={changedRows(screen, scenario, Math.min(80, bodyWidth))} />
    </Box>
  );
}
