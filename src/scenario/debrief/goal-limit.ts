import type { Condition } from '../condition.ts';
import type { Scenario } from '../types.ts';

/** What a goal asks of a signal. */
export interface GoalLimit {
  readonly signal: string;
  readonly value: number;
  readonly better: 'low' | 'high';
}

/** What the first goal is about, as far as it is measured: an author decides so what is charted. */
export function goalLimit({ goals, shown }: Scenario): GoalLimit | undefined {
  return goals.flatMap(({ when }) => limitsIn(when)).find(({ signal }) => shown.includes(signal));
}

function limitsIn(condition: Condition): GoalLimit[] {
  switch (condition.kind) {
    case 'compare': {
      const { signal, value, operator } = condition;
      return [{ signal, value, better: operator.startsWith('>') ? 'high' : 'low' }];
    }
    case 'and':
    case 'or':
      return [...limitsIn(condition.left), ...limitsIn(condition.right)];
    default:
      return [];
  }
}
