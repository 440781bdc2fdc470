import { type Checkup, faultyTexts } from '../../content/checkup.ts';
import type { Io } from '../io.ts';
import { printCount, printDiagnostics } from '../print-diagnostics.ts';
import { proofTable } from '../prove/table.ts';
import type { Proved } from '../prove.ts';
import { asAnnotations } from './github.ts';

/** How `check` prints: for people, for programs, or as annotations on GitHub. */
export type Format = 'text' | 'json' | 'github';

export function reportOf(
  checkup: Checkup,
  proved: Proved | undefined,
  format: Format,
  io: Io,
): string {
  const { diagnostics, files } = checkup;
  const summary = printCount(diagnostics, files.length);
  switch (format) {
    case 'json':
      return asJson(checkup, proved);
    case 'github':
      return paragraphs(asAnnotations(diagnostics), summary).replace('\n\n', '\n');
    case 'text':
      return paragraphs(
        ...(proved?.proofs ?? []).map((proof) => proofTable(proof, proof.file, io.columns)),
        printDiagnostics(diagnostics, faultyTexts(checkup), { color: io.color, width: io.columns }),
        summary,
      );
  }
}

const paragraphs = (...texts: readonly string[]): string => texts.filter(Boolean).join('\n\n');

function asJson({ files, diagnostics }: Checkup, proved: Proved | undefined): string {
  const count = (wanted: 'error' | 'warning') =>
    diagnostics.filter(({ severity }) => severity === wanted).length;
  const proofs = proved?.proofs.map(({ problems: _, ...proof }) => proof);
  return JSON.stringify(
    {
      files: files.length,
      errors: count('error'),
      warnings: count('warning'),
      diagnostics,
      ...(proofs ? { proofs } : {}),
    },
    null,
    2,
  );
}
