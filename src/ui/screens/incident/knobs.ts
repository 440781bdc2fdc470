import { formatCount, formatDuration, formatRate, formatShare } from '../../../lib/units.ts';
import type { RunFrame } from '../../../scenario/run-types.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import type { CallConfig, Change, NodeConfig } from '../../../sim/index.ts';

/** A setting as people read it. */
export interface Knob {
  readonly name: string;
  readonly value: string;
}

/** What a node is set to by the scenario's file. */
export function nodeKnobs(node: NodeConfig): Knob[] {
  const knobs: Knob[] = [];
  const add = (name: string, value: string | undefined): void => {
    if (value !== undefined) knobs.push({ name, value });
  };
  const { queue, deadline, rateLimit, shed, autoscale, service, consumers } = node;
  add('workers', node.workers === undefined ? undefined : `${node.workers} each`);
  add('cores', node.cores === undefined ? undefined : `${node.cores} each`);
  add('service', serviceText(service));
  add('queue', queue?.limit === undefined ? undefined : `up to ${formatCount(queue.limit)} each`);
  add('holds', node.limit === undefined ? undefined : `up to ${formatCount(node.limit)}`);
  add('consumers', consumers && `${consumers.concurrency} → ${consumers.to}`);
  add('balance', node.balance);
  add('deadline', deadline === undefined ? undefined : formatDuration(deadline));
  add('rate limit', rateLimit && formatRate(rateLimit.rate));
  add('sheds above', shed?.above === undefined ? undefined : formatShare(shed.above));
  add(
    'autoscale',
    autoscale && `${autoscale.min}–${autoscale.max} at ${formatShare(autoscale.target)}`,
  );
  add('hit', typeof node.hit === 'number' ? formatShare(node.hit) : undefined);
  return knobs;
}

function serviceText(service: NodeConfig['service']): string | undefined {
  if (service === undefined) return undefined;
  if (typeof service.kind === 'string' && 'mean' in service) {
    const { kind, mean } = service as { kind: string; mean: number };
    return kind === 'constant' ? formatDuration(mean) : `${kind}, mean ${formatDuration(mean)}`;
  }
  return Object.entries(service as Readonly<Record<string, { mean: number }>>)
    .map(([who, { mean }]) => `${who} ${formatDuration(mean)}`)
    .join(', ');
}

/** The policies of a call; `none` where there is none, since that is what goes wrong. */
export function callKnobs(call: CallConfig): Knob[] {
  const { timeout, retries, breaker, limit } = call;
  const knobs: Knob[] = [
    { name: 'timeout', value: timeout === undefined ? 'none' : formatDuration(timeout) },
    { name: 'retries', value: retries?.max ? `${retries.max}` : 'none' },
    {
      name: 'breaker',
      value: breaker ? `${breaker.failures} in ${formatDuration(breaker.window)}` : 'none',
    },
  ];
  if (limit !== undefined) knobs.push({ name: 'limit', value: `${limit}` });
  if (call.share !== undefined) knobs.push({ name: 'share', value: formatShare(call.share) });
  if (call.fallback) knobs.push({ name: 'fallback', value: 'yes' });
  return knobs;
}

/** What the player's actions that are in force have changed at a node or at its calls. */
export function changesAt(id: string, scenario: Scenario, frame: RunFrame): string[] {
  const inForce = new Set(
    frame.actions
      .filter(({ used, state }) => used > (state === 'pending' ? 1 : 0))
      .map((action) => action.id),
  );
  return scenario.actions
    .filter((action) => inForce.has(action.id))
    .flatMap(({ changes }) => changes.system)
    .filter(({ target }) => (target.kind === 'edge' ? target.from === id : target.id === id))
    .map(changeText);
}

function changeText({ path, operation }: Change): string {
  switch (operation.kind) {
    case 'multiply':
      return `${path} ×${operation.factor}`;
    case 'add':
      return `${path} ${operation.amount < 0 ? '' : '+'}${operation.amount}`;
    case 'set':
      return `${path} ${plainText(operation.value)}`;
  }
}

const plainText = (value: unknown): string =>
  typeof value === 'object' && value !== null ? 'set' : value === undefined ? 'off' : String(value);
