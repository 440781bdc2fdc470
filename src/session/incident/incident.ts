import type { Context } from '../step.ts';
import {
  confirmBench,
  editing,
  isBenching,
  leaveBench,
  nextOwner,
  openBench,
  turnKnob,
} from './bench.ts';
import { guidedOn } from './guide.ts';
import { chooseEvidence, confirm, leaveDiagnosis, openDiagnosis } from './inquiry.ts';
import { leaveLook, openPostMortem, openTime, savePostMortem } from './looking-back.ts';
import { goOnAnyway, openOtherwise, startAgain } from './opening.ts';
import { changePace, playTurn, startTurns } from './pace.ts';
import { keepPlace } from './place.ts';
import { isReplaying, replayTick, seek, showRecorded, takeOver } from './replaying.ts';
import { runCode } from './run-code.ts';
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
  isSettled,
  isWatching,
  type RunMessage,
  type Turns,
} from './screen.ts';

export { openIncident, openReplay, resumeIncident } from './opening.ts';
export { placeOf } from './place.ts';
export { standing } from './running.ts';
export {
  type IncidentMessage,
  type IncidentScreen,
  isOver,
  isRunning,
  type RunMessage,
} from './screen.ts';

type Message = IncidentMessage | RunMessage | { readonly type: 'tick' };

/** Everything that can happen to an incident; messages of other runs do not come here. Simulated time moves by ticks, turns and single steps only. */
export function updateIncident(
  screen: IncidentScreen,
  message: Message,
  context: Context,
): IncidentStep {
  const step = react(screen, message, context);
  return step.screen.guide === undefined ? step : { ...step, screen: guidedOn(step.screen) };
}

function react(screen: IncidentScreen, message: Message, context: Context): IncidentStep {
  const { phase } = screen;
  switch (message.type) {
    case 'tick':
      return isReplaying(screen) ? replayTick(screen, context) : tick(screen, context);
    case 'run/frame':
      return showFrame(screen, message.frame, context);
    case 'run/recorded':
      return isReplaying(screen) ? showRecorded(screen, message, context) : stay(screen);
    case 'run/comparing':
      return stay({ ...screen, comparing: message.share });
    case 'run/compared':
      return stay({ ...screen, comparison: message.comparison });
    case 'run/traced':
      return stay({ ...screen, sample: message.sample });
    case 'incident/start':
      return start(screen, context);
    case 'incident/start-turns':
      return stay(startTurns(screen));
    case 'incident/open-sandbox':
      return openOtherwise(screen, 'open-sandbox', context);
    case 'incident/continue':
      return openOtherwise(screen, 'continue', context);
    case 'incident/anyway':
      return goOnAnyway(screen);
    case 'incident/toggle-pause':
      return togglePause(screen, context);
    case 'incident/step':
      return step(screen, context);
    case 'incident/turn':
      return hasTurns(screen)
        ? playTurn(screen, message.lengthMs ?? screen.pace.lengthMs, context)
        : stay(screen);
    case 'incident/faster':
      return stay(changePace(screen, +1));
    case 'incident/slower':
      return stay(changePace(screen, -1));
    case 'incident/seek':
      return isReplaying(screen) ? seek(standing(screen), message.toMs) : stay(screen);
    case 'incident/take-over': {
      const own = isReplaying(screen) ? takeOver(screen) : undefined;
      if (!own) return stay(screen);
      const begun = begin(own);
      return { ...begun, effects: [{ type: 'run/stop', run: screen.run }, ...begun.effects] };
    }
    case 'incident/act':
      return act(screen, message.action, context);
    case 'incident/select-node':
      return stay(withNode(screen, message.node));
    case 'incident/look-closer':
      return stay(lookCloser(screen));
    case 'incident/open-log':
      return stay(phase.kind === 'live' ? { ...screen, phase: { kind: 'log', top: 0 } } : screen);
    case 'incident/open-bench':
      return stay(openBench(screen));
    case 'incident/next-owner':
      return stay(isBenching(screen) ? nextOwner(screen, message.by) : screen);
    case 'incident/turn-knob':
      return isBenching(screen) ? turnKnob(screen, message.by, context) : stay(screen);
    case 'incident/type':
      return stay(
        isBenching(screen) ? editing(screen, (screen.phase.edit ?? '') + message.text) : screen,
      );
    case 'incident/erase': {
      if (!isBenching(screen)) return stay(screen);
      const typed = [...(screen.phase.edit ?? '')];
      return stay(editing(screen, message.all ? '' : typed.slice(0, -1).join('')));
    }
    case 'incident/open-diagnosis':
      return stay(isReplaying(screen) ? screen : openDiagnosis(screen, context));
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
      return isBenching(screen) ? confirmBench(screen, context) : confirm(screen, context);
    case 'incident/scroll':
      return stay('top' in phase ? { ...screen, phase: { ...phase, top: message.top } } : screen);
    case 'incident/read-lesson':
      return { screen, effects: [], open: { kind: 'lesson', lesson: message.lesson } };
    case 'incident/show-code':
      return stay(showCode(screen));
    case 'incident/copy-code':
      return copyCode(screen, context);
    case 'incident/watch': {
      if (isReplaying(screen)) return stay(screen);
      const code = runCode(screen, context.catalogue);
      return { screen, effects: [], ...(code ? { open: { kind: 'replay', code } } : {}) };
    }
    case 'incident/again':
      return phase.kind === 'debrief' || phase.kind === 'changed'
        ? startAgain(screen, context)
        : stay(screen);
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

function start(screen: IncidentScreen, { now }: Context): IncidentStep {
  if (screen.phase.kind !== 'brief') return stay(screen);
  const byTurns = screen.pace?.kind === 'turns';
  const paused = screen.paused || byTurns;
  return stay({ ...screen, phase: { kind: 'live' }, tickedAt: now, paused });
}

function togglePause(screen: IncidentScreen, context: Context): IncidentStep {
  const { timeMs } = screen;
  if (hasTurns(screen)) return playTurn(screen, screen.pace.lengthMs, context);
  // At its end a recording begins again.
  if (isReplaying(screen) && timeMs >= screen.pace.recorded.endMs) {
    return seek({ ...screen, paused: false }, 0);
  }
  const toggled = { ...standing(screen), paused: !screen.paused };
  return { screen: toggled, effects: toggled.paused ? keepPlace(toggled, context) : [] };
}

/** One simulated second, then the clock stands. */
function step(screen: IncidentScreen, context: Context): IncidentStep {
  if (isReplaying(screen)) {
    const { timeMs } = screen;
    return seek({ ...standing(screen), paused: true }, (Math.floor(timeMs / 1000) + 1) * 1000);
  }
  if (hasTurns(screen)) return playTurn(screen, 1000, context);
  const { phase, frame } = screen;
  return (isWatching(screen) || phase.kind === 'bench') && frame
    ? advance({ ...standing(screen), paused: true }, screen.timeMs + 1000, context)
    : stay(screen);
}

/** Orders an action, if it can be had now. */
function act(screen: IncidentScreen, action: string, context: Context): IncidentStep {
  const known = screen.frame?.actions.find(({ id }) => id === action);
  const may = screen.phase.kind === 'live' && !isReplaying(screen) && isSettled(screen);
  return may && known?.state === 'ready'
    ? perform(screen, { type: 'action', action }, context)
    : stay(screen);
}

/** The run's code, for which the clock stands: it tells of the run up to here. */
function showCode(screen: IncidentScreen): IncidentScreen {
  const { phase, frame } = screen;
  return frame && (phase.kind === 'debrief' || phase.kind === 'live')
    ? { ...standing(screen), phase: { kind: 'code', behind: phase } }
    : screen;
}

function copyCode(screen: IncidentScreen, { catalogue }: Context): IncidentStep {
  const { phase } = screen;
  const text = runCode(screen, catalogue);
  return phase.kind !== 'code' || text === undefined
    ? stay(screen)
    : {
        screen: { ...screen, phase: { ...phase, copied: true } },
        effects: [{ type: 'copy', text }],
      };
}

function back(screen: IncidentScreen, context: Context): IncidentStep {
  if (isBenching(screen)) return stay(leaveBench(screen));
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
    case 'code':
      return stay(leaveLook(screen));
    case 'live':
      return screen.node === undefined ? leave(screen, context) : stay(withNode(screen, undefined));
    default:
      return leave(screen, context);
  }
}

function leave(screen: IncidentScreen, context: Context): IncidentStep {
  const effects = [...keepPlace(screen, context), { type: 'run/stop', run: screen.run } as const];
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

const hasTurns = (screen: IncidentScreen): screen is IncidentScreen & { readonly pace: Turns } =>
  screen.pace?.kind === 'turns';
