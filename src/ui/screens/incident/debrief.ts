import { wrapText } from '../../../lib/text.ts';
import { formatClock, formatCount, formatDuration } from '../../../lib/units.ts';
import type { Comparison, Outcome, RunFrame, ScoreFrame } from '../../../scenario/run-types.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import type { IncidentScreen } from '../../../session/incident/incident.ts';
import { signalKind } from '../../../sim/index.ts';
import { type Curve, chartRows, legendRow } from '../../components/chart.ts';
import type { Row } from '../../rows.ts';
import { formatSignal, signalName } from '../../signal-text.ts';

/** Parts of a debrief: laid out rows, and Markdown that is laid out where it is shown. */
export type DebriefPart =
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'markdown'; readonly text: string };

/** A lesson that the debrief sends its reader to. */
export interface LessonLink {
  readonly id: string;
  readonly title: string;
}

/** How the run went and why, from the result down to what to read next. */
export function debriefParts(
  screen: IncidentScreen,
  scenario: Scenario,
  lessons: readonly LessonLink[],
  width: number,
): DebriefPart[] {
  const { frame, comparison } = screen;
  const score = frame?.score;
  if (!frame || !score) return [];
  const rows = (of: readonly Row[]): DebriefPart => ({ kind: 'rows', rows: of });
  return [
    rows([...resultRows(score, width), [], ...figureRows(frame, score, width)]),
    rows(
      comparison
        ? comparisonRows(comparison, scenario, width)
        : [
            [
              {
                text: 'Replaying the same seed with nothing done and with the reference…',
                tone: 'muted',
              },
            ],
          ],
    ),
    ...(score.trap === undefined
      ? []
      : [rows(trapRows(score.trap, score.outcome, scenario, width))]),
    ...(scenario.diagnosis ? [rows(causeRows(frame, scenario, width))] : []),
    rows(storyRows(screen, scenario, width)),
    ...(scenario.debrief ? [{ kind: 'markdown', text: scenario.debrief } as const] : []),
    ...(lessons.length > 0 ? [rows(lessonRows(lessons))] : []),
  ];
}

const heading = (text: string): Row => [{ text, tone: 'accent', bold: true }];
const paragraph = (text: string, width: number, indent = ''): Row[] =>
  wrapText(text.replace(/\s+/g, ' ').trim(), Math.min(80, width) - indent.length).map(
    (line): Row => [{ text: indent + line }],
  );

function resultRows({ outcome, stars, reason }: ScoreFrame, width: number): Row[] {
  const won = outcome === 'won';
  return [
    [
      won
        ? { text: '✓ Incident resolved  ', tone: 'ok', bold: true }
        : { text: '✖ Incident lost  ', tone: 'bad', bold: true },
      { text: '★'.repeat(stars), tone: 'accent', bold: true },
      { text: '☆'.repeat(3 - stars), tone: 'muted' },
    ],
    ...(reason === undefined ? [] : paragraph(reason, width)),
  ];
}

function figureRows({ budget }: RunFrame, score: ScoreFrame, width: number): Row[] {
  const after = (ms: number | undefined): string =>
    ms === undefined ? 'never' : formatDuration(ms);
  const figures: [string, string][] = [
    ['requests lost', formatCount(score.lost)],
    ['cost', budget === undefined ? `${score.cost}` : `${score.cost} of ${budget}`],
    [
      'time to detect',
      score.diagnosed && score.detectedAfterMs === undefined
        ? 'after the end'
        : after(score.detectedAfterMs),
    ],
    ['time to mitigate', after(score.mitigatedAfterMs)],
  ];
  const columns = width >= 72 ? 4 : 2;
  const each = Math.floor(Math.min(width, 96) / columns);
  return Array.from({ length: figures.length / columns }, (_, line) => {
    const part = figures.slice(line * columns, (line + 1) * columns);
    return [
      part.map(([name]) => ({ text: name.padEnd(each), tone: 'muted' }) as const),
      part.map(([, value]) => ({ text: value.padEnd(each), bold: true })),
    ];
  }).flat();
}

function comparisonRows(comparison: Comparison, scenario: Scenario, width: number): Row[] {
  const { signal, nothing, yours, reference, outcomes, lost } = comparison;
  const kind = signalKind(scenario.system, signal) ?? 'count';
  const curves: Curve[] = [
    {
      name: `nothing done: ${outcomes.nothing}, ${formatCount(lost.nothing)} requests lost`,
      mark: '×',
      tone: 'bad',
      values: nothing,
    },
    {
      name: `reference: ${outcomes.reference}, ${formatCount(lost.reference)}`,
      mark: '─',
      tone: 'ok',
      values: reference,
    },
    { name: `you: ${formatCount(lost.yours)}`, mark: '●', tone: 'focus', values: yours },
  ];
  const chart = chartRows(curves, {
    width: Math.min(width, 110),
    height: 11,
    seconds: scenario.durationMs / 1000,
    formatValue: (value) => formatSignal(kind, value),
    formatTime: (seconds) => formatClock(seconds * 1000),
  });
  const legend = legendRow(curves);
  const wide = legend.reduce((sum, { text }) => sum + text.length, 0) <= width;
  return [
    [
      ...heading(`Same seed, three runs to ${formatClock(scenario.durationMs)}`),
      { text: `  ${signalName(signal)}`, tone: 'muted' },
    ],
    [],
    ...chart,
    ...(wide ? [legend] : curves.map((curve) => legendRow([curve]))),
  ];
}

function trapRows(trap: string, outcome: Outcome, scenario: Scenario, width: number): Row[] {
  const because = scenario.traps.find(({ id }) => id === trap)?.because;
  return because === undefined
    ? []
    : [
        heading(
          `${outcome === 'won' ? 'A trap on the way' : 'The trap'}: ${trap.replaceAll('-', ' ')}`,
        ),
        ...paragraph(because, width),
      ];
}

function causeRows({ diagnosis: named }: RunFrame, scenario: Scenario, width: number): Row[] {
  const { diagnosis } = scenario;
  if (!diagnosis) return [];
  const right = diagnosis.options.find(({ correct }) => correct);
  const yours = named && diagnosis.options[named.option];
  const proof = diagnosis.evidence.map(signalName).join(', ');
  return [
    heading('The cause'),
    ...(right ? paragraph(`✓ ${right.text}`, width) : []),
    ...(right ? paragraph(right.because, width, '  ') : []),
    ...(proof ? [[{ text: `  Proof: ${proof}`, tone: 'muted' } as const]] : []),
    ...(yours && !yours.correct
      ? [
          ...paragraph(`✖ You named: ${yours.text}`, width),
          ...paragraph(yours.because, width, '  '),
        ]
      : []),
    ...(named ? [] : [[{ text: '○ You named no cause.', tone: 'muted' } as const]]),
  ];
}

/** What really happened and what the player did, in one line of time. */
function storyRows({ commands }: IncidentScreen, scenario: Scenario, width: number): Row[] {
  const happened = scenario.events.flatMap(({ atMs, note }) =>
    note === undefined ? [] : [{ atMs, mine: false, text: note }],
  );
  const done = commands.flatMap(({ atMs, command }) => {
    if (command.type !== 'action') return [];
    const label = scenario.actions.find(({ id }) => id === command.action)?.label;
    return label === undefined ? [] : [{ atMs, mine: true, text: label }];
  });
  const story = [...happened, ...done].sort((a, b) => a.atMs - b.atMs);
  if (story.length === 0) return [];
  return [
    heading('Timeline'),
    ...story.flatMap(({ atMs, mine, text }): Row[] => {
      const [first = '', ...rest] = wrapText(
        text.replace(/\s+/g, ' ').trim(),
        Math.min(80, width) - 9,
      );
      const mark = mine
        ? ({ text: '▸ ', tone: 'focus' } as const)
        : ({ text: '• ', tone: 'warning' } as const);
      return [
        [
          { text: `${formatClock(atMs)}  `, tone: 'muted' },
          mark,
          { text: mine ? `you: ${first}` : first },
        ],
        ...rest.map((line): Row => [{ text: ' '.repeat(9) + line }]),
      ];
    }),
  ];
}

const lessonRows = (lessons: readonly LessonLink[]): Row[] => [
  heading('Read next'),
  ...lessons.map(
    ({ title }, index): Row => [{ text: `${index + 1}  `, tone: 'accent' }, { text: title }],
  ),
];
