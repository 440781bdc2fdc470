import { formatClock, formatCount } from '../../lib/units.ts';
import type { ActionFrame, GoalFrame, PagerLine, RunFrame } from '../../scenario/run-types.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { formatMeasured } from '../../scenario/signal-text.ts';
import { conditionOf, conditionWord } from '../../session/incident/node-condition.ts';
import { asMeasured, mainSignals, type Signal, trendOf } from '../../session/incident/signals.ts';
import { spokenSignal } from '../signal.ts';
import { durationText, oneLine, sentence } from '../words.ts';

const mostSignals = 40;

export const readSignals = (scenario: Scenario, frame: RunFrame): Signal[] =>
  mainSignals(scenario, frame, asMeasured, mostSignals);

/** `browsers p99 2.1 s, rising, bad`. */
export function signalText(
  { path, kind, values, tone }: Pick<Signal, 'path' | 'kind' | 'values' | 'tone'>,
  before?: RunFrame,
): string {
  const now = values.at(-1) ?? 0;
  const then = before?.history[path]?.at(-1);
  const words = [
    `${spokenSignal(path)} ${oneLine(formatMeasured(kind, now))}`,
    ...(then === undefined ? [] : [movedWords[trendOf(then, now)]]),
    ...(tone === 'text' ? [] : [tone]),
  ];
  return words.join(', ');
}

const movedWords: Readonly<Record<Signal['trend'], string>> = {
  '→': 'steady',
  '↗': 'rising',
  '↘': 'falling',
};

/** The alarming signals, the worst first, in a line each; one line when there is none. */
export function alarmLines(scenario: Scenario, frame: RunFrame, before?: RunFrame): string[] {
  const signals = readSignals(scenario, frame);
  const of = (tone: Signal['tone']) =>
    signals
      .filter((signal) => signal.tone === tone)
      .map((signal) => signalText({ ...signal, tone: 'text' }, before));
  const [bad, warning] = [of('bad'), of('warning')];
  if (bad.length + warning.length === 0) return ['All signals are normal.'];
  return [
    ...(bad.length > 0 ? [`Bad: ${bad.join('; ')}.`] : []),
    ...(warning.length > 0 ? [`Warning: ${warning.join('; ')}.`] : []),
  ];
}

const fine = new Set(['ok', 'holding', 'empty', 'answers']);

/** How a node is, in a word. */
export function nodeWord(id: string, scenario: Scenario, { system }: RunFrame): string {
  const [kind, node] = [scenario.system.nodes[id]?.kind, system.nodes[id]];
  return kind && node ? conditionWord(kind, node, conditionOf(kind, node)) : 'unknown';
}

export function troubleLine(scenario: Scenario, frame: RunFrame): string {
  const trouble = Object.keys(scenario.system.nodes)
    .map((id) => ({ id, word: nodeWord(id, scenario, frame) }))
    .filter(({ word }) => !fine.has(word))
    .map(({ id, word }) => `${id} ${word}`);
  return trouble.length === 0 ? 'No node is in trouble.' : `In trouble: ${trouble.join(', ')}.`;
}

const pagerWords: Readonly<Record<PagerLine['kind'], string>> = {
  page: 'Page',
  resolved: 'Cleared',
  say: 'Says',
  action: 'You',
  decision: 'You',
};

export const pagerText = ({ atMs, kind, text }: PagerLine): string =>
  `${pagerWords[kind]}, ${formatClock(atMs)}: ${sentence(oneLine(text))}`;

export function goalText({ text, met, counts, heldMs, forMs, untilEnd }: GoalFrame): string {
  const seconds = (ms: number) => durationText(Math.floor(ms / 1000) * 1000);
  const state = untilEnd
    ? `${counts ? (heldMs > 0 ? 'holds, ' : 'broken, ') : ''}must hold until the end`
    : met
      ? 'met'
      : heldMs > 0
        ? `holds, ${seconds(heldMs)} of ${seconds(forMs)}`
        : `not met, must hold ${forMs > 0 ? `for ${seconds(forMs)}` : 'once'}`;
  return `Goal: ${oneLine(text)}: ${state}.`;
}

/** `t: Gateway timeout 30 to 2 s, ready, takes 15 s, cost 1.` */
export function actionText(
  { key, label, cost, takesMs, state, untilMs, used }: ActionFrame,
  nowMs: number,
): string {
  const left = durationText(Math.max(1000, Math.ceil(((untilMs ?? nowMs) - nowMs) / 1000) * 1000));
  const states: Readonly<Record<ActionFrame['state'], string>> = {
    ready: 'ready',
    pending: `on its way, in force in ${left}`,
    cooling: `again in ${left}`,
    done: 'done',
    'too-dear': 'over the budget',
  };
  const facts = [
    states[state],
    ...(takesMs > 0 ? [`takes ${durationText(takesMs)}`] : []),
    `cost ${cost}`,
    ...(used > 0 && state !== 'done' ? [`ordered ${used === 1 ? 'once' : `${used} times`}`] : []),
  ];
  return `${key}: ${oneLine(label)}, ${facts.join(', ')}.`;
}

export function budgetLine({ budget, cost }: RunFrame): string {
  return budget === undefined ? `Cost so far: ${cost}.` : `Budget: ${cost} of ${budget} spent.`;
}

export const meterLines = ({ meters = [] }: RunFrame): string[] =>
  meters.map(({ text, value }) => `${formatCount(Math.round(value))} ${oneLine(text)}.`);

export function causeLine({ diagnosis }: RunFrame): string {
  if (!diagnosis) return 'The cause is not named yet: type diagnose.';
  return diagnosis.correct ? 'The cause is named.' : 'A wrong cause is named.';
}
