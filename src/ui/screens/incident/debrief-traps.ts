import type { Comparison } from '../../../scenario/debrief/comparison.ts';
import type { SprungTrap } from '../../../scenario/debrief/sprung-traps.ts';
import { trapVerdict } from '../../../scenario/debrief/trap-verdict.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import type { IncidentScreen } from '../../../session/incident/incident.ts';
import type { Row } from '../../rows.ts';
import { heading, paragraph } from './prose.ts';

/** A trap that was walked into: what it did in this run, and why it fails. */
export function trapRows(
  trap: SprungTrap,
  { lost }: Comparison,
  { frame }: IncidentScreen,
  scenario: Scenario,
  width: number,
): Row[] {
  const because = scenario.traps.find(({ id }) => id === trap.id)?.because ?? '';
  const { outcome, stars } = frame?.score ?? { outcome: 'lost', stars: 0 };
  const { title, text } = trapVerdict(trap, { outcome, stars }, lost.yours);
  return [
    heading(`${title}: ${trap.id.replaceAll('-', ' ')}`),
    ...paragraph(because, width),
    ...paragraph(text, width, { tone: 'muted' }),
  ];
}
