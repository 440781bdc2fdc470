import { conditionOf, type NodeCondition } from '../../../session/incident/node-condition.ts';
import type { NodeFrame, NodeKind } from '../../../sim/index.ts';
import type { Tone } from '../../theme.ts';

/** How a node is, in a word, a glyph and a tone: none of them alone. */
export interface NodeState {
  readonly word: string;
  readonly glyph: string;
  readonly tone: Tone;
}

const states: Readonly<Record<NodeCondition, NodeState>> = {
  down: { word: 'down', glyph: '✖', tone: 'bad' },
  hanging: { word: 'hanging', glyph: '◌', tone: 'bad' },
  'partly-down': { word: 'down', glyph: '✖', tone: 'bad' },
  'partly-hanging': { word: 'hanging', glyph: '◌', tone: 'bad' },
  overflow: { word: 'overflow', glyph: '◆', tone: 'bad' },
  refusing: { word: 'refusing', glyph: '◆', tone: 'bad' },
  saturated: { word: 'saturated', glyph: '◆', tone: 'bad' },
  failing: { word: 'failing', glyph: '✖', tone: 'bad' },
  busy: { word: 'busy', glyph: '▲', tone: 'warning' },
  filling: { word: 'filling', glyph: '▲', tone: 'warning' },
  holding: { word: 'holding', glyph: '●', tone: 'ok' },
  empty: { word: 'empty', glyph: '●', tone: 'ok' },
  ok: { word: 'ok', glyph: '●', tone: 'ok' },
};

/** Of others' systems only the answers can be seen. */
const fromOutside: Readonly<Partial<Record<NodeCondition, string>>> = {
  hanging: 'silent',
  down: 'refusing',
  ok: 'answers',
};

/** @param condition as it was shown last; without it, what the figures of the moment say */
export function nodeState(
  kind: NodeKind,
  frame: NodeFrame,
  condition = conditionOf(kind, frame),
): NodeState {
  const state = states[condition];
  if (kind === 'external') return { ...state, word: fromOutside[condition] ?? state.word };
  const count =
    condition === 'partly-down' ? frame.crashed : condition === 'partly-hanging' ? frame.hung : 0;
  return count > 0 ? { ...state, word: `${count} ${state.word}` } : state;
}

/** What kind of thing a node is, as one character of the common fonts. */
export const kindGlyph: Readonly<Record<NodeKind, string>> = {
  service: '▪',
  database: '≡',
  cache: '◇',
  queue: '»',
  gateway: '⇄',
  external: '↗',
};
