import type { CallConfig, NodeConfig } from './schema.ts';

/** A node's calls step by step; a queue's one call hands a message to its consumer. */
export function plannedCalls(node: NodeConfig): CallConfig[][] {
  if (node.consumers) {
    const { to, visibility } = node.consumers;
    return [[{ to, timeout: visibility }]];
  }
  return (node.calls ?? []).map((step) => [step].flat());
}
