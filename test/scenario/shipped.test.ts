import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it, test } from 'vitest';
import type { Proved } from '../../src/cli/prove.ts';
import { loadScenarioFile } from '../../src/content/scenario-file.ts';
import { shippedContent } from '../../src/content/shipped.ts';
import type { Diagnostic } from '../../src/lib/diagnostic.ts';
import { builtProgram } from '../support/pty.ts';

const reader = shippedContent();
const files = reader.list('scenarios').filter((file) => file.endsWith('.yaml'));

/** A sample of what `check --prove` plays; the built program uses every core that there is. */
test('every scenario is proved: its reference wins, doing nothing and its traps lose', async () => {
  const args = [builtProgram, 'check', '--prove', '--runs', '1', '--json', ...files];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1e8 });
  const { diagnostics, proofs } = JSON.parse(stdout) as {
    readonly diagnostics: readonly Diagnostic[];
    readonly proofs: Proved['proofs'];
  };
  expect(diagnostics).toEqual([]);
  expect(proofs.map(({ file }) => file)).toEqual(files);
  for (const { tallies } of proofs) {
    const [reference] = tallies;
    expect(reference).toMatchObject({ attempt: { kind: 'reference' }, won: 1, threeStars: 1 });
  }
}, 300_000);

it.each(files)('%s gives a player choices: help, traps, and something that only costs', (file) => {
  const { scenario, diagnostics } = loadScenarioFile(reader, file);
  if (!scenario) throw new Error(JSON.stringify(diagnostics, null, 1));
  expect(scenario.actions.length).toBeGreaterThanOrEqual(5);
  expect(scenario.traps.length).toBeGreaterThanOrEqual(2);
  expect(scenario.diagnosis?.options).toHaveLength(4);
});
