import type { Context } from '../step.ts';
import { causeOrder, evidenceChoices } from './diagnosis.ts';
import { keepDiagnosis } from './place.ts';
import { debrief, type IncidentStep, perform, standing, stay } from './running.ts';
import type { IncidentScreen } from './screen.ts';

/** Asks for the cause; where it has been named, shows what came of that. */
export function openDiagnosis(screen: IncidentScreen, { catalogue }: Context): IncidentScreen {
  const asked = catalogue.scenarios.get(screen.scenario)?.diagnosis !== undefined;
  if (screen.phase.kind !== 'live' || !asked || !screen.frame) return screen;
  const phase = screen.frame.diagnosis
    ? ({ kind: 'diagnosis', step: 'verdict' } as const)
    : ({ kind: 'diagnosis', step: 'cause', cursor: 0 } as const);
  return { ...standing(screen), phase };
}

/** Names the signal under the cursor as proof, or takes it back. */
export function chooseEvidence(screen: IncidentScreen, { catalogue }: Context): IncidentScreen {
  const { phase } = screen;
  const scenario = catalogue.scenarios.get(screen.scenario);
  if (phase.kind !== 'diagnosis' || phase.step !== 'evidence' || !scenario) return screen;
  const signal = evidenceChoices(scenario, screen.seed)[phase.cursor];
  if (signal === undefined) return screen;
  const chosen = phase.chosen.includes(signal)
    ? phase.chosen.filter((other) => other !== signal)
    : [...phase.chosen, signal];
  return { ...screen, phase: { ...phase, chosen } };
}

/** Takes what the cursor is on: an option of a decision, a cause, the evidence, a verdict as read. */
export function confirm(screen: IncidentScreen, context: Context): IncidentStep {
  const { phase, frame } = screen;
  if (phase.kind === 'decision' && frame?.decision) {
    const { decision, ...open } = frame;
    return perform(
      { ...screen, phase: { kind: 'live' }, frame: open },
      { type: 'decide', decision: decision.id, option: phase.cursor },
      context,
    );
  }
  const scenario = context.catalogue.scenarios.get(screen.scenario);
  if (phase.kind !== 'diagnosis' || !scenario) return stay(screen);
  switch (phase.step) {
    case 'cause': {
      const option = causeOrder(scenario, screen.seed)[phase.cursor];
      if (option === undefined) return stay(screen);
      const next = { kind: 'diagnosis', step: 'evidence', option, cursor: 0, chosen: [] } as const;
      return scenario.diagnosis?.evidence.length
        ? stay({ ...screen, phase: next })
        : diagnose(screen, option, [], context);
    }
    case 'evidence':
      return diagnose(screen, phase.option, phase.chosen, context);
    case 'verdict':
      return leaveDiagnosis(screen, context);
  }
}

function diagnose(
  screen: IncidentScreen,
  option: number,
  evidence: readonly string[],
  context: Context,
): IncidentStep {
  const scenario = context.catalogue.scenarios.get(screen.scenario);
  const correct = scenario?.diagnosis?.options[option]?.correct === true;
  const step = perform(
    { ...screen, phase: { kind: 'diagnosis', step: 'verdict' } },
    { type: 'diagnose', option, evidence },
    context,
  );
  const kept = keepDiagnosis(screen, { option, evidence }, correct, context.now);
  return { ...step, effects: [...step.effects, ...kept] };
}

/** Back from the evidence to the cause, and from there to the incident or, at its end, the debrief. */
export function leaveDiagnosis(screen: IncidentScreen, context: Context): IncidentStep {
  const { phase } = screen;
  if (phase.kind === 'diagnosis' && phase.step === 'evidence') {
    const scenario = context.catalogue.scenarios.get(screen.scenario);
    const cursor = scenario ? causeOrder(scenario, screen.seed).indexOf(phase.option) : 0;
    return stay({ ...screen, phase: { kind: 'diagnosis', step: 'cause', cursor } });
  }
  if (!screen.frame?.score) return stay({ ...screen, phase: { kind: 'live' } });
  const step = debrief(screen, context);
  // Who cannot name the cause when it is over has not understood it: it comes back for review.
  const missed = screen.frame.diagnosis ? [] : keepDiagnosis(screen, undefined, false, context.now);
  return { ...step, effects: [...step.effects, ...missed] };
}
