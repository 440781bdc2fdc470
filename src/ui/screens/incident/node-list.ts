import { fitText } from '../../../lib/text.ts';
import { formatCount, formatRate, formatShare } from '../../../lib/units.ts';
import type { ShownSystem } from '../../../session/incident/screen.ts';
import type { SystemConfig, SystemFrame } from '../../../sim/index.ts';
import { bar } from '../../components/bar.ts';
import type { Row } from '../../rows.ts';
import { kindGlyph, nodeState } from './node-state.ts';

interface ListView {
  readonly frame: ShownSystem;
  readonly selected: string | undefined;
  /** Of one column. */
  readonly width: number;
}

const [marks, shares, queues, states, leastBar] = [3, 6, 7, 11, 4];

/** As many columns as leave room for names, bars and states. */
export const listColumns = (width: number): number => Math.max(1, Math.floor((width + 2) / 38));

/** The system as a list, in the order given, for terminals without room for a drawing. */
export function nodeRows(
  system: SystemConfig,
  order: readonly string[],
  { frame, selected, width }: ListView,
): Row[] {
  const rates = width >= 48 ? 8 : 0;
  const wanted = Math.max(6, ...order.map((id) => nameOf(id, frame).length)) + 1;
  const rest = width - marks - shares - rates - queues - states;
  // A bar says no more than its figure: names come first.
  const barWidth = Math.min(16, rest - wanted) >= leastBar ? Math.min(16, rest - wanted) : 0;
  const names = Math.min(wanted, rest - barWidth);
  return order.flatMap((id): Row[] => {
    const [node, kind] = [frame.nodes[id], system.nodes[id]?.kind];
    if (!node || !kind) return [];
    const state = nodeState(kind, node, frame.conditions?.[id]);
    const chosen = id === selected;
    const { filled, rest } = bar(node.utilization, barWidth);
    // A buffer does no work, and what others do inside cannot be seen.
    const hidden = kind === 'queue' || kind === 'external';
    const work: Row = hidden
      ? [{ text: ' '.repeat(barWidth + shares) }]
      : [
          { text: filled, tone: state.tone },
          { text: rest, tone: 'muted' },
          { text: formatShare(node.utilization).padStart(5) },
          { text: ' ' },
        ];
    return [
      [
        { text: chosen ? '❯' : ' ', tone: 'focus' },
        { text: `${kindGlyph[kind]} `, tone: 'muted' },
        {
          text: fitText(cutName(nameOf(id, frame), names - 1), names),
          bold: true,
          ...(chosen ? { tone: 'focus' as const } : {}),
        },
        ...work,
        ...(rates > 0
          ? [{ text: fitText(formatRate(node.rps), rates, 'right'), tone: 'muted' as const }]
          : []),
        { text: fitText(waiting(kind, node.queue), queues), tone: 'muted' },
        { text: `${state.glyph} ${state.word}`, tone: state.tone },
      ],
    ];
  });
}

function nameOf(id: string, { nodes }: SystemFrame): string {
  const instances = nodes[id]?.instances ?? 1;
  return instances > 1 ? `${id} ×${instances}` : id;
}

/** The number of instances stays. */
function cutName(name: string, width: number): string {
  if (name.length <= width) return name;
  const [id = '', count] = name.split(' ');
  const behind = count === undefined ? '' : ` ${count}`;
  return `${id.slice(0, Math.max(1, width - behind.length - 1))}…${behind}`;
}

/** Nobody sees into the queues of others. */
const waiting = (kind: string, queue: number): string =>
  kind === 'external' ? '' : ` q ${formatCount(Math.round(queue))}`;
