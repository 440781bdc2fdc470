import type { Scenario } from '../../../scenario/scenario.ts';
import type { IncidentScreen } from '../../../session/incident/incident.ts';
import { commandAround, isReplaying } from '../../../session/incident/replaying.ts';
import type { Message } from '../../../session/messages.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import { nodeChooser } from './node-chooser.ts';

interface Props {
  readonly screen: IncidentScreen;
  readonly scenario: Scenario;
  readonly dispatch: (message: Message) => void;
}

/** Keys where the clock moves by turns. */
export function TurnKeys(props: Props) {
  const { screen, dispatch } = props;
  const { frame } = screen;
  const choose = nodeChooser(props);
  const onOther = (key: string): boolean => {
    const action = frame?.actions.find((candidate) => candidate.key === key);
    if (action) dispatch({ type: 'incident/act', action: action.id });
    return action !== undefined;
  };
  useCommands(
    'incident-turns',
    (command) => {
      switch (command) {
        case 'diagnose':
          return dispatch({ type: 'incident/open-diagnosis' });
        case 'log':
          return dispatch({ type: 'incident/open-log' });
        case 'leave':
          return dispatch({ type: 'incident/back' });
        case 'turn':
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

/** Keys of a recording: from one moment to another. */
export function ReplayKeys(props: Props) {
  const { screen, dispatch } = props;
  const choose = nodeChooser(props);
  const to = (toMs: number | undefined): void => {
    if (toMs !== undefined) dispatch({ type: 'incident/seek', toMs });
  };
  const by = (seconds: number): void => to((Math.floor(screen.timeMs / 1000) + seconds) * 1000);
  const aroundMs = (direction: 1 | -1) =>
    isReplaying(screen) ? commandAround(screen, direction) : undefined;
  useCommands('incident-replay', (command) => {
    switch (command) {
      case 'back-1':
        return by(-1);
      case 'on-1':
        return by(+1);
      case 'back-10':
        return by(-10);
      case 'on-10':
        return by(+10);
      case 'top':
        return to(0);
      case 'bottom':
        return to(Number.MAX_SAFE_INTEGER);
      case 'next-command':
        return to(aroundMs(+1));
      case 'previous-command':
        return to(aroundMs(-1));
      case 'next-node':
      case 'previous-node':
        choose(command);
        return;
      case 'log':
        return dispatch({ type: 'incident/open-log' });
      case 'leave':
        return dispatch({ type: 'incident/back' });
      default:
        return dispatch({ type: `incident/${command}` });
    }
  });
  return null;
}
