import { formatCount, formatRate, formatShare } from '../../../lib/units.ts';
import type { RunFrame } from '../../../scenario/run-types.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import { formatMeasured } from '../../../scenario/signal-text.ts';
import { callersOf, callKnobs, type Knob, nodeKnobs } from '../../../session/incident/knobs.ts';
import type { ShownSystem } from '../../../session/incident/screen.ts';
import { type Signal, signalOf } from '../../../session/incident/signals.ts';
import type { EdgeFrame, NodeFrame, NodeKind } from '../../../sim/index.ts';
import { cutRow, type Row, rowWidth, type Span } from '../../rows.ts';
import { kindGlyph, nodeState } from './node-state.ts';
import { packRows } from './wrap-rows.ts';

/** A node of a running incident, as it is drawn and as it is set. */
export interface NodeView {
  readonly id: string;
  readonly scenario: Scenario;
  readonly frame: RunFrame;
  /** The system as drawn: smoothed. */
  readonly shown: ShownSystem;
}

export const detailTitle = (id: string, scenario: Scenario): string => {
  const kind = scenario.system.nodes[id]?.kind;
  return kind ? `${kindGlyph[kind]} ${id} · ${kind}` : id;
};

/** How the node is now. */
export function factRows({ id, scenario, shown }: NodeView, width: number): Row[] {
  const [kind, node] = [scenario.system.nodes[id]?.kind, shown.nodes[id]];
  if (!kind || !node) return [];
  const state = nodeState(kind, node, shown.conditions?.[id]);
  const word: Row = [{ text: `${state.glyph} ${state.word}`, tone: state.tone, bold: true }];
  return packRows([word, ...factsOf(kind, node)], width);
}

function factsOf(kind: NodeKind, node: NodeFrame): Row[] {
  const limit = node.queueLimit === undefined ? '' : ` of ${formatCount(node.queueLimit)}`;
  const waiting = formatCount(Math.round(node.queue));
  const answers = [
    fact('p99', formatMeasured('duration', node.p99)),
    fact('errors', formatShare(node.errors)),
    ...(node.refused > 0 ? [fact('refused', formatRate(node.refused))] : []),
  ];
  const traffic = fact('traffic', formatRate(node.rps));
  switch (kind) {
    case 'external':
      return [traffic, fact('open', formatCount(Math.round(node.busy + node.queue))), ...answers];
    case 'queue':
      return [traffic, fact('holds', `${waiting}${limit}`), ...answers.slice(1)];
    default:
      return [
        traffic,
        fact('busy', `${Math.round(node.busy)} of ${node.workers} workers`),
        fact('queue', `${waiting}${limit}`),
        ...answers,
      ];
  }
}

/** Every call that the node makes: what goes over it now, and its policies. */
export function callRows({ id, scenario, frame, shown }: NodeView, width: number): Row[] {
  const file = (scenario.system.nodes[id]?.calls ?? []).flat();
  const now = (frame.settings.nodes[id]?.calls ?? []).flat();
  return file.flatMap((call, index) => {
    const edge = shown.edges[`${id}>${call.to}`];
    const head: Row = [{ text: `→ ${call.to}`, tone: 'accent' }, ...edgeSpans(edge)];
    return packIndented([head, ...callKnobs(now[index] ?? call, call).map(knobRow)], width);
  });
}

/** Who calls the node, and with what policies. */
export function callerRows({ id, scenario, frame, shown }: NodeView, width: number): Row[] {
  const now = callersOf(id, frame.settings);
  return callersOf(id, scenario.system).flatMap(({ from, call }, index) => {
    const edge = shown.edges[`${from}>${id}`];
    const head: Row = [{ text: `← ${from}`, tone: 'accent' }, ...edgeSpans(edge)];
    const knobs = callKnobs(now[index]?.call ?? call, call);
    return packIndented([head, ...knobs.map(knobRow)], width);
  });
}

/** How the node is set, without the policies that it has not. */
export function settingRows(view: NodeView, width: number): Row[] {
  const given = settingsOf(view).filter(({ value, was }) => value !== undefined || was);
  return packRows(given.map(knobRow), width);
}

/** All that can be set at the node, in columns. */
export function settingTable(view: NodeView, width: number): Row[] {
  const knobs = settingsOf(view);
  const columns = width >= 76 ? 2 : 1;
  const perColumn = Math.ceil(knobs.length / columns);
  const each = Math.floor(width / columns);
  const names = Math.max(0, ...knobs.map(({ name }) => name.length)) + 2;
  return knobs.slice(0, perColumn).map((_, row) =>
    Array.from({ length: columns }, (_, column): Row => {
      const knob = knobs[column * perColumn + row];
      if (!knob) return [];
      const cells = cutRow(knobRow({ ...knob, name: knob.name.padEnd(names - 1) }), each - 1);
      return [...cells, { text: ' '.repeat(each - rowWidth(cells)) }];
    }).flat(),
  );
}

function settingsOf({ id, scenario, frame }: NodeView): Knob[] {
  const file = scenario.system.nodes[id];
  if (!file) return [];
  const instances = frame.system.nodes[id]?.instances ?? 1;
  // Autoscaling changes their number without anybody's doing.
  const now = { ...(frame.settings.nodes[id] ?? file), instances };
  return nodeKnobs(now, file);
}

/** The signals that the run keeps of a node and of its calls. */
export function detailSignals({ id, scenario, frame }: NodeView, speed: number): Signal[] {
  const kind = scenario.system.nodes[id]?.kind;
  const hidden =
    kind === 'external' ? ['queue', 'utilization'] : kind === 'queue' ? ['utilization', 'p99'] : [];
  const own = Object.keys(frame.history).filter(
    (path) => path.startsWith(`${id}.`) && !hidden.some((name) => path === `${id}.${name}`),
  );
  // Of its calls only what tells of trouble: there are many.
  const calls = Object.keys(frame.history).filter(
    (path) =>
      path.startsWith(`${id}>`) &&
      frame.history[path]!.some((value) => value > 0.05) &&
      !path.endsWith('.rps'),
  );
  return [...own, ...calls]
    .map((path) => signalOf(scenario.system, frame, speed, path))
    .map((signal) => ({ ...signal, label: signal.label.replace(`${id} `, '').replace(id, '') }));
}

/** Rows that go on are set in, so that every call begins where it can be seen. */
const packIndented = (pieces: readonly Row[], width: number): Row[] =>
  packRows(pieces, width - 2, 2).map((row, index) => (index > 0 ? [{ text: '  ' }, ...row] : row));

/** What is wrong on a line, in figures. */
function edgeSpans(edge: EdgeFrame | undefined): Span[] {
  if (!edge) return [];
  const bad = (text: string, worst: boolean): Span => ({
    text: ` ${text}`,
    tone: worst ? 'bad' : 'warning',
  });
  return [
    { text: ` ${formatRate(edge.rps)}` },
    ...(edge.partitioned ? [bad('╳ cut off', true)] : []),
    ...(edge.errors > 0.05 ? [bad(`✖ ${formatShare(edge.errors)}`, edge.errors > 0.2)] : []),
    ...(edge.retryShare > 0.05 ? [bad(`↻ ${formatShare(edge.retryShare)}`, false)] : []),
    ...(edge.open > 0 ? [bad('⊘ open', false)] : []),
  ];
}

const fact = (name: string, value: string): Row => [
  { text: `${name} `, tone: 'muted' },
  { text: value },
];

/** What has been changed stands out, with what it was. */
function knobRow({ name, value = 'none', was }: Knob): Row {
  const head: Span = { text: `${name} `, tone: 'muted' };
  if (was === undefined) {
    return [head, value === 'none' ? { text: value, tone: 'muted' } : { text: value }];
  }
  return [head, { text: value, tone: 'focus' }, { text: ` was ${was}`, tone: 'muted' }];
}
