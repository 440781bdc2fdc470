import { choicesAt } from './parameter-schemas.ts';
import { numberText } from './parameter-text.ts';
import type { Parameter } from './parameters.ts';

/**
 * What one turn of a knob to the right (+1) or left (−1) sets: a sensible step from where it
 * stands, written as in a file. Undefined where there is nothing to turn.
 */
export function turned(parameter: Parameter, by: 1 | -1): string | undefined {
  const { kind, target, keys, value } = parameter;
  switch (kind) {
    case 'truth':
      return String(value !== true);
    case 'choice': {
      const choices = choicesAt(target, keys);
      const place = choices.indexOf(String(value));
      return choices[(Math.max(0, place) + by + choices.length) % choices.length];
    }
    case 'distribution':
      return value === undefined ? '10ms' : by > 0 ? 'x1.25' : 'x0.8';
    case 'mapping':
      return undefined;
    default: {
      if (typeof value === 'number') {
        return numberText(Math.max(0, stepped(value, kind, by)), kind);
      }
      // A call is made always where nothing else is said: its share can only go down.
      if (parameter.name === 'share') return by < 0 ? '95%' : undefined;
      return by > 0 ? numberText(startOf(parameter), kind) : undefined;
    }
  }
}

/** What a parameter without a value amounts to, or where one of its kind begins to matter. */
function startOf({ kind, name }: Parameter): number {
  const known: Readonly<Record<string, number>> = { slowdown: 1.5, instances: 2, workers: 2 };
  if (known[name] !== undefined) return known[name];
  switch (kind) {
    case 'duration':
      return 1000;
    case 'rate':
      return 10;
    case 'share':
      return 0.05;
    default:
      return 1;
  }
}

function stepped(
  value: number,
  kind: Exclude<Parameter['kind'], 'truth' | 'choice' | 'distribution' | 'mapping'>,
  by: 1 | -1,
): number {
  switch (kind) {
    case 'count':
      return value + by * Math.max(1, sizeOf(by > 0 ? value : value - 1) / 10);
    case 'share': {
      const small = by > 0 ? value < 0.1 - 1e-9 : value <= 0.1 + 1e-9;
      return Math.min(1, value + by * (small ? 0.01 : 0.05));
    }
    case 'rate':
      return value + by * Math.max(1, sizeOf(by > 0 ? value : value * 0.95) / 10);
    default:
      return onLadder(value, by);
  }
}

/** The power of ten of a number's first digit. */
const sizeOf = (value: number): number => 10 ** Math.floor(Math.log10(Math.max(1, value)));

const rungs = [1, 1.5, 2, 3, 5, 7];

/** The next number up or down among 1, 1.5, 2, 3, 5, 7, 10, 15, … */
function onLadder(value: number, by: 1 | -1): number {
  if (value <= 0) return by > 0 ? 0.1 : 0;
  const exponent = Math.floor(Math.log10(value));
  const all = [-1, 0, 1].flatMap((shift) => rungs.map((rung) => rung * 10 ** (exponent + shift)));
  const near = value * 1e-6;
  return by > 0
    ? all.find((rung) => rung > value + near)!
    : all.findLast((rung) => rung < value - near)!;
}

/** What to begin with when something that is off is to be written. */
export function exampleOf({ name, kind }: Parameter): string {
  const examples: Readonly<Record<string, string>> = {
    breaker: '{failures: 5, window: 10s, open: 30s}',
    retries: '{max: 3, backoff: exponential(100ms 2 5s)}',
    queue: '{limit: 100}',
    rateLimit: '{rate: 100/s, burst: 20}',
    shed: '{above: 80%}',
    autoscale: '{min: 1, max: 4, target: 60%, every: 15s, delay: 30s}',
    health: '{every: 5s, unhealthy: 3, healthy: 2}',
    keys: '{count: 1000, zipf: 0.9}',
    replicas: '{count: 1, lag: 100ms}',
    speeds: '[1, 0.5]',
    weights: '[2, 1]',
  };
  return examples[name] ?? (kind === 'duration' ? '1s' : kind === 'distribution' ? '10ms' : '');
}
