import {
  conditionOf,
  conditionWord,
  type NodeCondition,
} from '../../../session/incident/node-condition.ts';
import type { NodeFrame, NodeKind } from '../../../sim/index.ts';
import type { Tone } from '../../theme.ts';

/** How a node is, in a word, a glyph and a tone: none of them alone. */
interface NodeState {
  readonly word: string;
  readonly glyph: string;
  readonly tone: Tone;
}

const looks: Readonly<Record<NodeCondition, Omit<NodeState, 'word'>>> = {
  down: { glyph: '✖', tone: 'bad' },
  hanging: { glyph: '◌', tone: 'bad' },
  'partly-down': { glyph: '✖', tone: 'bad' },
  'partly-hanging': { glyph: '◌', tone: 'bad' },
  overflow: { glyph: '◆', tone: 'bad' },
  refusing: { glyph: '◆', tone: 'bad' },
  saturated: { glyph: '◆', tone: 'bad' },
  failing: { glyph: '✖', tone: 'bad' },
  busy: { glyph: '▲', tone: 'warning' },
  filling: { glyph: '▲', tone: 'warning' },
  holding: { glyph: '●', tone: 'ok' },
  empty: { glyph: '●', tone: 'ok' },
  ok: { glyph: '●', tone: 'ok' },
};

/** @param condition as it was shown last; without it, what the figures of the moment say */
export const nodeState = (
  kind: NodeKind,
  frame: NodeFrame,
  condition = conditionOf(kind, frame),
): NodeState => ({ ...looks[condition], word: conditionWord(kind, frame, condition) });

/** What kind of thing a node is, as one character of the common fonts. */
export const kindGlyph: Readonly<Record<NodeKind, string>> = {
  service: '▪',
  database: '≡',
  cache: '◇',
  queue: '»',
  gateway: '⇄',
  external: '↗',
};
