import { createHash } from 'node:crypto';
import type { Checkup } from '../content/checkup.ts';
import { diagnosticAt } from '../content/diagnostic-at.ts';
import type { Loaded } from '../content/loaded.ts';
import { loadScenario } from '../content/scenario-file.ts';
import { builtFile } from '../content/shipped.ts';
import { readYaml } from '../content/yaml.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import { type ProofUnit, proofPlan } from '../scenario/prove/plan.ts';
import { judge, type Proof } from '../scenario/prove/proof.ts';
import { runUnit, type Trial } from '../scenario/prove/trial.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Shard } from './prove/shard-named.ts';
import { mergeParts, type Part, partOf } from './prove/shards.ts';
import type { Work } from './prove/work.ts';
import { onThreads } from './threads.ts';

/** What was proved of the scenarios of a checkup. */
export interface Proved {
  readonly proofs: readonly (Proof & { readonly file: string })[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Provable {
  readonly loaded: Loaded<Scenario>;
  readonly scenario: Scenario;
  readonly units: readonly ProofUnit[];
}

/** The scenarios that can be won or lost and have no errors. */
function provable({ scenarios, sourceOf }: Checkup, runs: number): Provable[] {
  return scenarios.flatMap((file) => {
    const source = sourceOf(file);
    const loaded = source && loadScenario(readYaml(source));
    const scenario = loaded?.value;
    if (!scenario || scenario.goals.length === 0) return [];
    return [{ loaded, scenario, units: proofPlan(scenario, runs) }];
  });
}

/** Plays everything here and now. */
export async function prove(checkup: Checkup, runs: number, onDone: Progress): Promise<Proved> {
  const found = provable(checkup, runs);
  return judged(found, await trialsOf(found, undefined, onDone));
}

/** Told how many of how many pieces of work are done. */
export type Progress = (done: number, of: number) => void;

/** Plays a part, for another machine to join with the others. */
export async function provePart(
  checkup: Checkup,
  runs: number,
  shard: Shard,
  onDone: Progress,
): Promise<Part> {
  const found = provable(checkup, runs);
  const units = Object.fromEntries(await trialsOf(found, shard, onDone));
  const fingerprint = fingerprintOf(found);
  return { sysdojo: 'proof', fingerprint, runs, shard, units: units as Part['units'] };
}

/** Judges what other machines have played. */
export function proveMerged(checkup: Checkup, runs: number, files: readonly string[]): Proved {
  const found = provable(checkup, runs);
  return judged(found, mergeParts(files, { fingerprint: fingerprintOf(found), runs }));
}

async function trialsOf(
  found: readonly Provable[],
  shard: Shard | undefined,
  onDone: Progress,
): Promise<Map<string, readonly Trial[]>> {
  const all = found.flatMap(({ scenario, units }) => units.map((unit) => ({ scenario, unit })));
  const work = shard ? partOf(all, shard) : all;
  const trials = await onThreads<Work, readonly Trial[]>(
    work.map((piece) => () => piece),
    {
      program: builtFile('prove-worker.js'),
      here: ({ scenario, unit }) => runUnit(scenario, unit),
      onDone: (count) => onDone(count, work.length),
    },
  );
  return new Map(work.map(({ unit }, index) => [unit.key, trials[index]!]));
}

function judged(found: readonly Provable[], trials: ReadonlyMap<string, readonly Trial[]>): Proved {
  const judged = found.map(({ loaded, scenario, units }) => {
    const played = units.map((unit) => ({ unit, trials: trials.get(unit.key) ?? [] }));
    return { loaded, proof: judge(scenario, played) };
  });
  return {
    proofs: judged.map(({ loaded: { file }, proof }) => ({ file, ...proof })),
    diagnostics: judged.flatMap(({ loaded, proof }) =>
      proof.problems.map((problem) =>
        diagnosticAt(loaded, loaded.rangeOf(problem.path, problem.atKey), problem),
      ),
    ),
  };
}

/** Of everything that is played; two machines with the same files have the same one. */
function fingerprintOf(found: readonly Provable[]): string {
  const hash = createHash('sha256');
  for (const { scenario, units } of found) hash.update(JSON.stringify([scenario, units]));
  return hash.digest('hex').slice(0, 16);
}
