import { formatCount, formatDuration, formatRate, formatShare } from '../../../lib/units.ts';
import type { RunFrame } from '../../../scenario/run-types.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import type { NodeFrame } from '../../../sim/index.ts';
import type { Row } from '../../rows.ts';
import { callKnobs, changesAt, type Knob, nodeKnobs } from './knobs.ts';
import { kindGlyph, nodeState } from './node-state.ts';
import { type Signal, signalOf } from './signals.ts';
import { packRows } from './wrap-rows.ts';

/** What there is to know of one node: how it is, and how it and its calls are set. */
export function detailRows(
  id: string,
  scenario: Scenario,
  frame: RunFrame,
  shown: NodeFrame,
  width: number,
): Row[] {
  const node = scenario.system.nodes[id];
  if (!node) return [];
  const state = nodeState(node.kind, shown);
  const limit = shown.queueLimit === undefined ? '' : ` of ${formatCount(shown.queueLimit)}`;
  const facts: Row[] = [
    [{ text: `${state.glyph} ${state.word}`, tone: state.tone, bold: true }],
    fact('traffic', formatRate(shown.rps)),
    fact('busy', `${Math.round(shown.busy)} of ${shown.workers} workers`),
    fact('queue', `${formatCount(Math.round(shown.queue))}${limit}`),
    fact('p99', formatDuration(shown.p99)),
    fact('errors', formatShare(shown.errors)),
    ...(shown.refused > 0 ? [fact('refused', formatRate(shown.refused))] : []),
  ];
  const calls = (node.calls ?? []).flat();
  const changes = changesAt(id, scenario, frame);
  return [
    ...packRows(facts, width),
    ...calls.flatMap((call) =>
      packRows(
        [[{ text: `→ ${call.to}`, tone: 'accent' }], ...callKnobs(call).map(knobRow)],
        width,
        2,
      ),
    ),
    ...packRows(nodeKnobs(node).map(knobRow), width),
    ...packRows(
      changes.map((text): Row => [{ text: '▸ ', tone: 'focus' }, { text }]),
      width,
    ),
  ];
}

export const detailTitle = (id: string, scenario: Scenario): string => {
  const kind = scenario.system.nodes[id]?.kind;
  return kind ? `${kindGlyph[kind]} ${id} · ${kind}` : id;
};

/** The signals that the run keeps of a node and of its calls. */
export function detailSignals(
  id: string,
  scenario: Scenario,
  frame: RunFrame,
  speed: number,
): Signal[] {
  return Object.keys(frame.history)
    .filter((path) => path.startsWith(`${id}.`) || path.startsWith(`${id}>`))
    .map((path) => signalOf(scenario.system, frame, speed, path))
    .map((signal) => ({ ...signal, label: signal.label.replace(`${id} `, '').replace(id, '') }));
}

const fact = (name: string, value: string): Row => [
  { text: `${name} `, tone: 'muted' },
  { text: value },
];

const knobRow = ({ name, value }: Knob): Row => [
  { text: `${name} `, tone: 'muted' },
  { text: value, ...(value === 'none' ? { tone: 'muted' } : {}) },
];
