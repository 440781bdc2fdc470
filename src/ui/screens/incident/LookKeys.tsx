import type { Scenario } from '../../../scenario/scenario.ts';
import type { IncidentScreen } from '../../../session/incident/incident.ts';
import type { Message } from '../../../session/messages.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import { useFrame } from '../../hooks/use-frame.ts';
import { nodeView } from './live.ts';
import { nodeChooser } from './node-chooser.ts';
import { pageRows } from './node-page.ts';
import { pagerRows } from './panels.ts';
import { scrolled } from './ScrolledText.tsx';

interface Props {
  readonly screen: IncidentScreen;
  readonly scenario: Scenario;
  readonly dispatch: (message: Message) => void;
}

/** Keys of the whole drawing. */
export function MapKeys(props: Props) {
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

/** Keys of all about a node. */
export function NodeKeys({ top, ...props }: Props & { readonly top: number }) {
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

/** Keys of the whole pager. */
export function LogKeys({ screen, dispatch, top }: Props & { readonly top: number }) {
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
