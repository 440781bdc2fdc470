import type { Problem } from '../lib/diagnostic.ts';
import type { Tolerance } from './types.ts';
import { knownUnit, type Unit } from './unit.ts';

type ReadTolerance =
  | { readonly ok: true; readonly tolerance: Tolerance }
  | { readonly ok: false; readonly problem: Omit<Problem, 'path'> };

/** Enough for an answer that was rounded to three figures. */
export const usualTolerance: Tolerance = { kind: 'relative', share: 0.005 };

/** Reads `2%` (of the right answer), `5ms` (either way) or, for a share, `3 points`. */
export function readTolerance(raw: string | number, unit: Unit): ReadTolerance {
  const match = /^(\d+(?:\.\d+)?)\s*(.*)$/.exec(String(raw).trim());
  if (!match) return wrong('wrong-value', `${JSON.stringify(raw)} is not a tolerance`, unit);
  const amount = Number(match[1]);
  const name = match[2]!;
  if (name === '%') {
    return amount < 100
      ? { ok: true, tolerance: { kind: 'relative', share: amount / 100 } }
      : wrong('wrong-value', `a tolerance of ${amount} % accepts nearly everything`, unit);
  }
  if (name === '' && unit.kind !== 'count')
    return wrong('wrong-unit', `${raw} has no unit: a tolerance needs one`, unit);
  const factor = factorOf(name, unit);
  if (factor === undefined)
    return wrong('wrong-unit', `"${name}" is not a unit of this answer`, unit);
  return { ok: true, tolerance: { kind: 'absolute', amount: (amount * factor) / unit.factor } };
}

function factorOf(name: string, unit: Unit): number | undefined {
  if (name === '' || name === unit.label) return unit.factor;
  if (unit.kind === 'share' && /^(points?|pp)$/.test(name)) return 0.01;
  const known = knownUnit(name);
  return known?.kind === unit.kind ? known.factor : undefined;
}

/** Whether an answer, in the question's unit, is as right as it has to be. */
export function isWithin(answer: number, right: number, tolerance: Tolerance): boolean {
  const allowed =
    tolerance.kind === 'relative' ? Math.abs(right) * tolerance.share : tolerance.amount;
  // Binary rounding must not decide at the edge: 1.02 is within 2 % of 1.
  const hair = 1e-9 * Math.max(Math.abs(right), Math.abs(answer));
  return Math.abs(answer - right) <= allowed + hair;
}

function wrong(code: Problem['code'], message: string, unit: Unit): ReadTolerance {
  const absolute =
    unit.kind === 'share'
      ? '3 points'
      : `5${unit.label.startsWith('/') ? '' : ' '}${unit.label}`.trim();
  return {
    ok: false,
    problem: {
      code,
      message,
      hint: `Write 2% of the right answer, or an amount such as ${absolute}.`,
    },
  };
}
