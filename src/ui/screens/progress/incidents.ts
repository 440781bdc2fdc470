import { fitText, visibleText } from '../../../lib/text.ts';
import { difficultyText, starsText } from '../../../lib/words.ts';
import type { IncidentSummary, Summary } from '../../../session/progress/summary.ts';
import { blankRow, type Row, spread } from '../../rows.ts';

/** Every incident with its stars. */
export function incidentRows({ incidents }: Summary, width: number): Row[] {
  if (incidents.length === 0) return [[{ text: 'There are no incidents here.', tone: 'muted' }]];
  const stars = incidents.reduce((sum, incident) => sum + incident.stars, 0);
  const won = incidents.filter((incident) => incident.won > 0).length;
  return [
    [
      { text: `★ ${stars} of ${3 * incidents.length}`, tone: 'accent', bold: true },
      { text: `   ${won} of ${incidents.length} won`, tone: 'muted' },
    ],
    blankRow,
    ...incidents.map((incident) => incidentRow(incident, width)),
  ];
}

function incidentRow(incident: IncidentSummary, width: number): Row {
  const { title, stars, difficulty, runs, won, diagnosed, fewestLost } = incident;
  const runsText = runs === 0 ? 'not played' : `won ${won} of ${runs}`;
  const cause = runs === 0 ? '' : `cause ${diagnosed} of ${runs}`;
  const lost = fewestLost === undefined ? '' : `${fewestLost.toLocaleString('en-US')} lost`;
  return spread(
    [
      { text: `${starsText(stars)}  `, tone: stars > 0 ? 'accent' : 'muted' },
      { text: visibleText(title), tone: 'text' },
    ],
    [
      ...(width >= 70 ? [{ text: `${difficultyText(difficulty)}  `, tone: 'muted' as const }] : []),
      { text: fitText(runsText, 12), tone: won > 0 ? ('ok' as const) : ('muted' as const) },
      { text: fitText(cause, 13), tone: 'muted' as const },
      ...(width >= 90 ? [{ text: fitText(lost, 14, 'right'), tone: 'muted' as const }] : []),
    ],
    width,
  );
}
