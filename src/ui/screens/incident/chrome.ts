import { formatClock, formatCount } from '../../../lib/units.ts';
import { type IncidentScreen, isOver } from '../../../session/incident/incident.ts';
import type { AppState } from '../../../session/state.ts';
import type { Chrome, Labels } from '../../chrome.ts';
import type { KeyContext } from '../../keys.ts';
import type { Row, Span } from '../../rows.ts';

/** The header of an incident: the simulated clock, its pace, what is spent and what is lost. */
export function incidentChrome(
  screen: IncidentScreen,
  { catalogue }: Pick<AppState, 'catalogue'>,
): Chrome {
  const scenario = catalogue.scenarios.get(screen.scenario);
  const lessons = scenario?.lessons.filter((id) => catalogue.lessons.has(id)) ?? [];
  return {
    where: ['sysdojo', scenario?.title ?? screen.scenario],
    ...(screen.phase.kind === 'brief' ? {} : { right: rightOf(screen) }),
    context: contextOf(screen),
    labels: {
      ...liveLabels(screen),
      ...(scenario?.diagnosis ? {} : { diagnose: '' }),
      ...(lessons.length > 0 ? {} : { read: '' }),
      ...debriefLabels(screen),
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
    dot,
    { text: spent, tone: budget !== undefined && cost >= budget ? 'warning' : 'text' },
    dot,
    { text: formatClock(screen.timeMs), bold: true },
    { text: ` / ${formatClock(durationMs)}`, tone: 'muted' },
    dot,
    ...pace(screen, speed),
  ];
}

function pace(screen: IncidentScreen, speed: number): Row {
  const { phase, paused } = screen;
  const stands = phase.kind !== 'live' && phase.kind !== 'log';
  if (isOver(screen)) return [{ text: '■ over', tone: 'muted' }];
  if (stands || paused) return [{ text: `‖ ×${speed}`.padEnd(5), tone: 'warning' }];
  return [{ text: `▶ ×${speed}`.padEnd(5), tone: 'ok' }];
}

function liveLabels({ phase, paused, node, frame }: IncidentScreen): Labels {
  return {
    // The line has room for one of them: who lets the clock run sets its pace, who stops it steps.
    ...(paused ? { 'toggle-pause': 'run', faster: '' } : { step: '' }),
    ...(phase.kind === 'live' && node !== undefined
      ? { leave: 'close', 'look-closer': 'more' }
      : {}),
    ...(phase.kind === 'map' && node === undefined ? { 'look-closer': '' } : {}),
    ...(frame?.diagnosis ? { diagnose: 'diagnosis' } : {}),
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

function contextOf({ phase }: IncidentScreen): KeyContext {
  switch (phase.kind) {
    case 'live':
      return 'incident';
    case 'diagnosis':
      return phase.step === 'cause' ? 'incident-diagnosis' : `incident-${phase.step}`;
    default:
      return `incident-${phase.kind}`;
  }
}
