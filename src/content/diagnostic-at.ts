import type { Diagnostic, Problem, Range } from '../lib/diagnostic.ts';
import type { Source } from './source.ts';

/** A problem whose place in the file is known already. */
export function diagnosticAt(
  source: Source,
  range: Range,
  problem: Omit<Problem, 'path'>,
): Diagnostic {
  const { code, severity = 'error', message, hint } = problem;
  return {
    code,
    severity,
    file: source.file,
    range,
    message,
    ...(hint === undefined ? {} : { hint }),
  };
}
