import type { Diagnostic, Problem, Range } from '../lib/diagnostic.ts';

/** A problem whose place in its file is known. */
export function diagnosticAt(
  { file }: { readonly file: string },
  range: Range,
  problem: Omit<Problem, 'path'>,
): Diagnostic {
  const { code, severity = 'error', message, hint } = problem;
  return { code, severity, file, range, message, ...(hint === undefined ? {} : { hint }) };
}
