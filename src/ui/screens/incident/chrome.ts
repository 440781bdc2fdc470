import { formatClock, formatCount } from '../../../lib/units.ts';
import type { RunFrame } from '../../../scenario/run-types.ts';
import { eventsOwner } from '../../../session/incident/bench.ts';
import { type IncidentScreen, isOver, isRunning } from '../../../session/incident/incident.ts';
import { leftOpen } from '../../../session/incident/opening.ts';
import { scenarioOf } from '../../../session/incident/screen.ts';
import type { AppState } from '../../../session/state.ts';
import type { Chrome, Labels } from '../../chrome.ts';
import type { KeyContext } from '../../keys.ts';
import type { Row, Span } from '../../rows.ts';

/** The header of an incident: the simulated clock, its pace, what is spent and what is lost. */
export function incidentChrome(
  screen: IncidentScreen,
  { catalogue, progress }: Pick<AppState, 'catalogue' | 'progress'>,
): Chrome {
  const scenario = scenarioOf(screen, catalogue);
  const lessons = scenario?.lessons.filter((id) => catalogue.lessons.has(id)) ?? [];
  return {
    where: ['sysdojo', scenario?.title ?? screen.scenario, ...wayOf(screen)],
    ...(isUnstarted(screen) ? {} : { right: rightOf(screen) }),
    context: contextOf(screen),
    labels: {
      ...liveLabels(screen),
      ...(scenario?.diagnosis ? {} : { diagnose: '' }),
      ...(lessons.length > 0 ? {} : { read: '' }),
      ...debriefLabels(screen),
      ...(screen.variant === 'sandbox' ? {} : { 'open-bench': '' }),
      ...(screen.phase.kind === 'brief' && !leftOpen(screen, { progress }) ? { continue: '' } : {}),
    },
  };
}

function rightOf(screen: IncidentScreen): Row {
  const { frame, speed } = screen;
  if (!frame) return [{ text: 'starting…', tone: 'muted' }];
  const { cost, budget, lost, durationMs } = frame;
  const dot: Span = { text: '  ', tone: 'muted' };
  const spent = budget === undefined ? `cost ${cost}` : `budget ${budget - cost}/${budget}`;
  return [
    { text: `lost ${formatCount(lost)}`, tone: lost > 0 ? 'bad' : 'muted' },
    ...lossRate(frame),
    dot,
    { text: spent, tone: budget !== undefined && cost >= budget ? 'warning' : 'text' },
    dot,
    { text: formatClock(screen.timeMs), bold: true },
    { text: ` / ${formatClock(durationMs)}`, tone: 'muted' },
    dot,
    ...pace(screen, speed),
  ];
}

/** How fast the business loses what it lives on; nothing while it does not. */
function lossRate({ lostPerSecond }: RunFrame): Row {
  if (lostPerSecond < 0.05) return [];
  const perSecond = formatCount(Number(lostPerSecond.toPrecision(2)));
  return [{ text: ` +${perSecond}/s`, tone: 'bad', bold: true }];
}

const isUnstarted = ({ phase }: IncidentScreen): boolean =>
  phase.kind === 'brief' || phase.kind === 'changed';

/** What kind of run it is, where it is not an incident that counts. */
function wayOf({ pace: way, variant }: IncidentScreen): string[] {
  if (way?.kind === 'replay') return ['recording'];
  return variant === undefined ? [] : [variant === 'sandbox' ? 'sandbox' : 'taken over'];
}

function pace(screen: IncidentScreen, speed: number): Row {
  const { pace: way } = screen;
  if (isOver(screen)) return [{ text: '■ over', tone: 'muted' }];
  if (way?.kind === 'turns') return [{ text: `turn ${way.turn}`.padEnd(7), tone: 'focus' }];
  if (!isRunning(screen)) return [{ text: `‖ ×${speed}`.padEnd(5), tone: 'warning' }];
  return [{ text: `▶ ×${speed}`.padEnd(5), tone: 'ok' }];
}

const replayLabels = (paused: boolean, frame: RunFrame | undefined): Labels => ({
  'toggle-pause': paused ? 'play' : 'stop',
  ...(frame?.score ? { 'take-over': 'debrief' } : {}),
});

function liveLabels({ phase, paused, node, frame, pace: way }: IncidentScreen): Labels {
  return {
    // The line has room for one of them: who lets the clock run sets its pace, who stops it steps.
    ...(paused ? { 'toggle-pause': 'run', ...(way ? {} : { faster: '' }) } : { step: '' }),
    ...(phase.kind === 'live' && node !== undefined
      ? { leave: 'close', 'look-closer': 'more' }
      : {}),
    ...(phase.kind === 'map' && node === undefined ? { 'look-closer': '' } : {}),
    ...(frame?.diagnosis ? { diagnose: 'diagnosis' } : {}),
    ...(way?.kind === 'turns' ? { 'toggle-pause': 'next turn', step: '1 s' } : {}),
    ...(way?.kind === 'replay' ? replayLabels(paused, frame) : {}),
    ...(way?.kind === 'replay' && phase.kind === 'code' ? { watch: '' } : {}),
    ...(phase.kind === 'bench' && phase.owner === eventsOwner
      ? { choose: 'begin or end', less: '' }
      : {}),
  };
}

/** What takes the run to be played again waits until it has been. */
function debriefLabels({ phase, comparison }: IncidentScreen): Labels {
  if (phase.kind !== 'debrief') return {};
  return {
    ...(comparison ? {} : { 'open-post-mortem': '' }),
    ...(comparison?.worstMinute ? {} : { 'open-time': '' }),
  };
}

function contextOf({ phase, pace: way }: IncidentScreen): KeyContext {
  switch (phase.kind) {
    case 'live':
      return way ? `incident-${way.kind}` : 'incident';
    case 'bench':
      return phase.edit === undefined ? 'incident-bench' : 'incident-edit';
    case 'diagnosis':
      return phase.step === 'cause' ? 'incident-diagnosis' : `incident-${phase.step}`;
    default:
      return `incident-${phase.kind}`;
  }
}
