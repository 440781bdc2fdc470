import type { Command, DiagnosisFrame } from './run-types.ts';
import type { Diagnosis } from './types.ts';

type Diagnose = Extract<Command, { type: 'diagnose' }>;

/** Grades a diagnosis: the cause, and apart from it the evidence: right ones less wrong ones. */
export function gradeDiagnosis(
  { options, evidence }: Diagnosis,
  { option, evidence: named }: Diagnose,
): DiagnosisFrame {
  const { right, misleading } = judgeEvidence({ evidence }, named);
  return {
    option,
    correct: options[option]?.correct ?? false,
    evidenceRight: Math.max(0, right.length - misleading.length),
    evidenceOf: evidence.length,
  };
}

/** What became of the signals that were named as proof, and which ones would have proved it. */
export interface JudgedEvidence {
  readonly right: readonly string[];
  readonly missing: readonly string[];
  /** Named, but no proof of the cause. */
  readonly misleading: readonly string[];
}

export function judgeEvidence(
  { evidence }: Pick<Diagnosis, 'evidence'>,
  named: readonly string[],
): JudgedEvidence {
  const distinct = [...new Set(named)];
  return {
    right: evidence.filter((signal) => distinct.includes(signal)),
    missing: evidence.filter((signal) => !distinct.includes(signal)),
    misleading: distinct.filter((signal) => !evidence.includes(signal)),
  };
}
