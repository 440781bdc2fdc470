import type { Command, RunFrame } from './run-types.ts';
import type { Diagnosis } from './types.ts';

type Diagnose = Extract<Command, { type: 'diagnose' }>;

/** Grades a diagnosis: the cause, and apart from it the evidence: right ones less wrong ones. */
export function gradeDiagnosis(
  { options, evidence }: Diagnosis,
  { option, evidence: named }: Diagnose,
): NonNullable<RunFrame['diagnosis']> {
  const distinct = [...new Set(named)];
  const right = distinct.filter((signal) => evidence.includes(signal)).length;
  return {
    option,
    correct: options[option]?.correct ?? false,
    evidenceRight: Math.max(0, right - (distinct.length - right)),
    evidenceOf: evidence.length,
  };
}
