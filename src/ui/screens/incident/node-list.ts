import { fitText } from '../../../lib/text.ts';
import { formatCount, formatRate, formatShare } from '../../../lib/units.ts';
import type { SystemConfig, SystemFrame } from '../../../sim/index.ts';
import { bar } from '../../components/bar.ts';
import type { Row } from '../../rows.ts';
import { kindGlyph, nodeState } from './node-state.ts';

/** The system as a list, for terminals without room for a drawing. */
export function nodeRows(
  system: SystemConfig,
  frame: SystemFrame,
  selected: string | undefined,
  width: number,
): Row[] {
  const names = Math.max(...Object.keys(system.nodes).map((id) => id.length), 6) + 4;
  const barWidth = Math.max(4, Math.min(16, width - names - 40));
  return Object.entries(system.nodes).flatMap(([id, { kind }]): Row[] => {
    const node = frame.nodes[id];
    if (!node) return [];
    const state = nodeState(kind, node);
    const chosen = id === selected;
    const count = node.instances > 1 ? ` ×${node.instances}` : '';
    const { filled, rest } = bar(node.utilization, barWidth);
    // A buffer does no work, and what others do inside cannot be seen.
    const hidden = kind === 'queue' || kind === 'external';
    const work: Row = hidden
      ? [{ text: ' '.repeat(barWidth + 7) }]
      : [
          { text: filled, tone: state.tone },
          { text: rest, tone: 'muted' },
          { text: ` ${formatShare(node.utilization).padStart(5)} ` },
        ];
    return [
      [
        { text: chosen ? '❯' : ' ', tone: 'focus' },
        { text: `${kindGlyph[kind]} `, tone: 'muted' },
        { text: fitText(`${id}${count}`, names), bold: true, ...(chosen ? { tone: 'focus' } : {}) },
        ...work,
        { text: fitText(formatRate(node.rps), 8, 'right'), tone: 'muted' },
        { text: fitText(` q ${formatCount(Math.round(node.queue))}`, 9), tone: 'muted' },
        { text: `${state.glyph} ${state.word}`, tone: state.tone },
      ],
    ];
  });
}
