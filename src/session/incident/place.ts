import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { PlaceOf } from '../../progress/place.ts';
import type { ProgressEvent } from '../../progress/progress.ts';
import { fingerprintOf } from '../../scenario/fingerprint.ts';
import type { ScoreFrame } from '../../scenario/run-types.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { triggerOf } from '../../scenario/trigger.ts';
import type { Effect } from '../effects.ts';
import type { Context } from '../step.ts';
import { runCode } from './run-code.ts';
import { type IncidentScreen, isOver } from './screen.ts';

/** Where a started run can be taken up again; none before its clock ran or after its end. */
export function placeOf(
  screen: IncidentScreen,
  { scenarios }: Catalogue,
): PlaceOf<'incident'> | undefined {
  const { phase, scenario, seed, timeMs, speed, commands, variant, pace } = screen;
  const begun = timeMs > 0 || commands.length > 0;
  // What the file's other version has to say about it is not known yet: the place stays as it is.
  if (!begun || isOver(screen) || phase.kind === 'changed' || pace?.kind === 'replay')
    return undefined;
  const known = scenarios.get(scenario);
  return {
    kind: 'incident',
    scenario,
    seed,
    timeMs,
    speed,
    commands,
    ...(variant ? { variant } : {}),
    ...(pace ? { turnMs: pace.lengthMs, turn: pace.turn } : {}),
    ...(known ? { fingerprint: fingerprintOf(known) } : {}),
  };
}

/** Keeps where the run is, when there is something to keep. */
export function keepPlace(screen: IncidentScreen, { now, catalogue }: Context): Effect[] {
  const place = placeOf(screen, catalogue);
  return place ? [record({ type: 'placed', at: now, place })] : [];
}

/** The end of a run: its result where it counts, and nothing left to resume. */
export function keepResult(
  screen: IncidentScreen,
  score: ScoreFrame,
  { now, catalogue }: Context,
): Effect[] {
  const { scenario, seed, variant } = screen;
  const code = runCode(screen, catalogue);
  const known = catalogue.scenarios.get(scenario);
  const { outcome, stars, cost, lost, diagnosed } = score;
  const result = {
    scenario,
    at: now,
    seed,
    outcome,
    stars,
    cost,
    lost,
    diagnosed,
    ...(code === undefined ? {} : { code }),
    ...(known ? { troubleMs: troubleOf(score, known) } : {}),
  };
  const place = { kind: 'incident', scenario, ...(variant ? { variant } : {}) } as const;
  return [
    ...(variant ? [] : [record({ type: 'incident-finished', ...result })]),
    record({ type: 'place-left', at: now, place }),
  ];
}

/** How long there was trouble: until it was mitigated, or from its trigger to the end of the run. */
const troubleOf = ({ mitigatedAfterMs }: ScoreFrame, scenario: Scenario): number =>
  mitigatedAfterMs ?? Math.max(0, scenario.durationMs - triggerOf(scenario));

/** A diagnosis is an answer like any other: a wrong one comes back for review. */
export function keepDiagnosis(
  screen: IncidentScreen,
  diagnosis: { readonly option: number; readonly evidence: readonly string[] } | undefined,
  correct: boolean,
  now: number,
): Effect[] {
  // Whoever took a recording over may have read the answer in it.
  if (screen.variant) return [];
  return [
    record({
      type: 'diagnosed',
      at: now,
      scenario: screen.scenario,
      seed: screen.seed,
      correct,
      ...(diagnosis ? { response: diagnosis } : {}),
    }),
  ];
}

const record = (event: ProgressEvent): Effect => ({ type: 'record', event });
