import { formatClock, formatCount } from '../../../lib/units.ts';
import type { Comparison } from '../../../scenario/debrief/comparison.ts';
import { actionsInForce } from '../../../scenario/debrief/deeds.ts';
import type { Outcome } from '../../../scenario/run-types.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import { formatSignal, signalName } from '../../../scenario/signal-text.ts';
import type { IncidentScreen } from '../../../session/incident/incident.ts';
import { signalKind } from '../../../sim/index.ts';
import { type Curve, curveChart, legendItem } from '../../components/chart.ts';
import type { Row } from '../../rows.ts';
import { heading, muted } from './prose.ts';
import { packRows } from './wrap-rows.ts';

/** Signals look back so far themselves. */
const signalSeconds = 10;

/** The player's run between doing nothing and the reference, on one chart. */
export function comparisonRows(
  comparison: Comparison,
  { commands, frame }: Pick<IncidentScreen, 'commands' | 'frame'>,
  scenario: Scenario,
  { width, height }: { readonly width: number; readonly height: number },
): Row[] {
  const { signal, outcomes, lost, limit } = comparison;
  const kind = signalKind(scenario.system, signal) ?? 'count';
  const seconds = scenario.durationMs / 1000;
  const curves: readonly Curve[] = [
    { name: 'nothing done', stroke: 'dashed', tone: 'bad', values: comparison.nothing },
    { name: 'reference', stroke: 'light', tone: 'ok', values: comparison.reference },
    { name: 'you', stroke: 'heavy', tone: 'focus', values: comparison.yours },
  ];
  const inForce = actionsInForce(commands, scenario).map((ms) => ms / 1000);
  const { rows, chart } = curveChart(curves, {
    width: Math.min(width, 110),
    height: height >= 30 ? 13 : 7,
    seconds,
    ...(limit ? { limit: limit.value } : {}),
    ...(kind === 'share' ? { most: 1 } : {}),
    mayBeLogarithmic: kind === 'duration' || kind === 'count',
    formatValue: (value) => formatSignal(kind, value),
    formatTime: (second) => formatClock(second * 1000),
    marks: inForce.filter((second) => second <= seconds),
  });
  const drawn = [
    `${signalName(signal)}, mean of ${Math.max(signalSeconds, chart.meanOverSeconds)} s`,
    ...(chart.logarithmic ? ['logarithmic'] : []),
    // A run that is won goes on losing a few requests: the figures tell of the same time.
    `all played on to ${formatClock(scenario.durationMs)}`,
  ];
  const results = [
    { outcome: outcomes.nothing, lost: lost.nothing },
    { outcome: outcomes.reference, lost: lost.reference },
    { outcome: frame?.score?.outcome ?? 'lost', lost: lost.yours },
  ];
  const legend = curves.map(
    (curve, index): Row => [...legendItem(curve), ...resultSpans(results[index]!)],
  );
  const signs: Row[] = [
    ...(limit && chart.rows.flat().some(({ of }) => of === 'limit')
      ? [
          [
            muted(
              `·· goal ${limit.better === 'low' ? '<' : '>'} ${formatSignal(kind, limit.value)}`,
            ),
          ],
        ]
      : []),
    ...(inForce.length > 0
      ? [[{ text: '▲ ', tone: 'focus' } as const, muted('your actions in force')]]
      : []),
  ];
  return [
    ...packRows([heading('Same seed, three runs'), [muted(drawn.join(' · '))]], width, 2),
    ...rows,
    ...packRows([...legend.toReversed(), ...signs], width, 3),
  ];
}

const resultSpans = ({ outcome, lost }: { outcome: Outcome; lost: number }): Row => [
  outcome === 'won' ? { text: ' ✓ ', tone: 'ok' } : { text: ' ✖ ', tone: 'bad' },
  muted(`${formatCount(lost)} lost`),
];
