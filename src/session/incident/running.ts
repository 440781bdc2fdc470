import type { Command, RunFrame } from '../../scenario/run-types.ts';
import type { Effect } from '../effects.ts';
import { elapsedSince } from '../elapsed.ts';
import type { Context, FeatureStep } from '../step.ts';
import { keepPlace, keepResult } from './place.ts';
import { type IncidentScreen, isRunning } from './screen.ts';
import { flowed, smoothed, withConditions } from './smooth.ts';

export type IncidentStep = FeatureStep<IncidentScreen>;

/** Of real time while the clock runs: saving costs the same at any speed. */
const placeEveryMs = 10_000;
/** Longer than the slowest machine takes from one tick to the next. */
const awayMs = 3000;

export const stay = (screen: IncidentScreen): IncidentStep => ({ screen, effects: [] });

/** Without the moment of the last tick: time that passes while the clock stands must not count. */
export function standing<S extends IncidentScreen>(screen: S): Omit<S, 'tickedAt'> {
  const { tickedAt: _, ...rest } = screen;
  return rest;
}

/** Has the runtime simulate up to where the screen is. */
export function begin(screen: IncidentScreen): IncidentStep {
  const { run, scenario, seed, commands, timeMs, pace, variant } = screen;
  if (pace?.kind === 'replay') {
    return { screen, effects: [{ type: 'run/record', run, recorded: pace.recorded }] };
  }
  const sandbox = variant === 'sandbox' ? ({ sandbox: true } as const) : {};
  return {
    screen,
    effects: [{ type: 'run/start', run, scenario, ...sandbox, seed, commands, timeMs }],
  };
}

export function tick(screen: IncidentScreen, context: Context): IncidentStep {
  // Without a first frame the run is still being brought up: its clock cannot go yet.
  if (!isRunning(screen) || !screen.frame) return stay(standing(screen));
  const tickedAt = screen.tickedAt ?? context.now;
  // The terminal was suspended or the machine slept: whoever comes back finds the clock standing.
  if (context.now - tickedAt > awayMs) return stay({ ...standing(screen), paused: true });
  const passedMs = elapsedSince(tickedAt, context.now);
  const ticked = { ...screen, tickedAt: context.now };
  // On a slow machine the clock waits for the simulation.
  if (screen.frame.timeMs < screen.timeMs) return stay(ticked);
  return passedMs > 0
    ? advance(ticked, screen.timeMs + passedMs * screen.speed, context)
    : stay(ticked);
}

/** Moves the simulated present; now and then the place is kept, so that a crash costs seconds. */
export function advance(screen: IncidentScreen, toMs: number, context: Context): IncidentStep {
  const moved = { ...screen, timeMs: Math.min(toMs, screen.frame?.durationMs ?? toMs) };
  const effects: Effect[] = [{ type: 'run/advance', run: screen.run, toMs: moved.timeMs }];
  const period = (ms: number) => Math.floor(ms / (placeEveryMs * screen.speed));
  // Whoever steps may leave at any moment: nothing of that is to be lost.
  const due = moved.paused || period(moved.timeMs) > period(screen.timeMs);
  return { screen: moved, effects: due ? [...effects, ...keepPlace(moved, context)] : effects };
}

/** Carries out a command at the simulated present and remembers it: the run replays from these. */
export function perform(screen: IncidentScreen, command: Command, context: Context): IncidentStep {
  const commands = [...screen.commands, { atMs: screen.timeMs, command }];
  const told = { ...screen, commands };
  return {
    screen: told,
    effects: [{ type: 'run/command', run: screen.run, command }, ...keepPlace(told, context)],
  };
}

/**
 * A new picture of the run. A decision or the end of the run takes the clock back to its moment;
 * whoever has not named a cause by the end is asked for it before the debrief tells.
 */
export function showFrame(screen: IncidentScreen, frame: RunFrame, context: Context): IncidentStep {
  const running = isRunning(screen);
  // A command while the clock stands moves no figure: the picture stays as it was read.
  const still = !running && frame.timeMs === screen.frame?.timeMs;
  const before = running || still ? screen.shown : undefined;
  const passedMs = still ? 0 : context.now - (before?.at ?? context.now);
  const smooth = smoothed(before?.system, frame.system, passedMs);
  const pictures = { shown: smooth, measured: frame.system };
  const system = withConditions(before?.system, pictures, frame.settings.nodes);
  const flow = flowed(screen.shown?.flow ?? {}, system, running ? passedMs : 0);
  const shown: IncidentScreen = { ...screen, frame, shown: { at: context.now, system, flow } };
  const stopped: IncidentScreen = { ...standing(shown), timeMs: frame.timeMs };
  // A sandbox only comes to its end; there is nothing to tell of it.
  if (frame.score && screen.variant === 'sandbox') return stay({ ...stopped, paused: true });
  if (frame.score && !screen.frame?.score) {
    const compare: Effect = { type: 'run/compare', run: screen.run };
    const asked = context.catalogue.scenarios.get(screen.scenario)?.diagnosis !== undefined;
    const step =
      asked && !frame.diagnosis && !screen.variant
        ? stay({ ...stopped, phase: { kind: 'diagnosis', step: 'cause', cursor: 0 } })
        : debrief(stopped, context);
    return { ...step, effects: [...step.effects, compare] };
  }
  if (frame.decision && screen.phase.kind !== 'decision') {
    return stay({ ...stopped, phase: { kind: 'decision', cursor: 0 } });
  }
  return stay(shown);
}

/** Opens the debrief of a run that is over, which is when its result counts. */
export function debrief(screen: IncidentScreen, context: Context): IncidentStep {
  const score = screen.frame?.score;
  return {
    screen: { ...screen, phase: { kind: 'debrief', top: 0 } },
    effects: score ? keepResult(screen, score, context) : [],
  };
}
