import type { Scenario } from '../../../scenario/scenario.ts';
import type { IncidentScreen } from '../../../session/incident/incident.ts';
import type { Message } from '../../../session/messages.ts';
import { PaintedRows, useOnlyRows } from '../../components/PaintedRows.tsx';
import { useFrame } from '../../hooks/use-frame.ts';
import { useTheme } from '../../theme.ts';
import { ChoiceKeys, DiagnosisKeys } from './AskKeys.tsx';
import { BenchKeys } from './BenchKeys.tsx';
import { LogKeys, MapKeys, NodeKeys } from './LookKeys.tsx';
import { drawLive } from './live.ts';
import { ClockKeys, ReplayKeys, TurnKeys } from './PaceKeys.tsx';

interface Props {
  readonly screen: IncidentScreen;
  readonly scenario: Scenario;
  readonly dispatch: (message: Message) => void;
}

/** The incident while it goes on, with whatever it asks drawn over it. */
export function LiveView({ screen, scenario, dispatch }: Props) {
  const { bodyWidth, bodyHeight } = useFrame();
  const theme = useTheme();
  useOnlyRows();
  const seen = theme.still ? withoutMotion(screen) : screen;
  const rows = drawLive(seen, scenario, { width: bodyWidth, height: bodyHeight }).rows(theme);
  return (
    <>
      <Keys screen={screen} scenario={scenario} dispatch={dispatch} />
      <PaintedRows rows={rows} />
    </>
  );
}

/** The dots on the lines stand where they are. */
const withoutMotion = (screen: IncidentScreen): IncidentScreen =>
  screen.shown ? { ...screen, shown: { ...screen.shown, flow: {} } } : screen;

/** The keys of the phase; one component each, so that a hook never changes its context. */
function Keys(props: Props) {
  const { phase } = props.screen;
  switch (phase.kind) {
    case 'map':
      return <MapKeys {...props} />;
    case 'node':
      return <NodeKeys {...props} top={phase.top} />;
    case 'log':
      return <LogKeys {...props} top={phase.top} />;
    case 'bench':
      return <BenchKeys {...props} />;
    case 'decision':
      return <ChoiceKeys {...props} context="incident-decision" cursor={phase.cursor} />;
    case 'diagnosis':
      return <DiagnosisKeys {...props} phase={phase} />;
    default:
      return <PacedKeys {...props} />;
  }
}

function PacedKeys(props: Props) {
  switch (props.screen.pace?.kind) {
    case 'turns':
      return <TurnKeys {...props} />;
    case 'replay':
      return <ReplayKeys {...props} />;
    case undefined:
      return <ClockKeys {...props} />;
  }
}
