import type { Diagnostic } from '../lib/diagnostic.ts';
import { readScenario, type Scenario } from '../scenario/scenario.ts';
import { loadDocument } from './document.ts';
import type { Loaded } from './loaded.ts';
import type { ContentReader } from './reader.ts';
import { scenarioWarnings } from './scenario-teaching.ts';
import { readSource } from './source.ts';
import { readYaml, type YamlDocument } from './yaml.ts';

export function loadScenario(document: YamlDocument): Loaded<Scenario> {
  const loaded = loadDocument(document, readScenario, [['lessons', '*']], scenarioWarnings);
  const { value, rangeOf } = loaded;
  if (!value) return loaded;
  const { system, seed } = value;
  return { ...loaded, running: [{ system, seed, path: ['system'], rangeOf }] };
}

/** One scenario by itself: what it says of lessons is not looked up. */
export function loadScenarioFile(
  reader: ContentReader,
  path: string,
): {
  readonly scenario?: Scenario;
  readonly diagnostics: readonly Diagnostic[];
  readonly text?: string;
} {
  const read = readSource(reader, path);
  if (!read.source) return { diagnostics: [read.diagnostic] };
  const { value, diagnostics } = loadScenario(readYaml(read.source));
  const { text } = read.source;
  return value === undefined ? { diagnostics, text } : { scenario: value, diagnostics, text };
}
