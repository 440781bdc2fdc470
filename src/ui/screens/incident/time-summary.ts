import { formatClock, formatDuration, formatShare } from '../../../lib/units.ts';
import { littlesLawText } from '../../../scenario/debrief/littles-law.ts';
import {
  meanOf,
  nodesByTime,
  type TimeSample,
  totalOf,
} from '../../../scenario/debrief/time-sample.ts';
import type { Row } from '../../rows.ts';
import { hanging, heading, muted } from './prose.ts';
import { partsBar, partsLegend } from './time-parts.ts';

/** Where the time went, in short: shares, the node with most of it, and its Little's law. */
export function timeSummaryRows(sample: TimeSample, width: number): Row[] {
  const room = Math.min(width, 80);
  const [worst] = nodesByTime(sample);
  return [
    [
      ...heading('Where the time went'),
      muted(
        `  the slowest minute, to ${formatClock(sample.atMs)}: ${formatDuration(meanOf(sample))} on average`,
      ),
    ],
    partsBar(sample.parts, room),
    ...partsLegend(sample.parts, room),
    ...(worst === undefined ? [] : nodeRows(sample, worst, room)),
    [{ text: 'w ', tone: 'accent', bold: true }, muted('shows single requests')],
  ];
}

/** How much of the time was spent at a node, and Little's law there. */
export function nodeRows(sample: TimeSample, node: string, width: number): Row[] {
  const { queue = 0, service = 0, inVain = 0 } = sample.byNode[node] ?? {};
  const total = totalOf(sample.parts);
  const share = (ms: number) => formatShare(total > 0 ? ms / total : 0);
  const parts = [
    ...(queue > 0 ? [`queue ${share(queue)}`] : []),
    ...(service > 0 ? [`own work ${share(service)}`] : []),
    ...(inVain > 0 ? [`waited for in vain ${share(inVain)}`] : []),
  ];
  const law = sample.littlesLaw[node];
  return [
    [
      { text: node, tone: 'accent', bold: true },
      { text: ` ${share(queue + service + inVain)} of the time` },
      muted(`: ${parts.join(', ')}`),
    ],
    ...(law ? hanging([muted('  L = λW  ')], littlesLawText(law), width) : []),
  ];
}
