import type { Scenario } from '../../../scenario/scenario.ts';
import { evidenceChoices } from '../../../session/incident/diagnosis.ts';
import type { IncidentScreen } from '../../../session/incident/incident.ts';
import type { Message } from '../../../session/messages.ts';
import { useCommands } from '../../hooks/use-commands.ts';

interface Props {
  readonly screen: IncidentScreen;
  readonly scenario: Scenario;
  readonly dispatch: (message: Message) => void;
}

type Diagnosing = Extract<IncidentScreen['phase'], { kind: 'diagnosis' }>;

/** Keys of the diagnosis, step by step. */
export function DiagnosisKeys({ phase, ...props }: Props & { readonly phase: Diagnosing }) {
  switch (phase.step) {
    case 'cause':
      return <ChoiceKeys {...props} context="incident-diagnosis" cursor={phase.cursor} />;
    case 'evidence':
      return <EvidenceKeys {...props} cursor={phase.cursor} />;
    case 'verdict':
      return <VerdictKeys {...props} />;
  }
}

interface ChoiceProps extends Props {
  readonly context: 'incident-decision' | 'incident-diagnosis';
  readonly cursor: number;
}

/** Keys of a question with options, below each other. */
export function ChoiceKeys({ screen, scenario, dispatch, context, cursor }: ChoiceProps) {
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
