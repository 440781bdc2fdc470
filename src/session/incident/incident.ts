import type { PlaceOf } from '../../progress/place.ts';
import type { Command, RunFrame } from '../../scenario/run-types.ts';
import type { Effect } from '../effects.ts';
import type { Context, FeatureStep, TargetOf } from '../step.ts';
import { causeOrder, evidenceChoices } from './diagnosis.ts';
import { keepDiagnosis, keepPlace, keepResult } from './place.ts';
import { smoothed } from './smooth.ts';
import {
  type IncidentMessage,
  type IncidentScreen,
  isRunning,
  type RunMessage,
  type Speed,
  speeds,
} from './screen.ts';

export { placeOf } from './place.ts';
export { type IncidentMessage, type IncidentScreen, isRunning, type RunMessage } from './screen.ts';

type IncidentStep = FeatureStep<IncidentScreen>;
type Message = IncidentMessage | RunMessage | { readonly type: 'tick' };

/** A longer gap between two ticks is a suspended terminal or a busy machine, not play. */
const longestTickMs = 500;
const placeEveryMs = 5000;

const stay = (screen: IncidentScreen): IncidentStep => ({ screen, effects: [] });

/** The brief of a scenario; its run is warmed up meanwhile, so that the system can be seen. */
export function openIncident(
  target: TargetOf<'incident'>,
  { catalogue }: Context,
): IncidentStep {
  const { scenario, seed } = target;
  const wanted = target.speed ?? catalogue.scenarios.get(scenario)?.speed ?? 4;
  return begin({
    kind: 'incident',
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
  switch (message.type) {
    case 'tick':
      return isRunning(screen) ? tick(screen, context) : stay(screen);
    case 'run/frame':
      return message.run === screen.run ? showFrame(screen, message.frame, context) : stay(screen);
    case 'run/compared':
      return stay(
        message.run === screen.run ? { ...screen, comparison: message.comparison } : screen,
      );
    case 'incident/start':
      return screen.phase.kind === 'brief'
        ? stay({ ...screen, phase: { kind: 'live' }, tickedAt: context.now })
        : stay(screen);
    case 'incident/toggle-pause':
      return stay({ ...standing(screen), paused: !screen.paused });
    case 'incident/step':
      return screen.phase.kind === 'live'
        ? advance({ ...standing(screen), paused: true }, screen.timeMs + 1000, context)
        : stay(screen);
    case 'incident/faster':
      return stay(withSpeed(screen, +1));
    case 'incident/slower':
      return stay(withSpeed(screen, -1));
    case 'incident/act': {
      const ready = screen.frame?.actions.some(
        ({ id, state }) => id === message.action && state === 'ready',
      );
      return screen.phase.kind === 'live' && ready
        ? perform(screen, { type: 'action', action: message.action }, context)
        : stay(screen);
    }
    case 'incident/select-node': {
      const { node: _, ...rest } = screen;
      return stay(message.node === undefined ? rest : { ...rest, node: message.node });
    }
    case 'incident/open-log':
      return stay(
        screen.phase.kind === 'live' ? { ...screen, phase: { kind: 'log', top: 0 } } : screen,
      );
    case 'incident/open-diagnosis':
      return stay(openDiagnosis(screen, context));
    case 'incident/point':
      return stay(
        'cursor' in screen.phase
          ? { ...screen, phase: { ...screen.phase, cursor: message.cursor } }
          : screen,
      );
    case 'incident/choose-evidence':
      return stay(chooseEvidence(screen, context));
    case 'incident/confirm':
      return confirm(screen, context);
    case 'incident/scroll':
      return stay(
        'top' in screen.phase ? { ...screen, phase: { ...screen.phase, top: message.top } } : screen,
      );
    case 'incident/read-lesson':
      return { screen, effects: [], open: { kind: 'lesson', lesson: message.lesson } };
    case 'incident/again':
      return screen.phase.kind === 'debrief' ? again(screen) : stay(screen);
    case 'incident/back':
      return back(screen, context);
  }
}

/** Without the moment of the last tick: time that passes while the clock stands must not count. */
function standing(screen: IncidentScreen): IncidentScreen {
  const { tickedAt: _, ...rest } = screen;
  return rest;
}

function begin(screen: IncidentScreen): IncidentStep {
  const { run, scenario, seed, commands, timeMs } = screen;
  return { screen, effects: [{ type: 'run/start', run, scenario, seed, commands, timeMs }] };
}

function tick(screen: IncidentScreen, context: Context): IncidentStep {
  const passedMs = Math.min(longestTickMs, Math.max(0, context.now - (screen.tickedAt ?? context.now)));
  const ticked = { ...screen, tickedAt: context.now };
  return passedMs > 0
    ? advance(ticked, screen.timeMs + passedMs * screen.speed, context)
    : stay(ticked);
}

function advance(screen: IncidentScreen, toMs: number, context: Context): IncidentStep {
  const moved = { ...screen, timeMs: Math.min(toMs, screen.frame?.durationMs ?? toMs) };
  const effects: Effect[] = [{ type: 'run/advance', run: screen.run, toMs: moved.timeMs }];
  const period = (ms: number) => Math.floor(ms / placeEveryMs);
  if (period(moved.timeMs) > period(screen.timeMs)) effects.push(...keepPlace(moved, context.now));
  return { screen: moved, effects };
}

/** A new picture of the run. A decision or the end of the run takes the clock back to its moment. */
function showFrame(screen: IncidentScreen, frame: RunFrame, context: Context): IncidentStep {
  const before = isRunning(screen) ? screen.shown : undefined;
  const passedMs = context.now - (before?.at ?? context.now);
  const system = smoothed(before?.system, frame.system, passedMs);
  const shown: IncidentScreen = { ...screen, frame, shown: { at: context.now, system } };
  if (frame.score && screen.phase.kind !== 'debrief') {
    return {
      screen: { ...standing(shown), timeMs: frame.timeMs, phase: { kind: 'debrief', top: 0 } },
      effects: [{ type: 'run/compare', run: screen.run }, ...keepResult(shown, frame.score, context.now)],
    };
  }
  if (frame.decision && screen.phase.kind !== 'decision') {
    const phase = { kind: 'decision', cursor: 0 } as const;
    return stay({ ...standing(shown), timeMs: frame.timeMs, phase });
  }
  return stay(shown);
}

/** Carries out a command at the simulated present and remembers it: the run replays from these. */
function perform(screen: IncidentScreen, command: Command, context: Context): IncidentStep {
  const commands = [...screen.commands, { atMs: screen.timeMs, command }];
  const told = { ...screen, commands };
  return {
    screen: told,
    effects: [{ type: 'run/command', run: screen.run, command }, ...keepPlace(told, context.now)],
  };
}

function confirm(screen: IncidentScreen, context: Context): IncidentStep {
  const { phase, frame } = screen;
  const scenario = context.catalogue.scenarios.get(screen.scenario);
  if (phase.kind === 'decision' && frame?.decision) {
    const { decision, ...open } = frame;
    return perform(
      { ...screen, phase: { kind: 'live' }, frame: open },
      { type: 'decide', decision: decision.id, option: phase.cursor },
      context,
    );
  }
  if (phase.kind !== 'diagnosis' || !scenario) return stay(screen);
  switch (phase.step) {
    case 'cause': {
      const option = causeOrder(scenario, screen.seed)[phase.cursor];
      if (option === undefined) return stay(screen);
      return stay({
        ...screen,
        phase: { kind: 'diagnosis', step: 'evidence', option, cursor: 0, chosen: [] },
      });
    }
    case 'evidence': {
      const { option, chosen } = phase;
      const step = perform(
        { ...screen, phase: { kind: 'diagnosis', step: 'verdict' } },
        { type: 'diagnose', option, evidence: chosen },
        context,
      );
      const correct = scenario.diagnosis?.options[option]?.correct === true;
      const kept = keepDiagnosis(screen, { option, evidence: chosen }, correct, context.now);
      return { ...step, effects: [...step.effects, ...kept] };
    }
    case 'verdict':
      return stay({ ...screen, phase: { kind: 'live' } });
  }
}

function openDiagnosis(screen: IncidentScreen, { catalogue }: Context): IncidentScreen {
  const asked = catalogue.scenarios.get(screen.scenario)?.diagnosis !== undefined;
  if (screen.phase.kind !== 'live' || !asked || !screen.frame) return screen;
  const known = screen.frame.diagnosis?.correct === true;
  const phase = known
    ? ({ kind: 'diagnosis', step: 'verdict' } as const)
    : ({ kind: 'diagnosis', step: 'cause', cursor: 0 } as const);
  return { ...standing(screen), phase };
}

function chooseEvidence(screen: IncidentScreen, { catalogue }: Context): IncidentScreen {
  const { phase } = screen;
  const scenario = catalogue.scenarios.get(screen.scenario);
  if (phase.kind !== 'diagnosis' || phase.step !== 'evidence' || !scenario) return screen;
  const signal = evidenceChoices(scenario, screen.frame, screen.seed)[phase.cursor];
  if (signal === undefined) return screen;
  const chosen = phase.chosen.includes(signal)
    ? phase.chosen.filter((other) => other !== signal)
    : [...phase.chosen, signal];
  return { ...screen, phase: { ...phase, chosen } };
}

function again(screen: IncidentScreen): IncidentStep {
  const { kind, scenario, run, seed, speed } = screen;
  const phase = { kind: 'brief', top: 0 } as const;
  return begin({ kind, scenario, run, seed, speed, phase, paused: false, timeMs: 0, commands: [] });
}

function back(screen: IncidentScreen, context: Context): IncidentStep {
  const { phase } = screen;
  if (phase.kind === 'log') return stay({ ...screen, phase: { kind: 'live' } });
  if (phase.kind === 'diagnosis') {
    if (phase.step !== 'evidence') return stay({ ...screen, phase: { kind: 'live' } });
    const scenario = context.catalogue.scenarios.get(screen.scenario);
    const cursor = scenario ? causeOrder(scenario, screen.seed).indexOf(phase.option) : 0;
    return stay({ ...screen, phase: { kind: 'diagnosis', step: 'cause', cursor } });
  }
  if (phase.kind === 'live' && screen.node !== undefined) {
    const { node: _, ...rest } = screen;
    return stay(rest);
  }
  const stop: Effect = { type: 'run/stop', run: screen.run };
  return { screen, effects: [...keepPlace(screen, context.now), stop], close: true };
}

function withSpeed(screen: IncidentScreen, by: 1 | -1): IncidentScreen {
  const speed = speeds[speeds.indexOf(screen.speed) + by];
  return speed === undefined ? screen : { ...screen, speed };
}

const runOf = (scenario: string, seed: number): string => `${scenario}@${seed}`;

const nearestSpeed = (wanted: number): Speed =>
  speeds.reduce((best, speed) => (Math.abs(speed - wanted) < Math.abs(best - wanted) ? speed : best));
