import type { Problem } from '../lib/diagnostic.ts';
import { parseDuration, parseRate, parseShare } from '../lib/units.ts';
import type { ConditionKind } from './condition.ts';

type Found = Omit<Problem, 'path'>;
type ReadValue = { readonly value: number } | { readonly problem: Found };

interface Unit {
  readonly is: string;
  readonly example: string;
  parse(text: string): number | undefined;
}

const plainNumber = (text: string): number | undefined =>
  Number.isFinite(Number(text)) ? Number(text) : undefined;

const shareOfOne = (text: string): number | undefined => {
  const share = parseShare(text);
  return share !== undefined && share >= 0 && share <= 1 ? share : undefined;
};

const units: Readonly<Record<ConditionKind, Unit>> = {
  duration: { is: 'a time', example: '500ms', parse: parseDuration },
  rate: { is: 'a rate', example: '300/s', parse: parseRate },
  share: { is: 'a share', example: '30%', parse: shareOfOne },
  count: { is: 'a count', example: '12', parse: plainNumber },
  truth: {
    is: 'true or false',
    example: 'true',
    parse: (text) => (text === 'true' ? 1 : text === 'false' ? 0 : undefined),
  },
};

/** A value in the signal's own unit, or why it cannot be compared with that signal. */
export function readValue(
  signal: string,
  kind: ConditionKind | undefined,
  operator: string,
  text: string,
): ReadValue {
  // The signal is unknown and reported already: nothing can be said of the value.
  if (kind === undefined) return { value: Number.NaN };
  const unit = units[kind];
  if (kind === 'truth' && !['=', '==', '!='].includes(operator)) {
    const hint = `Write "${signal}" or "not ${signal}".`;
    return wrong(
      'wrong-expression',
      `${signal} is true or false, which ${operator} cannot compare`,
      hint,
    );
  }
  const value = unit.parse(text);
  if (value !== undefined) return { value };
  const written = `${signal} ${operator} `;
  const bare = plainNumber(text) !== undefined;
  if (bare && kind === 'duration') {
    return wrong(
      'wrong-unit',
      `${text} has no unit: ${signal} is a time`,
      `Write ${written}${text}s or ${written}${text}ms.`,
    );
  }
  if (bare && kind === 'rate') {
    return wrong(
      'wrong-unit',
      `${text} has no unit: ${signal} is a rate`,
      `Write ${written}${text}/s.`,
    );
  }
  if (bare && kind === 'share') {
    return wrong(
      'wrong-value',
      `${signal} is a share between 0 and 1, not ${text}`,
      `Write ${written}${text}%.`,
    );
  }
  return wrong(
    'wrong-unit',
    `${signal} is ${unit.is} and cannot be compared with "${text}"`,
    `Write a value such as ${written}${unit.example}.`,
  );
}

const wrong = (code: Problem['code'], message: string, hint: string): ReadValue => ({
  problem: { code, message, hint },
});
