import { formatClock, formatShare } from '../../lib/units.ts';
import { plural } from '../../lib/words.ts';
import {
  durationOf,
  meanOf,
  nodesByTime,
  partNames,
  type TimeSample,
  totalOf,
} from '../../scenario/debrief/time-sample.ts';
import type { IncidentScreen } from '../../session/incident/screen.ts';
import type { RequestTrace, TimeParts, TraceSpan } from '../../sim/index.ts';
import { type Page, say, send, taking } from '../page.ts';
import { durationText, oneLine, placeNamed, thereAre } from '../words.ts';

/** Where the time of the followed requests went. */
export function timePage({ run, phase, sample: live, comparison }: IncidentScreen): Page {
  const ofRun = phase.kind === 'time' && phase.behind.kind === 'debrief';
  const sample = ofRun ? comparison?.worstMinute : live;
  const place = `incident ${run} time ${sample ? '' : 'awaited'}`;
  const back = send({ type: 'incident/back' });
  if (!sample) {
    return {
      place,
      lines: ['Looking at the last minute.'],
      commands: [],
      back,
      waiting: 'Looking.',
    };
  }
  const { followed, parts, slow, atMs } = sample;
  return {
    place,
    lines: [
      followed === 0
        ? 'No request was followed in this minute.'
        : `Where the time went, in the minute to ${formatClock(atMs)}: ${plural(followed, 'request')}, ${oneLine(durationText(meanOf(sample)))} on average.`,
      ...(followed === 0 ? [] : [`${partsText(parts)}.`]),
      ...nodesByTime(sample)
        .slice(0, 6)
        .map((id) => nodeText(id, sample)),
      ...slow.slice(0, 5).map((trace, index) => `Slow ${index + 1}: ${traceText(trace)}.`),
      ...(slow.length > 0 ? ['Type slow and a number for its way, or back.'] : ['Type back.']),
    ],
    commands: [
      taking(['slow'], 'NUMBER', 'the way of a slow request', (rest) => {
        const index = placeNamed(rest === '' ? '1' : rest, slow.length);
        return index === undefined
          ? say(thereAre(slow.length, 'slow request'))
          : say(`${traceText(slow[index]!)}.`, ...slow[index]!.spans.map(spanText));
      }),
    ],
    back,
  };
}

const partWords: Readonly<Record<keyof TimeParts, string>> = {
  queue: 'waiting in queues',
  service: 'work',
  network: 'network',
  retry: 'failed tries',
  timeout: 'timed-out tries',
};

const share = (part: number, all: number): string => formatShare(all > 0 ? part / all : 0);

const partsText = (parts: TimeParts): string =>
  [...partNames]
    .filter((part) => parts[part] > 0.005 * totalOf(parts))
    .sort((a, b) => parts[b] - parts[a])
    .map((part) => `${partWords[part]} ${share(parts[part], totalOf(parts))}`)
    .join(', ');

function nodeText(id: string, { byNode, parts }: TimeSample): string {
  const { queue, service, inVain } = byNode[id]!;
  const all = totalOf(parts);
  return `${id}: queue ${share(queue, all)}, work ${share(service, all)}, waited for in vain ${share(inVain, all)}.`;
}

const outcomeWords: Readonly<Record<RequestTrace['outcome'], string>> = {
  ok: 'answered',
  degraded: 'answered in part',
  failed: 'failed',
  refused: 'refused',
  'timed-out': 'timed out',
};

const traceText = (trace: RequestTrace): string =>
  `${trace.client}, ${oneLine(durationText(durationOf(trace)))}, ${outcomeWords[trace.outcome]}: ${partsText(trace.parts)}`;

const kindWords: Readonly<Record<TraceSpan['kind'], string>> = {
  try: 'calls',
  queue: 'waits in the queue of',
  work: 'is worked on at',
  network: 'is on the way to',
  pool: 'waits for a connection to',
  backoff: 'waits to try again at',
};

const spanText = ({ depth, kind, node, fromMs, toMs, outcome, hedge }: TraceSpan): string => {
  const ended = outcome && outcome !== 'ok' ? `, ${outcome.replace('-', ' ')}` : '';
  return `Level ${depth + 1}: ${hedge ? 'a second try ' : ''}${kindWords[kind]} ${node}, ${oneLine(durationText(toMs - fromMs))}${ended}.`;
};
