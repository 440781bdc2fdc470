import { benchRows } from '../../../session/incident/bench.ts';
import type { IncidentScreen } from '../../../session/incident/incident.ts';
import type { Message } from '../../../session/messages.ts';
import { useCommands } from '../../hooks/use-commands.ts';

interface Props {
  readonly screen: IncidentScreen;
  readonly dispatch: (message: Message) => void;
}

/** Keys of a sandbox's knobs and events, and of the value that is being typed. */
export function BenchKeys({ screen, dispatch }: Props) {
  const { phase } = screen;
  if (phase.kind !== 'bench') return null;
  return phase.edit === undefined ? (
    <KnobKeys screen={screen} dispatch={dispatch} owner={phase.owner} cursor={phase.cursor} />
  ) : (
    <EditKeys dispatch={dispatch} />
  );
}

interface KnobProps extends Props {
  readonly owner: string;
  readonly cursor: number;
}

function KnobKeys({ screen, dispatch, owner, cursor }: KnobProps) {
  const count = screen.frame ? benchRows(screen.frame, owner).length : 0;
  const point = (to: number): void => {
    if (to >= 0 && to < count) dispatch({ type: 'incident/point', cursor: to });
  };
  useCommands('incident-bench', (command) => {
    switch (command) {
      case 'up':
        return point(cursor - 1);
      case 'down':
        return point(cursor + 1);
      case 'top':
        return point(0);
      case 'bottom':
        return point(count - 1);
      case 'less':
        return dispatch({ type: 'incident/turn-knob', by: -1 });
      case 'more':
        return dispatch({ type: 'incident/turn-knob', by: 1 });
      case 'next-owner':
        return dispatch({ type: 'incident/next-owner', by: 1 });
      case 'previous-owner':
        return dispatch({ type: 'incident/next-owner', by: -1 });
      case 'choose':
        return dispatch({ type: 'incident/confirm' });
      case 'leave':
        return dispatch({ type: 'incident/back' });
      default:
        return dispatch({ type: `incident/${command}` });
    }
  });
  return null;
}

function EditKeys({ dispatch }: Pick<Props, 'dispatch'>) {
  useCommands(
    'incident-edit',
    (command) => {
      switch (command) {
        case 'choose':
          return dispatch({ type: 'incident/confirm' });
        case 'erase':
          return dispatch({ type: 'incident/erase', all: false });
        case 'clear':
          return dispatch({ type: 'incident/erase', all: true });
        case 'leave':
          return dispatch({ type: 'incident/back' });
      }
    },
    { onText: (text) => dispatch({ type: 'incident/type', text }) },
  );
  return null;
}
