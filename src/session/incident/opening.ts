import type { PlaceOf } from '../../progress/place.ts';
import { placeIn } from '../../progress/progress.ts';
import { fingerprintOf } from '../../scenario/fingerprint.ts';
import { readCode, runOfCode } from '../../scenario/replay/replay-code.ts';
import type { Context, TargetOf } from '../step.ts';
import { begin, type IncidentStep, stay } from './running.ts';
import { type IncidentScreen, type Speed, speeds } from './screen.ts';

/** The brief of a scenario; its run is warmed up meanwhile, so that the system can be seen. */
export function openIncident(target: TargetOf<'incident'>, { catalogue }: Context): IncidentStep {
  const { kind, scenario, seed, speed, variant, turnMs, guided } = target;
  const wanted = speed ?? catalogue.scenarios.get(scenario)?.speed ?? 4;
  return begin({
    kind,
    scenario,
    run: runOf(scenario, seed, variant),
    seed,
    ...(variant ? { variant } : {}),
    ...(turnMs === undefined ? {} : { pace: { kind: 'turns', lengthMs: turnMs, turn: 0 } }),
    // A sandbox has nothing to tell before one plays: it opens as it is, its clock standing.
    phase: variant === 'sandbox' ? { kind: 'live' } : { kind: 'brief', top: 0 },
    speed: nearestSpeed(wanted),
    // Nor does the clock of a guided run go before its player has been told how.
    paused: variant === 'sandbox' || guided === true,
    ...(guided ? { guide: 'brief' } : {}),
    timeMs: 0,
    commands: [],
  });
}

/**
 * Takes a run up where it was left: simulated again from its seed and commands, and paused. Of a
 * file that has changed since, the player is asked first.
 */
export function resumeIncident(place: PlaceOf<'incident'>, { catalogue }: Context): IncidentStep {
  const { kind, scenario, seed, timeMs, commands, variant, turnMs, turn = 0, fingerprint } = place;
  const known = catalogue.scenarios.get(scenario);
  const changed =
    fingerprint !== undefined && known !== undefined && fingerprintOf(known) !== fingerprint;
  const screen: IncidentScreen = {
    kind,
    scenario,
    run: runOf(scenario, seed, variant),
    seed,
    ...(variant ? { variant } : {}),
    ...(turnMs === undefined ? {} : { pace: { kind: 'turns', lengthMs: turnMs, turn } }),
    phase: { kind: changed ? 'changed' : 'live' },
    speed: nearestSpeed(place.speed ?? 4),
    paused: true,
    timeMs,
    commands,
  };
  return changed ? stay(screen) : begin(screen);
}

/** A recorded run, to be watched; or why it cannot be. */
export function openReplay(
  { code: text }: TargetOf<'replay'>,
  { catalogue }: Context,
): IncidentStep | { readonly refused: string } {
  const read = readCode(text);
  if (!read.ok) return { refused: `Not replayed: ${read.problem}` };
  const scenario = catalogue.scenarios.get(read.code.scenario);
  if (!scenario) return { refused: `There is no incident "${read.code.scenario}" here` };
  const { run: recorded, sameVersion, unknown } = runOfCode(read.code, scenario);
  const strange =
    unknown === 0
      ? []
      : [`${unknown} ${unknown === 1 ? 'command is' : 'commands are'} unknown here.`];
  const screen: IncidentScreen = {
    kind: 'incident',
    scenario: scenario.id,
    run: `replay of ${text}`,
    seed: recorded.seed,
    pace: { kind: 'replay', recorded, reachedMs: 0, whole: false, strange },
    phase: { kind: sameVersion ? 'live' : 'changed' },
    speed: nearestSpeed(scenario.speed),
    paused: true,
    timeMs: 0,
    commands: [],
  };
  return sameVersion ? begin(screen) : stay(screen);
}

/** In spite of another version of the file. */
export const goOnAnyway = (screen: IncidentScreen): IncidentStep =>
  screen.phase.kind === 'changed' ? begin({ ...screen, phase: { kind: 'live' } }) : stay(screen);

/** The same incident from its beginning. */
export function startAgain(
  { kind, scenario, seed, speed, variant, pace }: IncidentScreen,
  context: Context,
): IncidentStep {
  const again = variant === 'sandbox' ? { variant } : {};
  const turns = pace?.kind === 'turns' ? { turnMs: pace.lengthMs } : {};
  return openIncident({ kind, scenario, seed, speed, ...again, ...turns }, context);
}

/** From the brief: what has been left open of this incident, if anything. */
export const leftOpen = (
  { kind, scenario }: Pick<IncidentScreen, 'kind' | 'scenario'>,
  { progress }: Pick<Context, 'progress'>,
): PlaceOf<'incident'> | undefined => placeIn(progress, { kind, scenario });

/** From the brief to another way of playing the same scenario. */
export function openOtherwise(
  screen: IncidentScreen,
  how: 'open-sandbox' | 'continue',
  context: Context,
): IncidentStep {
  if (screen.phase.kind !== 'brief') return stay(screen);
  switch (how) {
    case 'open-sandbox': {
      const { kind, scenario, seed, speed } = screen;
      const place = placeIn(context.progress, { kind, scenario, variant: 'sandbox' });
      const opened = place
        ? resumeIncident(place, context)
        : openIncident({ kind, scenario, seed, speed, variant: 'sandbox' }, context);
      return stopping(screen, opened);
    }
    case 'continue': {
      const place = leftOpen(screen, context);
      return place ? stopping(screen, resumeIncident(place, context)) : stay(screen);
    }
  }
}

/** The run that the brief warmed up is not wanted any more. */
const stopping = ({ run }: IncidentScreen, step: IncidentStep): IncidentStep => ({
  ...step,
  effects: [{ type: 'run/stop', run }, ...step.effects],
});

const runOf = (scenario: string, seed: number, variant?: string): string =>
  `${variant ? `${variant} ` : ''}${scenario}@${seed}`;

const nearestSpeed = (wanted: number): Speed =>
  speeds.reduce((best, speed) =>
    Math.abs(speed - wanted) < Math.abs(best - wanted) ? speed : best,
  );
