import { cutText, fitText } from '../../../lib/text.ts';
import { formatDuration } from '../../../lib/units.ts';
import type { RequestTrace, TraceSpan } from '../../../sim/index.ts';
import type { Row, Span } from '../../rows.ts';
import { muted } from './prose.ts';
import { type PartName, partLook } from './time-parts.ts';

const partOfKind: Readonly<Record<Exclude<TraceSpan['kind'], 'try'>, PartName>> = {
  queue: 'queue',
  work: 'service',
  network: 'network',
  pool: 'network',
  backoff: 'retry',
};

const kindWords: Readonly<Record<Exclude<TraceSpan['kind'], 'try'>, string>> = {
  queue: 'queue',
  work: 'own work',
  network: 'network',
  pool: 'pool',
  backoff: 'backoff',
};

export const outcomeLook = {
  ok: { text: '✓ ok', tone: 'ok' },
  degraded: { text: '◐ degraded', tone: 'warning' },
  failed: { text: '✖ failed', tone: 'bad' },
  refused: { text: '⊘ refused', tone: 'bad' },
  'timed-out': { text: '✖ timed out', tone: 'bad' },
  overtaken: { text: '· given up', tone: 'muted' },
} as const satisfies Record<string, Span>;

const durationWidth = 8;
const outcomeWidth = 12;
/** Deeper calls are not moved further to the right. */
const mostDepth = 5;

function columnsOf({ spans }: RequestTrace, width: number) {
  const longest = Math.max(...spans.map(({ node, depth }) => node.length + 2 * depth), 10);
  const labelWidth = Math.min(Math.floor(width * 0.3), longest + 4);
  return { labelWidth, barWidth: width - labelWidth - durationWidth - outcomeWidth - 2 };
}

/** One request on its way: a row for each stretch of it, below its own time. */
export function waterfallRows(trace: RequestTrace, width: number): Row[] {
  const { labelWidth, barWidth } = columnsOf(trace, width);
  const wholeMs = Math.max(1e-9, trace.toMs - trace.fromMs);
  const cell = (ms: number) => Math.round(((ms - trace.fromMs) / wholeMs) * barWidth);
  return trace.spans.map((span): Row => {
    const from = Math.min(barWidth - 1, Math.max(0, cell(span.fromMs)));
    const to = Math.min(barWidth, Math.max(from + 1, cell(span.toMs)));
    const bar = span.kind === 'try' ? tryBar(span, to - from) : partBar(span.kind, to - from);
    const indent = ' '.repeat(2 * Math.min(mostDepth, span.depth));
    const label: Span =
      span.kind === 'try'
        ? { text: fitText(`${indent}${span.node}`, labelWidth) }
        : { ...muted(fitText(indent + kindWords[span.kind], labelWidth)) };
    return [
      label,
      { text: ` ${' '.repeat(from)}` },
      bar,
      { text: ' '.repeat(barWidth - to) },
      { text: formatDuration(span.toMs - span.fromMs).padStart(durationWidth) },
      { text: ' ' },
      ...(span.kind === 'try' ? [tryEnd(span)] : []),
    ];
  });
}

function partBar(kind: Exclude<TraceSpan['kind'], 'try'>, width: number): Span {
  const { text, tone } = partLook[partOfKind[kind]];
  return { text: text.repeat(width), tone };
}

/** A try as a span between two ends; one that was waited for in vain is broken. */
function tryBar({ outcome = 'ok' }: TraceSpan, width: number): Span {
  const { tone } = outcomeLook[outcome];
  const vain = outcome === 'timed-out' || outcome === 'overtaken';
  if (width < 2) return { text: '│', tone };
  return {
    text: `├${(vain ? '╌' : '─').repeat(width - 2)}┤`,
    tone: outcome === 'ok' ? 'text' : tone,
  };
}

function tryEnd({ outcome = 'ok', hedge }: TraceSpan): Span {
  if (outcome === 'ok') return muted(hedge ? 'hedge' : '');
  const { text, tone } = outcomeLook[outcome];
  return { text: cutText(hedge ? `${text} (hedge)` : text, outcomeWidth), tone };
}

/** `0 ms … 4.01 s … 8.02 s` above the bars, for the same width. */
export function waterfallScale(trace: RequestTrace, width: number): Row {
  const { labelWidth, barWidth } = columnsOf(trace, width);
  const wholeMs = trace.toMs - trace.fromMs;
  const half = formatDuration(wholeMs / 2);
  const whole = formatDuration(wholeMs);
  const middle = Math.floor(barWidth / 2) - Math.floor(half.length / 2);
  const scale = `0${' '.repeat(Math.max(1, middle - 1))}${half}`;
  // On a short axis the middle would run into the end.
  const text = scale.length < barWidth - whole.length ? scale : '0';
  return [muted(`${' '.repeat(labelWidth + 1)}${text.padEnd(barWidth - whole.length)}${whole}`)];
}
