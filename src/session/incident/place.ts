import type { PlaceOf } from '../../progress/place.ts';
import type { ProgressEvent } from '../../progress/progress.ts';
import type { ScoreFrame } from '../../scenario/run-types.ts';
import type { Effect } from '../effects.ts';
import { type IncidentScreen, isOver } from './screen.ts';

/** Where a started run can be taken up again; none before its clock ran or after its end. */
export function placeOf(screen: IncidentScreen): PlaceOf<'incident'> | undefined {
  const { scenario, seed, timeMs, speed, commands } = screen;
  const begun = timeMs > 0 || commands.length > 0;
  if (!begun || isOver(screen)) return undefined;
  return { kind: 'incident', scenario, seed, timeMs, speed, commands };
}

/** Keeps where the run is, when there is something to keep. */
export function keepPlace(screen: IncidentScreen, now: number): Effect[] {
  const place = placeOf(screen);
  return place ? [record({ type: 'placed', at: now, place })] : [];
}

/** The end of a run: its result, and nothing left to resume. */
export function keepResult(screen: IncidentScreen, score: ScoreFrame, now: number): Effect[] {
  const { scenario, seed } = screen;
  const { outcome, stars, cost, lost, diagnosed } = score;
  const result = { scenario, at: now, seed, outcome, stars, cost, lost, diagnosed };
  return [
    record({ type: 'incident-finished', ...result }),
    record({ type: 'place-left', at: now, place: { kind: 'incident', scenario } }),
  ];
}

/** A diagnosis is an answer like any other: a wrong one comes back for review. */
export function keepDiagnosis(
  screen: IncidentScreen,
  diagnosis: { readonly option: number; readonly evidence: readonly string[] },
  correct: boolean,
  now: number,
): Effect[] {
  return [
    record({
      type: 'diagnosed',
      at: now,
      scenario: screen.scenario,
      seed: screen.seed,
      correct,
      response: diagnosis,
    }),
  ];
}

const record = (event: ProgressEvent): Effect => ({ type: 'record', event });
