import { inOneLine } from '../../lib/words.ts';
import type { Command } from '../../scenario/run-types.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** What was done, in the words of the scenario. */
export function commandText(command: Command, scenario: Scenario): string {
  switch (command.type) {
    case 'action':
      return scenario.actions.find(({ id }) => id === command.action)?.label ?? command.action;
    case 'decide': {
      const decision = scenario.decisions.find(({ id }) => id === command.decision);
      return `decided: ${decision?.options[command.option]?.text ?? command.decision}`;
    }
    case 'diagnose':
      return `named a cause: ${scenario.diagnosis?.options[command.option]?.text ?? 'unknown'}`;
    case 'set':
      return `${command.path}: ${command.value}`;
    case 'event': {
      const event = scenario.byHand?.[command.event];
      return `event: ${inOneLine(event?.note ?? event?.say ?? `${command.event + 1}`)}`;
    }
  }
}
