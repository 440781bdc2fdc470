import type { Scenario } from '../../../scenario/scenario.ts';
import type { IncidentMessage, IncidentScreen } from '../../../session/incident/incident.ts';
import { commandAround, isReplaying } from '../../../session/incident/replaying.ts';
import type { Message } from '../../../session/messages.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import type { CommandOf } from '../../keys.ts';
import { nodeChooser } from './node-chooser.ts';

interface Props {
  readonly screen: IncidentScreen;
  readonly scenario: Scenario;
  readonly dispatch: (message: Message) => void;
}

/** What a run in progress answers to, whatever moves its clock. */
function runKeys(props: Props) {
  const { screen, dispatch } = props;
  const choose = nodeChooser(props);
  const handle = (command: CommandOf<'incident' | 'incident-turns'>): void => {
    if (!choose(command)) dispatch(messageFor(command as Exclude<typeof command, Choice>));
  };
  const onOther = (key: string): boolean => {
    const action = screen.frame?.actions.find((candidate) => candidate.key === key);
    if (action) dispatch({ type: 'incident/act', action: action.id });
    return action !== undefined;
  };
  return { handle, onOther };
}

type Choice = 'next-node' | 'previous-node' | 'left' | 'right' | 'up' | 'down';

function messageFor(
  command: Exclude<CommandOf<'incident' | 'incident-turns'>, Choice>,
): IncidentMessage {
  switch (command) {
    case 'diagnose':
      return { type: 'incident/open-diagnosis' };
    case 'log':
      return { type: 'incident/open-log' };
    case 'leave':
      return { type: 'incident/back' };
    default:
      return { type: `incident/${command}` };
  }
}

/** Keys where the clock runs by itself. */
export function ClockKeys(props: Props) {
  const { handle, onOther } = runKeys(props);
  useCommands('incident', handle, { onOther });
  return null;
}

/** Keys where the clock moves by turns. */
export function TurnKeys(props: Props) {
  const { handle, onOther } = runKeys(props);
  useCommands('incident-turns', handle, { onOther });
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
