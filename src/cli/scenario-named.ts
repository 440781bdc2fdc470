import { existsSync } from 'node:fs';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Io } from './io.ts';

/** A catalogue with a scenario in it that was named; or none, where what is wrong has been printed. */
export interface Named {
  readonly catalogue: Catalogue;
  readonly scenario: Scenario | undefined;
}

export const isScenarioFile = (name: string): boolean =>
  /\.ya?ml$/i.test(name) || (/[\\/]/.test(name) && existsSync(name));

/** A scenario of one's own, from its file; it stands in the catalogue as long as the app is open. */
export async function scenarioOfFile(file: string, catalogue: Catalogue, io: Io): Promise<Named> {
  // Reading YAML takes time; nobody else who plays needs it.
  const [{ requirePath }, { nodeReader }, { loadScenarioFile }, { printDiagnostics }] =
    await Promise.all([
      import('./require-path.ts'),
      import('../content/node-reader.ts'),
      import('../content/scenario-file.ts'),
      import('./print-diagnostics.ts'),
    ]);
  requirePath(file);
  const { scenario, diagnostics, text } = loadScenarioFile(nodeReader('.'), file);
  if (!scenario) {
    const texts = new Map(text === undefined ? [] : [[file, text]]);
    io.print(printDiagnostics(diagnostics, texts, { color: io.color, width: io.columns }));
    return { catalogue, scenario: undefined };
  }
  const scenarios = new Map([...catalogue.scenarios, [scenario.id, scenario]]);
  return { catalogue: { ...catalogue, scenarios }, scenario };
}
