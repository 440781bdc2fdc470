import { formatCount, formatDuration } from '../lib/units.ts';
import { type SystemConfig, signalKind } from '../sim/index.ts';
import type { Condition, Operator } from './condition.ts';
import { formatSignal, signalName } from './signal-text.ts';

const signs: Readonly<Partial<Record<Operator, string>>> = {
  '<=': '≤',
  '>=': '≥',
  '==': '=',
  '!=': '≠',
};

/** A condition in words for people: `browsers lost < 9,000 and cost ≤ 5`. */
export function conditionText(condition: Condition, system: SystemConfig): string {
  const inner = (of: Condition): string => {
    const text = conditionText(of, system);
    return of.kind === 'and' || of.kind === 'or' ? `(${text})` : text;
  };
  switch (condition.kind) {
    case 'compare': {
      const { signal, operator, value } = condition;
      return `${nameOf(signal)} ${signs[operator] ?? operator} ${valueText(signal, value, system)}`;
    }
    case 'truth':
      return condition.signal === 'diagnosed' ? 'the cause named' : nameOf(condition.signal);
    case 'constant':
      return condition.value ? 'always' : 'never';
    case 'not':
      return `not ${inner(condition.of)}`;
    default: {
      // A chain of the same word needs no brackets.
      const side = (of: Condition) =>
        of.kind === condition.kind ? conditionText(of, system) : inner(of);
      return `${side(condition.left)} ${condition.kind} ${side(condition.right)}`;
    }
  }
}

const nameOf = (signal: string): string =>
  signal === 'score'
    ? 'points of decisions'
    : signal.includes('.')
      ? signalName(signal).replace(/^(flag|meter) /, '')
      : signal;

function valueText(signal: string, value: number, system: SystemConfig): string {
  if (signal === 'time') return formatDuration(value);
  const kind = signalKind(system, signal);
  return kind ? formatSignal(kind, value) : formatCount(value);
}
