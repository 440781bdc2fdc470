import type { SignalKind } from '../sim/index.ts';

/** What a signal in a condition measures; flags are `truth` or, with a number, `count`. */
export type ConditionKind = SignalKind | 'truth';

export type Operator = '<' | '<=' | '>' | '>=' | '==' | '!=';

/**
 * A condition as data. Values are in the engine's units: milliseconds, shares of one, per second;
 * true is 1 and false is 0.
 */
export type Condition =
  | {
      readonly kind: 'compare';
      readonly signal: string;
      readonly operator: Operator;
      readonly value: number;
    }
  | { readonly kind: 'truth'; readonly signal: string }
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'and' | 'or'; readonly left: Condition; readonly right: Condition }
  | { readonly kind: 'not'; readonly of: Condition };

/** The signals' values now, by path. */
export type Readings = ReadonlyMap<string, number>;

/**
 * Whether a condition holds. A signal without a value (no request was answered, so that there is
 * no percentile) makes every comparison with it false.
 */
export function holds(condition: Condition, readings: Readings): boolean {
  switch (condition.kind) {
    case 'compare':
      return compare(
        readings.get(condition.signal) ?? Number.NaN,
        condition.operator,
        condition.value,
      );
    case 'truth':
      return (readings.get(condition.signal) ?? 0) !== 0;
    case 'constant':
      return condition.value;
    case 'and':
      return holds(condition.left, readings) && holds(condition.right, readings);
    case 'or':
      return holds(condition.left, readings) || holds(condition.right, readings);
    case 'not':
      return !holds(condition.of, readings);
  }
}

function compare(left: number, operator: Operator, right: number): boolean {
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case '==':
      return left === right;
    case '!=':
      return left < right || left > right;
  }
}

/** Every signal that a condition reads. */
export function signalsIn(condition: Condition): string[] {
  switch (condition.kind) {
    case 'compare':
    case 'truth':
      return [condition.signal];
    case 'constant':
      return [];
    case 'and':
    case 'or':
      return [...signalsIn(condition.left), ...signalsIn(condition.right)];
    case 'not':
      return signalsIn(condition.of);
  }
}
