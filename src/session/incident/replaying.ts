import type { RunFrame } from '../../scenario/run-types.ts';
import { elapsedSince } from '../elapsed.ts';
import type { Context } from '../step.ts';
import { type IncidentStep, standing, stay } from './running.ts';
import {
  type IncidentScreen,
  isRunning,
  type Replay,
  type RunMessage,
  type Shown,
} from './screen.ts';
import { flowed, smoothed, withConditions } from './smooth.ts';

type Replaying = IncidentScreen & { readonly pace: Replay };

export const isReplaying = (screen: IncidentScreen): screen is Replaying =>
  screen.pace?.kind === 'replay';

/** Another moment of a recording; its picture comes as soon as it has been simulated. */
export function seek(screen: Replaying, toMs: number): IncidentStep {
  const { recorded } = screen.pace;
  const timeMs = Math.min(recorded.endMs, Math.max(0, Math.round(toMs)));
  const atEnd = timeMs >= recorded.endMs;
  const moved = { ...screen, timeMs, paused: screen.paused || atEnd };
  // Between two seconds there is nothing new to see.
  const shown = Math.floor((screen.frame?.timeMs ?? -1) / 1000);
  const still = shown === Math.floor(timeMs / 1000) && !atEnd && isShort(screen, timeMs);
  return {
    screen: moved,
    effects: still ? [] : [{ type: 'run/show', run: screen.run, atMs: timeMs }],
  };
}

/** Whether a move stays between the commands around it. */
function isShort({ pace, timeMs }: Replaying, toMs: number): boolean {
  const [from, to] = [Math.min(timeMs, toMs), Math.max(timeMs, toMs)];
  return !pace.recorded.commands.some(({ atMs }) => atMs > from && atMs <= to) && toMs >= timeMs;
}

/**
 * The recording becomes the player's own run, from the moment that is shown on: it is simulated
 * again up to there. A recording that is over is opened at its debrief.
 */
export function takeOver(screen: Replaying): IncidentScreen | undefined {
  const { frame, pace, phase, shown: _, ...rest } = screen;
  if (phase.kind !== 'live' || !frame) return undefined;
  const { recorded } = pace;
  return {
    ...rest,
    run: `${screen.run} taken over`,
    variant: recorded.sandbox ? 'sandbox' : 'taken-over',
    phase,
    paused: true,
    commands: recorded.commands.filter(({ atMs }) => atMs <= screen.timeMs),
  };
}

/** Lets a recording run on; the clock waits where the recording has not been simulated yet. */
export function replayTick(screen: Replaying, { now }: Context): IncidentStep {
  const { pace, timeMs, speed } = screen;
  const waits = !pace.whole && pace.reachedMs < timeMs;
  if (!isRunning(screen) || !screen.frame || waits) return stay(standing(screen));
  const passedMs = elapsedSince(screen.tickedAt ?? now, now);
  const ticked = {
    ...screen,
    tickedAt: now,
    // A recording has a picture a second; what is drawn between two of them moves on all the same.
    shown: shownOf(screen, screen.frame, now),
  };
  return passedMs > 0 ? seek(ticked, timeMs + passedMs * speed) : stay(ticked);
}

/** The picture of the moment that was asked for, and how far the recording is. */
export function showRecorded(
  screen: Replaying,
  message: Extract<RunMessage, { type: 'run/recorded' }>,
  { now }: Context,
): IncidentStep {
  const { frame, reachedMs, whole, refused } = message;
  const known = screen.pace.strange.filter((text) => !refused.includes(text));
  const pace = { ...screen.pace, reachedMs, whole, strange: [...known, ...refused] };
  // A version of the file that asks what the recording does not answer stands still there.
  const timeMs = whole ? Math.min(screen.timeMs, Math.max(reachedMs, frame.timeMs)) : screen.timeMs;
  return stay({ ...screen, frame, pace, timeMs, shown: shownOf(screen, frame, now) });
}

/** Only what runs by itself is smoothed: whoever jumps wants to see what was there. */
function shownOf(screen: Replaying, frame: RunFrame, now: number): Shown {
  const { shown } = screen;
  const before = isRunning(screen) ? shown : undefined;
  const passedMs = now - (before?.at ?? now);
  const measured = frame.system;
  const smooth = smoothed(before?.system, measured, passedMs);
  const pictures = { shown: smooth, measured };
  const system = withConditions(before?.system, pictures, frame.settings.nodes);
  return { at: now, system, flow: flowed(shown?.flow ?? {}, system, passedMs) };
}

/** Commands of the recording before and after the present, for jumping to them. */
export function commandAround({ pace, timeMs }: Replaying, by: 1 | -1): number | undefined {
  const times = pace.recorded.commands.map(({ atMs }) => atMs);
  return by > 0 ? times.find((atMs) => atMs > timeMs) : times.findLast((atMs) => atMs < timeMs);
}
