import type { NodeFrame, NodeKind } from '../../sim/index.ts';

/** What a caller of a node would feel; of one that is many things, the worst. */
export type NodeCondition =
  | 'down'
  | 'hanging'
  | 'partly-down'
  | 'partly-hanging'
  | 'overflow'
  | 'refusing'
  | 'saturated'
  | 'failing'
  | 'busy'
  | 'filling'
  | 'holding'
  | 'empty'
  | 'ok';

/**
 * The condition of a node. One that was shown before stays until its figure has gone back clearly,
 * so that nothing flickers that is just at its limit.
 *
 * @param frame as it is drawn: smoothed
 * @param measured the same unsmoothed, for what is a matter of orders of magnitude: after a million
 *   refusals a second, smoothed ones would last for minutes
 */
export function conditionOf(
  kind: NodeKind,
  frame: NodeFrame,
  { measured = frame, before }: { measured?: NodeFrame; before?: NodeCondition | undefined } = {},
): NodeCondition {
  const { instances, crashed, hung, utilization, queue, queueLimit } = frame;
  const above = (condition: NodeCondition, value: number, from: number, until: number) =>
    value >= (before === condition ? until : from);
  if (crashed >= instances) return 'down';
  if (hung >= instances) return 'hanging';
  const fails = above('failing', measured.errors, 0.05, 0.03);
  // Of others' systems only the answers can be seen.
  if (kind === 'external') return fails ? 'failing' : 'ok';
  if (crashed > 0) return 'partly-down';
  if (hung > 0) return 'partly-hanging';
  const filled = queueLimit ? queue / queueLimit : 0;
  const refused = measured.rps > 0 ? measured.refused / measured.rps : 0;
  if (above('overflow', filled, 0.9, 0.75)) return 'overflow';
  if (above('refusing', refused, 0.02, 0.005)) return 'refusing';
  // A buffer does no work of its own: how much waits in it is all there is to say.
  if (kind === 'queue') {
    if (above('filling', filled, 0.5, 0.4)) return 'filling';
    return queue >= 1 ? 'holding' : 'empty';
  }
  if (above('saturated', utilization, 0.95, 0.9)) return 'saturated';
  if (fails) return 'failing';
  return above('busy', utilization, 0.8, 0.72) ? 'busy' : 'ok';
}

const words: Readonly<Record<NodeCondition, string>> = {
  down: 'down',
  hanging: 'hanging',
  'partly-down': 'down',
  'partly-hanging': 'hanging',
  overflow: 'overflow',
  refusing: 'refusing',
  saturated: 'saturated',
  failing: 'failing',
  busy: 'busy',
  filling: 'filling',
  holding: 'holding',
  empty: 'empty',
  ok: 'ok',
};

/** Of others' systems only the answers can be seen. */
const fromOutside: Readonly<Partial<Record<NodeCondition, string>>> = {
  hanging: 'silent',
  down: 'refusing',
  ok: 'answers',
};

/** A condition in a word, with how many instances it is about where that is not all of them. */
export function conditionWord(
  kind: NodeKind,
  { crashed, hung }: NodeFrame,
  condition: NodeCondition,
): string {
  if (kind === 'external') return fromOutside[condition] ?? words[condition];
  const count = condition === 'partly-down' ? crashed : condition === 'partly-hanging' ? hung : 0;
  return count > 0 ? `${count} ${words[condition]}` : words[condition];
}
