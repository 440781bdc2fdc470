import type { Scenario } from '../../../scenario/scenario.ts';
import type { IncidentScreen } from '../../../session/incident/incident.ts';
import type { Message } from '../../../session/messages.ts';
import { nodeOrder, nodeTowards } from './system-panel.ts';

interface Choosing {
  readonly screen: IncidentScreen;
  readonly scenario: Scenario;
  readonly dispatch: (message: Message) => void;
}

type Choose = (command: string) => boolean;

/** Chooses nodes by the commands that do; true for one of them. */
export function nodeChooser({ screen, scenario, dispatch }: Choosing): Choose {
  const select = (node: string | undefined): true => {
    dispatch({ type: 'incident/select-node', node });
    return true;
  };
  const stepNode = (by: 1 | -1): true => {
    const nodes = nodeOrder(scenario);
    const present = screen.node === undefined ? -1 : nodes.indexOf(screen.node);
    const next = present < 0 ? (by > 0 ? 0 : nodes.length - 1) : present + by;
    return select(nodes[(next + nodes.length) % nodes.length]);
  };
  return (command) => {
    switch (command) {
      case 'next-node':
        return stepNode(+1);
      case 'previous-node':
        return stepNode(-1);
      case 'left':
      case 'right':
      case 'up':
      case 'down':
        return select(nodeTowards(scenario, screen.node, command));
      default:
        return false;
    }
  };
}
