import { judgeEvidence } from '../../../scenario/diagnosis.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import { signalName } from '../../../scenario/signal-text.ts';
import { evidenceNamed } from '../../../session/incident/diagnosis.ts';
import type { IncidentScreen } from '../../../session/incident/incident.ts';
import type { Row, Span } from '../../rows.ts';
import { muted } from './prose.ts';
import { packRows } from './wrap-rows.ts';

const marks = {
  right: { text: '✓ ', tone: 'ok' },
  missing: { text: '○ ', tone: 'muted' },
  misleading: { text: '✖ ', tone: 'bad' },
} as const satisfies Record<string, Span>;

const words = { right: 'proves it', missing: 'not named', misleading: 'no proof' } as const;

/** What became of each signal that was named as proof, or should have been. */
export function evidenceRows(
  { frame, commands }: Pick<IncidentScreen, 'frame' | 'commands'>,
  { diagnosis }: Scenario,
  width: number,
): Row[] {
  if (!diagnosis) return [];
  // Who named no cause has missed nothing: the proof is told without marks.
  if (!frame?.diagnosis) {
    return [[muted(`Proof: ${diagnosis.evidence.map(signalName).join(', ')}`)]];
  }
  const judged = judgeEvidence(diagnosis, evidenceNamed(commands));
  return (['right', 'missing', 'misleading'] as const).flatMap((kind) => {
    const signals = judged[kind];
    if (signals.length === 0) return [];
    const head: Row = [marks[kind], muted(words[kind].padEnd(11))];
    const named = signals.map((path, index): Row => {
      const comma = index < signals.length - 1 ? ',' : '';
      return [{ text: signalName(path) + comma }];
    });
    return packRows(named, width - 13, 1).map(
      (row, index): Row => (index === 0 ? [...head, ...row] : [{ text: ' '.repeat(13) }, ...row]),
    );
  });
}
