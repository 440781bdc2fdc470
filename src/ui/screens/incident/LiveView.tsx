import type { Scenario } from '../../../scenario/scenario.ts';
import { evidenceChoices } from '../../../session/incident/diagnosis.ts';
import type { IncidentScreen } from '../../../session/incident/incident.ts';
import type { Message } from '../../../session/messages.ts';
import { PaintedRows, useOnlyRows } from '../../components/PaintedRows.tsx';
import { useCommands } from '../../hooks/use-commands.ts';
import { useFrame } from '../../hooks/use-frame.ts';
import { useTheme } from '../../theme.ts';
import { BenchKeys } from './BenchKeys.tsx';
import { drawLive, nodeView } from './live.ts';
import { nodeChooser } from './node-chooser.ts';
import { pageRows } from './node-page.ts';
import { ReplayKeys, TurnKeys } from './PaceKeys.tsx';
import { pagerRows } from './panels.ts';
import { scrolled } from './ScrolledText.tsx';

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
  const rows = drawLive(screen, scenario, { width: bodyWidth, height: bodyHeight }).rows(theme);
  return (
    <>
      <Keys screen={screen} scenario={scenario} dispatch={dispatch} />
      <PaintedRows rows={rows} />
    </>
  );
}

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
      return <IncidentKeys {...props} />;
  }
}

type Diagnosing = Extract<IncidentScreen['phase'], { kind: 'diagnosis' }>;

function DiagnosisKeys({ phase, ...props }: Props & { readonly phase: Diagnosing }) {
  switch (phase.step) {
    case 'cause':
      return <ChoiceKeys {...props} context="incident-diagnosis" cursor={phase.cursor} />;
    case 'evidence':
      return <EvidenceKeys {...props} cursor={phase.cursor} />;
    case 'verdict':
      return <VerdictKeys {...props} />;
  }
}

function IncidentKeys(props: Props) {
  const { screen, dispatch } = props;
  const choose = nodeChooser(props);
  const onOther = (key: string): boolean => {
    const action = screen.frame?.actions.find((candidate) => candidate.key === key);
    if (action) dispatch({ type: 'incident/act', action: action.id });
    return action !== undefined;
  };
  useCommands(
    'incident',
    (command) => {
      switch (command) {
        case 'diagnose':
          return dispatch({ type: 'incident/open-diagnosis' });
        case 'log':
          return dispatch({ type: 'incident/open-log' });
        case 'leave':
          return dispatch({ type: 'incident/back' });
        case 'toggle-pause':
        case 'step':
        case 'faster':
        case 'slower':
        case 'look-closer':
        case 'open-bench':
        case 'open-time':
          return dispatch({ type: `incident/${command}` });
        default:
          choose(command);
      }
    },
    { onOther },
  );
  return null;
}

function MapKeys(props: Props) {
  const choose = nodeChooser(props);
  useCommands('incident-map', (command) => {
    if (choose(command)) return;
    if (command === 'leave') return props.dispatch({ type: 'incident/back' });
    if (command === 'toggle-pause' || command === 'step' || command === 'look-closer') {
      props.dispatch({ type: `incident/${command}` });
    }
  });
  return null;
}

function NodeKeys({ top, ...props }: Props & { readonly top: number }) {
  const { screen, scenario, dispatch } = props;
  const { bodyWidth, bodyHeight } = useFrame();
  const choose = nodeChooser(props);
  useCommands('incident-node', (command) => {
    switch (command) {
      case 'next-node':
      case 'previous-node':
        choose(command);
        return;
      case 'toggle-pause':
      case 'step':
        return dispatch({ type: `incident/${command}` });
      case 'leave':
        return dispatch({ type: 'incident/back' });
      default: {
        const view = nodeView(screen, scenario);
        const page = view && pageRows(view, { width: bodyWidth, height: bodyHeight });
        const next = page && scrolled(command, top, page.rows, page.seen);
        if (next !== undefined) dispatch({ type: 'incident/scroll', top: next });
      }
    }
  });
  return null;
}

function LogKeys({ screen, dispatch, top }: Props & { readonly top: number }) {
  const { bodyWidth, bodyHeight } = useFrame();
  useCommands('incident-log', (command) => {
    if (command === 'leave') return dispatch({ type: 'incident/back' });
    if (command === 'toggle-pause') return dispatch({ type: 'incident/toggle-pause' });
    const rows = pagerRows(screen.frame?.pager ?? [], bodyWidth).length;
    const next = scrolled(command, top, rows, bodyHeight);
    if (next !== undefined) dispatch({ type: 'incident/scroll', top: next });
  });
  return null;
}

interface ChoiceProps extends Props {
  readonly context: 'incident-decision' | 'incident-diagnosis';
  readonly cursor: number;
}

function ChoiceKeys({ screen, scenario, dispatch, context, cursor }: ChoiceProps) {
  const count =
    context === 'incident-decision'
      ? (screen.frame?.decision?.options.length ?? 0)
      : (scenario.diagnosis?.options.length ?? 0);
  const point = (to: number): void => {
    if (to >= 0 && to < count) dispatch({ type: 'incident/point', cursor: to });
  };
  useCommands(context, (command, key) => {
    switch (command) {
      case 'up':
        return point(cursor - 1);
      case 'down':
        return point(cursor + 1);
      case 'letter':
        return point(key.charCodeAt(0) - 97);
      case 'choose':
        return dispatch({ type: 'incident/confirm' });
      case 'leave':
        return dispatch({ type: 'incident/back' });
    }
  });
  return null;
}

function EvidenceKeys({ screen, scenario, dispatch, cursor }: Props & { readonly cursor: number }) {
  const count = evidenceChoices(scenario, screen.seed).length;
  const point = (to: number): void => {
    if (to >= 0 && to < count) dispatch({ type: 'incident/point', cursor: to });
  };
  useCommands('incident-evidence', (command) => {
    switch (command) {
      case 'up':
        return point(cursor - 1);
      case 'down':
        return point(cursor + 1);
      case 'toggle':
        return dispatch({ type: 'incident/choose-evidence' });
      case 'choose':
        return dispatch({ type: 'incident/confirm' });
      case 'leave':
        return dispatch({ type: 'incident/back' });
    }
  });
  return null;
}

function VerdictKeys({ dispatch }: Props) {
  useCommands('incident-verdict', (command) =>
    dispatch({ type: command === 'choose' ? 'incident/confirm' : 'incident/back' }),
  );
  return null;
}
