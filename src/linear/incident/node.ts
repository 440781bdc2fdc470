import { formatCount, formatRate, formatShare } from '../../lib/units.ts';
import type { RunFrame } from '../../scenario/run-types.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { formatMeasured } from '../../scenario/signal-text.ts';
import { callersOf, callKnobs, type Knob, nodeKnobs } from '../../session/incident/knobs.ts';
import type { EdgeFrame } from '../../sim/index.ts';
import { listed, oneLine } from '../words.ts';
import { nodeWord } from './readings.ts';

export const nodesIn = ({ system }: Scenario): string[] => Object.keys(system.nodes);

/** The drawing in words: who sends requests, what there is, and who calls whom. */
export function mapLines(scenario: Scenario, frame: RunFrame): string[] {
  const { clients, nodes } = scenario.system;
  return [
    ...Object.entries(clients).map(([id, { calls }]) => {
      const { rps = 0, errors = 0, p99 = 0 } = frame.system.clients[id] ?? {};
      return `${id}, clients: ${oneLine(formatRate(rps))}, ${formatShare(errors)} fail, p99 ${time(p99)}, calling ${calls.to}.`;
    }),
    ...nodesIn(scenario).map((id, index) => {
      const calls = [...new Set((nodes[id]?.calls ?? []).flat().map(({ to }) => to))];
      const onward = calls.length > 0 ? `, calling ${listed(calls)}` : '';
      return `${index + 1}: ${id}, ${nodes[id]?.kind}, ${nodeWord(id, scenario, frame)}${onward}.`;
    }),
  ];
}

const time = (ms: number): string => oneLine(formatMeasured('duration', ms));

/** All there is to know of a node. */
export function nodeLines(id: string, scenario: Scenario, frame: RunFrame): string[] {
  const file = scenario.system.nodes[id];
  const node = frame.system.nodes[id];
  if (!file || !node) return [`There is no ${id} here.`];
  const limit = node.queueLimit === undefined ? '' : ` of ${formatCount(node.queueLimit)}`;
  const inside =
    file.kind === 'external' || file.kind === 'queue'
      ? [`${formatCount(Math.round(node.busy + node.queue))}${limit} inside`]
      : [
          `${Math.round(node.busy)} of ${node.workers} workers busy`,
          `queue ${formatCount(Math.round(node.queue))}${limit}`,
        ];
  const now = frame.settings.nodes[id] ?? file;
  const before = callersOf(id, scenario.system);
  return [
    `${id}, ${file.kind}: ${nodeWord(id, scenario, frame)}.`,
    `Traffic ${oneLine(formatRate(node.rps))}, ${inside.join(', ')}, p99 ${time(node.p99)}, errors ${formatShare(node.errors)}${node.refused > 0 ? `, refused ${oneLine(formatRate(node.refused))}` : ''}.`,
    ...(file.calls ?? []).flat().map((call, index) => {
      const calls = (now.calls ?? []).flat();
      const edge = frame.system.edges[`${id}>${call.to}`];
      return `Calls ${call.to}: ${[...edgeWords(edge), ...knobWords(callKnobs(calls[index] ?? call, call))].join(', ')}.`;
    }),
    ...callersOf(id, frame.settings).map(({ from, call }, index) => {
      const edge = frame.system.edges[`${from}>${id}`];
      const knobs = callKnobs(call, before[index]?.call ?? call);
      return `Called by ${from}: ${[...edgeWords(edge), ...knobWords(knobs)].join(', ')}.`;
    }),
    ...settings(knobWords(nodeKnobs({ ...now, instances: node.instances }, file))),
  ];
}

const settings = (words: readonly string[]): string[] =>
  words.length === 0 ? [] : [`Settings: ${words.join(', ')}.`];

function edgeWords(edge: EdgeFrame | undefined): string[] {
  if (!edge) return [];
  return [
    oneLine(formatRate(edge.rps)),
    ...(edge.partitioned ? ['cut off'] : []),
    ...(edge.errors > 0.05 ? [`${formatShare(edge.errors)} fail`] : []),
    ...(edge.retryShare > 0.05 ? [`${formatShare(edge.retryShare)} are retries`] : []),
    ...(edge.open > 0 ? ['breaker open'] : []),
  ];
}

/** What is set, and what has been changed; policies that are not there only where they were. */
const knobWords = (knobs: readonly Knob[]): string[] =>
  knobs
    .filter(({ value, was }) => value !== undefined || was !== undefined)
    .map(({ name, value = 'none', was }) =>
      oneLine(`${name} ${value}${was === undefined ? '' : `, was ${was}`}`),
    );
