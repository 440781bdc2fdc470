import { formatCount, formatDuration } from '../../../lib/units.ts';
import { plural } from '../../../lib/words.ts';
import { conditionText } from '../../../scenario/condition-text.ts';
import { type JudgedEvidence, judgeEvidence } from '../../../scenario/diagnosis.ts';
import type { RunFrame, ScoreFrame } from '../../../scenario/run-types.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import { nextStar } from '../../../scenario/score.ts';
import { evidenceNamed } from '../../../session/incident/diagnosis.ts';
import type { IncidentScreen } from '../../../session/incident/incident.ts';
import { type Row, rowWidth } from '../../rows.ts';
import { heading, muted, paragraph } from './prose.ts';

/** The outcome; beside each other what was done about the trouble, and what was understood of it. */
export function resultRows(screen: IncidentScreen, scenario: Scenario, width: number): Row[] {
  const { frame } = screen;
  const score = frame?.score;
  if (!frame || !score) return [];
  const mitigation = mitigationRows(frame, score);
  const diagnosis = scenario.diagnosis ? diagnosisRows(screen, score, scenario) : [];
  return [
    outcomeRow(score),
    ...(score.reason === undefined ? [] : paragraph(score.reason, width)),
    ...nextStarRows(score, scenario, width),
    [],
    ...(width >= 70 && diagnosis.length > 0
      ? besides(mitigation, diagnosis, Math.floor(Math.min(width, 96) / 2))
      : [...mitigation, ...(diagnosis.length > 0 ? [[], ...diagnosis] : [])]),
  ];
}

const outcomeRow = ({ outcome, stars }: ScoreFrame): Row => [
  outcome === 'won'
    ? { text: '✓ Incident resolved  ', tone: 'ok', bold: true }
    : { text: '✖ Incident lost  ', tone: 'bad', bold: true },
  { text: '★'.repeat(stars), tone: 'accent', bold: true },
  muted('☆'.repeat(3 - stars)),
];

function nextStarRows(score: ScoreFrame, scenario: Scenario, width: number): Row[] {
  const next = nextStar(score, scenario);
  if (!next) return [];
  const text = `${'★'.repeat(score.stars + 1)} asks for ${conditionText(next, scenario.system)}`;
  return paragraph(text, width, { tone: 'muted' });
}

function mitigationRows(frame: RunFrame, score: ScoreFrame): Row[] {
  const { budget, cost, meters = [] } = frame;
  const { mitigatedAfterMs, lost, earned, earnable } = score;
  return [
    heading('Mitigation'),
    mitigatedAfterMs === undefined
      ? [{ text: '✖ ', tone: 'bad' }, { text: 'not mitigated' }]
      : [
          { text: '✓ ', tone: 'ok' },
          { text: 'mitigated after ' },
          { text: formatDuration(mitigatedAfterMs), bold: true },
        ],
    [{ text: '  ' }, { text: formatCount(lost), bold: true }, { text: ' requests lost' }],
    ...meters.map(
      ({ text, value }): Row => [
        { text: '  ' },
        { text: formatCount(Math.round(value)), bold: true },
        { text: ` ${text}` },
      ],
    ),
    ...(earned === undefined
      ? []
      : [
          [
            { text: '  decisions ' },
            { text: `${earned}`.replace('-', '−'), bold: true },
            { text: ` of ${plural(earnable ?? 0, 'point')}` },
          ],
        ]),
    [
      { text: '  cost ' },
      { text: `${cost}`, bold: true },
      { text: budget === undefined ? '' : ` of ${budget}` },
    ],
  ];
}

function diagnosisRows(screen: IncidentScreen, score: ScoreFrame, scenario: Scenario): Row[] {
  const { diagnosis } = scenario;
  const named = screen.frame?.diagnosis;
  if (!diagnosis || !named) {
    return [heading('Diagnosis'), [muted('○ '), { text: 'no cause named' }]];
  }
  return [
    heading('Diagnosis'),
    named.correct
      ? [{ text: '✓ ', tone: 'ok' }, { text: 'cause named ' }, ...detected(score)]
      : [{ text: '✖ ', tone: 'bad' }, { text: 'a wrong cause named' }],
    ...proofRows(judgeEvidence(diagnosis, evidenceNamed(screen.commands))),
  ];
}

const detected = ({ detectedAfterMs }: ScoreFrame): Row =>
  detectedAfterMs === undefined
    ? [{ text: 'after the end' }]
    : [{ text: 'after ' }, { text: formatDuration(detectedAfterMs), bold: true }];

function proofRows({ right, missing, misleading }: JudgedEvidence): Row[] {
  const all = right.length + missing.length;
  if (all === 0) return [];
  return [
    [
      { text: '  ' },
      { text: '●'.repeat(right.length), tone: 'ok' },
      muted('○'.repeat(missing.length)),
      { text: ` ${right.length} of ${all} proofs` },
    ],
    misleading.length > 0
      ? [{ text: '  ' }, { text: `${misleading.length}`, bold: true }, { text: ' named in vain' }]
      : [muted('  none named in vain')],
  ];
}

/** Two blocks beside each other. */
function besides(left: readonly Row[], right: readonly Row[], column: number): Row[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const row = left[index] ?? [];
    return [
      ...row,
      { text: ' '.repeat(Math.max(1, column - rowWidth(row))) },
      ...(right[index] ?? []),
    ];
  });
}
