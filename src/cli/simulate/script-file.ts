import { existsSync } from 'node:fs';
import { loadDocument } from '../../content/document.ts';
import { nodeReader } from '../../content/node-reader.ts';
import { readSource } from '../../content/source.ts';
import { readYaml } from '../../content/yaml.ts';
import type { Diagnostic } from '../../lib/diagnostic.ts';
import { nearest } from '../../lib/nearest.ts';
import { readScript } from '../../scenario/read-script.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { noScript } from '../../scenario/script.ts';
import type { Script } from '../../scenario/types.ts';
import { UsageError } from '../usage-error.ts';

/** What is to be done in a run, or what is wrong with the file that says it. */
interface ScriptRead {
  readonly script?: Script;
  readonly diagnostics: readonly Diagnostic[];
  readonly text?: string;
}

/** @param named `reference`, `none`, `trap:NAME`, or a file with a list of steps like `reference` */
export function scriptNamed(named: string, scenario: Scenario): ScriptRead {
  const { reference, traps } = scenario;
  if (named === 'none') return { script: noScript, diagnostics: [] };
  const hasReference = reference.commands.length > 0 || Object.keys(reference.answers).length > 0;
  if (named === 'reference' && hasReference) return { script: reference, diagnostics: [] };
  const trap = traps.find(({ id }) => named === `trap:${id}`);
  if (trap) return { script: trap.script, diagnostics: [] };
  if (existsSync(named)) return fromFile(named, scenario);
  if (named === 'reference') throw new UsageError(`"${scenario.id}" has no reference run.`);
  const known = ['none', 'reference', ...traps.map(({ id }) => `trap:${id}`)];
  const guess = nearest(named, known);
  const hint = guess ? `Did you mean "${guess}"?` : `There are ${known.join(', ')}, or a file.`;
  throw new UsageError(`--do: there is no "${named}". ${hint}`);
}

function fromFile(file: string, scenario: Scenario): ScriptRead {
  const read = readSource(nodeReader('.'), file);
  if (!read.source) return { diagnostics: [read.diagnostic] };
  const { text } = read.source;
  const document = readYaml(read.source);
  const { value, diagnostics } = loadDocument(document, (data) => readScript(data, scenario));
  return value === undefined ? { diagnostics, text } : { script: value, diagnostics, text };
}
