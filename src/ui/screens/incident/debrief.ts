import { formatClock, formatShare } from '../../../lib/units.ts';
import type { Comparison } from '../../../scenario/debrief/comparison.ts';
import type { Moment, MomentKind } from '../../../scenario/debrief/moment.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import type { IncidentScreen } from '../../../session/incident/incident.ts';
import { bar } from '../../components/bar.ts';
import type { Row, Span } from '../../rows.ts';
import { causeRows } from './debrief-cause.ts';
import { comparisonRows } from './debrief-chart.ts';
import { resultRows } from './debrief-result.ts';
import { trapRows } from './debrief-traps.ts';
import { hanging, heading, muted, paragraph } from './prose.ts';
import { timeSummaryRows } from './time-summary.ts';
import { packRows } from './wrap-rows.ts';

/** Parts of a debrief: laid out rows, and Markdown that is laid out where it is shown. */
export type DebriefPart =
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'markdown'; readonly text: string };

/** A lesson that the debrief sends its reader to. */
export interface LessonLink {
  readonly id: string;
  readonly title: string;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How the run went and why, from the result down to what to read next. */
export function debriefParts(
  screen: IncidentScreen,
  scenario: Scenario,
  lessons: readonly LessonLink[],
  size: Size,
): DebriefPart[] {
  const { frame, comparison } = screen;
  const { width } = size;
  const score = frame?.score;
  if (!frame || !score) return [];
  const rows = (of: readonly Row[]): DebriefPart => ({ kind: 'rows', rows: of });
  return [
    rows(resultRows(screen, scenario, width)),
    ...(comparison
      ? afterwards(comparison, screen, scenario, size).map(rows)
      : [rows(pendingRows(screen, width))]),
    rows(causeRows(screen, scenario, width)),
    ...(scenario.debrief ? [{ kind: 'markdown', text: scenario.debrief } as const] : []),
    rows(onwardRows(screen, scenario, lessons, width)),
  ];
}

function pendingRows({ comparing = 0 }: IncidentScreen, width: number): Row[] {
  const cells = Math.min(30, width - 8);
  const { filled, rest } = bar(comparing, cells);
  return [
    ...paragraph(
      'Playing the same seed again: as you did, with nothing done, and the reference.',
      width,
      { tone: 'muted' },
    ),
    [{ text: filled, tone: 'accent' }, muted(rest), { text: ` ${formatShare(comparing)}` }],
  ];
}

/** What takes the run to be played again. */
function afterwards(
  comparison: Comparison,
  screen: IncidentScreen,
  scenario: Scenario,
  size: Size,
): Row[][] {
  const { width } = size;
  return [
    comparisonRows(comparison, screen, scenario, size),
    momentRows(comparison.moments, width),
    ...comparison.traps.map((trap) => trapRows(trap, comparison, screen, scenario, width)),
    comparison.worstMinute ? timeSummaryRows(comparison.worstMinute, width) : [],
  ];
}

const marks: Readonly<Record<MomentKind, Span & { readonly word: string }>> = {
  event: { text: '•', tone: 'warning', word: 'what happened' },
  strain: { text: '◆', tone: 'bad', word: 'what it did' },
  alert: { text: '▲', tone: 'bad', word: 'alert' },
  deed: { text: '▸', tone: 'focus', word: 'you' },
  recovery: { text: '↘', tone: 'ok', word: 'recovery' },
  end: { text: '■', tone: 'muted', word: 'the end' },
};

/** The moments that mattered, in one line of time. */
function momentRows(moments: readonly Moment[], width: number): Row[] {
  const kinds = [...new Set(moments.map(({ kind }) => kind))].filter((kind) => kind !== 'end');
  const legend = kinds.map((kind): Row => {
    const { word, ...mark } = marks[kind];
    return [mark, muted(` ${word}`)];
  });
  return [
    heading('The moments that mattered'),
    ...packRows(legend, width),
    [],
    ...moments.flatMap(({ atMs, kind, text }) => {
      const { word: _, ...mark } = marks[kind];
      return hanging([muted(`${formatClock(atMs)}  `), mark, { text: ' ' }], text, width);
    }),
  ];
}

/** What to do with what was learnt: lessons to read, and what comes back for review. */
function onwardRows(
  { frame, variant }: IncidentScreen,
  { diagnosis }: Scenario,
  lessons: readonly LessonLink[],
  width: number,
): Row[] {
  const inReview = diagnosis !== undefined && !variant && !frame?.diagnosis?.correct;
  if (lessons.length === 0 && !inReview) return [];
  return [
    heading('What next'),
    ...lessons.map(
      ({ title }, index): Row => [
        { text: `${index + 1}  `, tone: 'accent' },
        muted('read '),
        { text: title },
      ],
    ),
    ...(inReview
      ? hanging(
          [{ text: '↻  ', tone: 'accent' }],
          'The cause of this incident is in your review now. It comes back until you know it.',
          width,
        )
      : []),
  ];
}
