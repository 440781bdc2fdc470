import type { NodeFrame, NodeKind } from '../../../sim/index.ts';
import type { Tone } from '../../theme.ts';

/** How a node is, in a word, a glyph and a tone: none of them alone. */
export interface NodeState {
  readonly word: string;
  readonly glyph: string;
  readonly tone: Tone;
}

/** Names what a caller of the node would feel: the worst that holds comes first. */
export function nodeState(kind: NodeKind, frame: NodeFrame): NodeState {
  const { instances, crashed, hung, utilization, queue, queueLimit, errors, refused, rps } = frame;
  if (kind === 'external') return seenFromOutside(frame);
  if (crashed >= instances) return { word: 'down', glyph: '✖', tone: 'bad' };
  if (hung >= instances) return { word: 'hanging', glyph: '◌', tone: 'bad' };
  if (crashed > 0) return { word: `${crashed} down`, glyph: '✖', tone: 'bad' };
  if (hung > 0) return { word: `${hung} hanging`, glyph: '◌', tone: 'bad' };
  const full = queueLimit !== undefined && queueLimit > 0 && queue >= 0.9 * queueLimit;
  if (full || refused > 0.02 * rps) return { word: 'overflow', glyph: '◆', tone: 'bad' };
  if (kind === 'queue') return buffered(frame);
  if (utilization >= 0.95) return { word: 'saturated', glyph: '◆', tone: 'bad' };
  if (errors > 0.05) return { word: 'failing', glyph: '✖', tone: 'bad' };
  if (utilization >= 0.8) return { word: 'busy', glyph: '▲', tone: 'warning' };
  return { word: 'ok', glyph: '●', tone: 'ok' };
}

/** Of others' systems only the answers can be seen. */
function seenFromOutside({ instances, crashed, hung, errors }: NodeFrame): NodeState {
  if (hung >= instances) return { word: 'silent', glyph: '◌', tone: 'bad' };
  if (crashed >= instances) return { word: 'refusing', glyph: '✖', tone: 'bad' };
  if (errors > 0.05) return { word: 'failing', glyph: '✖', tone: 'bad' };
  return { word: 'answers', glyph: '●', tone: 'ok' };
}

/** A buffer does no work of its own: how much waits in it is all there is to say. */
function buffered({ queue, queueLimit }: NodeFrame): NodeState {
  const filled = queueLimit === undefined ? 0 : queue / queueLimit;
  if (filled > 0.5) return { word: 'filling', glyph: '▲', tone: 'warning' };
  return queue >= 1
    ? { word: 'holding', glyph: '●', tone: 'ok' }
    : { word: 'empty', glyph: '●', tone: 'ok' };
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
