import type { PlaceOf } from '../../progress/place.ts';
import type { Context, TargetOf } from '../step.ts';
import { chooseEvidence, confirm, leaveDiagnosis, openDiagnosis } from './inquiry.ts';
import { leaveLook, openPostMortem, openTime, savePostMortem } from './looking-back.ts';
import { keepPlace } from './place.ts';
import {
  advance,
  begin,
  type IncidentStep,
  perform,
  showFrame,
  standing,
  stay,
  tick,
} from './running.ts';
import {
  type IncidentMessage,
  type IncidentScreen,
  isWatching,
  type RunMessage,
  type Speed,
  speeds,
} from './screen.ts';

export { placeOf } from './place.ts';
export {
  type IncidentMessage,
  type IncidentScreen,
  isOver,
  isRunning,
  type RunMessage,
} from './screen.ts';

type Message = IncidentMessage | RunMessage | { readonly type: 'tick' };

/** The brief of a scenario; its run is warmed up meanwhile, so that the system can be seen. */
export function openIncident(
  { kind, scenario, seed, speed }: TargetOf<'incident'>,
  { catalogue }: Context,
): IncidentStep {
  const wanted = speed ?? catalogue.scenarios.get(scenario)?.speed ?? 4;
  return begin({
    kind,
    scenario,
    run: runOf(scenario, seed),
    seed,
    phase: { kind: 'brief', top: 0 },
    speed: nearestSpeed(wanted),
    paused: false,
    timeMs: 0,
    commands: [],
  });
}

/** Takes a run up where it was left: simulated again from its seed and commands, and paused. */
export function resumeIncident(place: PlaceOf<'incident'>, _context: Context): IncidentStep {
  const { kind, scenario, seed, timeMs, commands } = place;
  const speed = nearestSpeed(place.speed ?? 4);
  const run = runOf(scenario, seed);
  const phase = { kind: 'live' } as const;
  return begin({ kind, scenario, run, seed, phase, speed, paused: true, timeMs, commands });
}

/** Everything that can happen to an incident. Simulated time moves by ticks and single steps only. */
export function updateIncident(
  screen: IncidentScreen,
  message: Message,
  context: Context,
): IncidentStep {
  const { phase } = screen;
  switch (message.type) {
    case 'tick':
      return tick(screen, context);
    case 'run/frame':
      return message.run === screen.run ? showFrame(screen, message.frame, context) : stay(screen);
    case 'run/compared': {
      const { run, comparison } = message;
      return stay(run === screen.run ? { ...screen, comparison } : screen);
    }
    case 'run/traced':
      return stay(message.run === screen.run ? { ...screen, sample: message.sample } : screen);
    case 'incident/start':
      return stay(
        phase.kind === 'brief'
          ? { ...screen, phase: { kind: 'live' }, tickedAt: context.now }
          : screen,
      );
    case 'incident/toggle-pause':
      return stay({ ...standing(screen), paused: !screen.paused });
    case 'incident/step':
      return isWatching(screen) && screen.frame
        ? advance({ ...standing(screen), paused: true }, screen.timeMs + 1000, context)
        : stay(screen);
    case 'incident/faster':
      return stay(withSpeed(screen, +1));
    case 'incident/slower':
      return stay(withSpeed(screen, -1));
    case 'incident/act':
      return act(screen, message.action, context);
    case 'incident/select-node':
      return stay(withNode(screen, message.node));
    case 'incident/look-closer':
      return stay(lookCloser(screen));
    case 'incident/open-log':
      return stay(phase.kind === 'live' ? { ...screen, phase: { kind: 'log', top: 0 } } : screen);
    case 'incident/open-diagnosis':
      return stay(openDiagnosis(screen, context));
    case 'incident/open-time':
      return openTime(screen);
    case 'incident/time-node':
      return stay(
        phase.kind === 'time' ? { ...screen, phase: { ...phase, node: message.node } } : screen,
      );
    case 'incident/open-post-mortem':
      return stay(openPostMortem(screen));
    case 'incident/save-post-mortem':
      return savePostMortem(screen, context);
    case 'incident/point':
      return stay(pointAt(screen, message.cursor));
    case 'incident/choose-evidence':
      return stay(chooseEvidence(screen, context));
    case 'incident/confirm':
      return confirm(screen, context);
    case 'incident/scroll':
      return stay('top' in phase ? { ...screen, phase: { ...phase, top: message.top } } : screen);
    case 'incident/read-lesson':
      return { screen, effects: [], open: { kind: 'lesson', lesson: message.lesson } };
    case 'incident/again':
      return phase.kind === 'debrief' ? again(screen) : stay(screen);
    case 'incident/back':
      return back(screen, context);
  }
}

/** Puts the cursor on a row; what is looked at below it begins anew. */
function pointAt(screen: IncidentScreen, cursor: number): IncidentScreen {
  const { phase } = screen;
  if (!('cursor' in phase)) return screen;
  return {
    ...screen,
    phase: phase.kind === 'time' ? { ...phase, cursor, top: 0 } : { ...phase, cursor },
  };
}

/** Orders an action, if it can be had now. */
function act(screen: IncidentScreen, action: string, context: Context): IncidentStep {
  const known = screen.frame?.actions.find(({ id }) => id === action);
  return screen.phase.kind === 'live' && known?.state === 'ready'
    ? perform(screen, { type: 'action', action }, context)
    : stay(screen);
}

function again({ kind, scenario, run, seed, speed }: IncidentScreen): IncidentStep {
  const phase = { kind: 'brief', top: 0 } as const;
  return begin({ kind, scenario, run, seed, speed, phase, paused: false, timeMs: 0, commands: [] });
}

function back(screen: IncidentScreen, context: Context): IncidentStep {
  switch (screen.phase.kind) {
    case 'log':
    case 'map':
      return stay({ ...screen, phase: { kind: 'live' } });
    case 'node':
      return stay({ ...screen, phase: { kind: screen.phase.from } });
    case 'diagnosis':
      return leaveDiagnosis(screen, context);
    case 'time':
    case 'post-mortem':
      return stay(leaveLook(screen));
    case 'live':
      return screen.node === undefined ? leave(screen, context) : stay(withNode(screen, undefined));
    default:
      return leave(screen, context);
  }
}

function leave(screen: IncidentScreen, { now }: Context): IncidentStep {
  const effects = [...keepPlace(screen, now), { type: 'run/stop', run: screen.run } as const];
  return { screen, effects, close: true };
}

function withNode(
  { node: _, ...screen }: IncidentScreen,
  node: string | undefined,
): IncidentScreen {
  if (node === undefined) return screen;
  const phase = screen.phase.kind === 'node' ? { ...screen.phase, top: 0 } : screen.phase;
  return { ...screen, phase, node };
}

function lookCloser(screen: IncidentScreen): IncidentScreen {
  const from = screen.phase.kind;
  if (from !== 'live' && from !== 'map') return screen;
  if (screen.node !== undefined) return { ...screen, phase: { kind: 'node', top: 0, from } };
  return { ...screen, phase: { kind: 'map' } };
}

function withSpeed(screen: IncidentScreen, by: 1 | -1): IncidentScreen {
  const speed = speeds[speeds.indexOf(screen.speed) + by];
  return speed === undefined ? screen : { ...screen, speed };
}

const runOf = (scenario: string, seed: number): string => `${scenario}@${seed}`;

const nearestSpeed = (wanted: number): Speed =>
  speeds.reduce((best, speed) =>
    Math.abs(speed - wanted) < Math.abs(best - wanted) ? speed : best,
  );
