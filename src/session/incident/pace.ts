import type { Effect } from '../effects.ts';
import type { Context } from '../step.ts';
import { keepPlace } from './place.ts';
import { type IncidentStep, standing, stay } from './running.ts';
import { type IncidentScreen, isSettled, isWatching, speeds, type Turns } from './screen.ts';

/** Turns that a player can choose, in simulated time. */
const turnLengths = [1000, 2000, 5000, 10_000, 20_000, 30_000, 60_000];
export const defaultTurnMs = 10_000;

/** From here on the clock moves by turns only; it does already in a run that was begun so. */
export function startTurns(screen: IncidentScreen): IncidentScreen {
  const { phase, pace = { kind: 'turns', lengthMs: defaultTurnMs, turn: 0 } as const } = screen;
  return phase.kind === 'brief' || (phase.kind === 'live' && !screen.pace)
    ? { ...standing(screen), pace, phase: { kind: 'live' }, paused: true }
    : screen;
}

/** A clock that runs by itself goes faster or slower; one that goes by turns takes longer ones. */
export function changePace(screen: IncidentScreen, by: 1 | -1): IncidentScreen {
  const { pace } = screen;
  if (pace?.kind === 'turns') {
    const longer = turnLengths.find((ms) => ms > pace.lengthMs);
    const shorter = turnLengths.findLast((ms) => ms < pace.lengthMs);
    const lengthMs = by > 0 ? longer : shorter;
    return lengthMs === undefined ? screen : { ...screen, pace: { ...pace, lengthMs } };
  }
  const speed = speeds[speeds.indexOf(screen.speed) + by];
  return speed === undefined ? screen : { ...screen, speed };
}

/** Lets one turn's time pass, and remembers how things stood before. */
export function playTurn(
  screen: IncidentScreen & { readonly pace: Turns },
  lengthMs: number,
  context: Context,
): IncidentStep {
  const { frame, pace, phase } = screen;
  if (
    !(isWatching(screen) || phase.kind === 'bench') ||
    !frame ||
    !isSettled(screen) ||
    frame.score
  )
    return stay(screen);
  const toMs = Math.min(screen.timeMs + lengthMs, frame.durationMs);
  const before = frame;
  const moved = { ...screen, timeMs: toMs, pace: { ...pace, turn: pace.turn + 1, before } };
  const effects: Effect[] = [{ type: 'run/advance', run: screen.run, toMs }];
  return { screen: moved, effects: [...effects, ...keepPlace(moved, context)] };
}
