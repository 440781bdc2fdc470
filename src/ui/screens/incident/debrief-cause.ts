import type { DiagnosisFrame } from '../../../scenario/run-types.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import type { IncidentScreen } from '../../../session/incident/incident.ts';
import type { Row } from '../../rows.ts';
import { evidenceRows } from './evidence-rows.ts';
import { hanging, heading, muted, paragraph } from './prose.ts';

/** The cause and its proof, and what was wrong about what the player thought. */
export function causeRows(screen: IncidentScreen, scenario: Scenario, width: number): Row[] {
  const { diagnosis } = scenario;
  if (!diagnosis) return [];
  const right = diagnosis.options.find(({ correct }) => correct);
  return [
    heading('The cause'),
    ...(right ? hanging([{ text: '✓ ', tone: 'ok' }], right.text, width, { bold: true }) : []),
    ...(right ? hanging([{ text: '  ' }], right.because, width) : []),
    ...wrongRows(screen.frame?.diagnosis, diagnosis, width),
    ...(diagnosis.evidence.length > 0 ? [[], ...evidenceRows(screen, scenario, width)] : []),
  ];
}

function wrongRows(
  named: DiagnosisFrame | undefined,
  { options }: NonNullable<Scenario['diagnosis']>,
  width: number,
): Row[] {
  if (!named) return paragraph('○ You named no cause.', width, { tone: 'muted' });
  const yours = options[named.option];
  if (!yours || yours.correct) return [];
  return [
    [],
    ...hanging([{ text: '✖ ', tone: 'bad' }, muted('you: ')], yours.text, width),
    ...hanging([{ text: '  ' }], yours.because, width),
  ];
}
