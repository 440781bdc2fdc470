import { type Document, isScalar, type Node, parseDocument, type Scalar, visit } from 'yaml';
import type { Diagnostic, Range } from '../lib/diagnostic.ts';
import { repeated } from '../lib/repeated.ts';
import { visibleText } from '../lib/text.ts';
import { diagnosticAt } from './diagnostic-at.ts';
import type { RangeOf } from './placed.ts';
import type { Source } from './source.ts';
import { tooDeep } from './yaml-depth.ts';
import { placeOfPath } from './yaml-place.ts';
import { type SyntaxProblem, syntaxProblems } from './yaml-syntax.ts';

/** A YAML text as plain data, and where in the file each of its keys and values stands. */
export interface YamlDocument {
  readonly source: Source;
  /** Undefined when the text is not YAML. */
  readonly data: unknown;
  /** What is wrong with the text as YAML: every syntax error, every key that stands twice. */
  readonly diagnostics: readonly Diagnostic[];
  readonly rangeOf: RangeOf;
}

/** More aliases than anybody writes by hand; a few of them nested could otherwise fill the memory. */
const maxAliasCount = 100;

/** Reads the YAML from one offset of a source to another. */
export function readYaml(source: Source, from = 0, to = source.text.length): YamlDocument {
  const text = source.text.slice(from, to);
  const rangeAt = (start: number, end: number): Range => source.range(from + start, from + end);
  const syntaxError = ({ start, end, ...problem }: SyntaxProblem): Diagnostic =>
    diagnosticAt(source, rangeAt(start, end), { code: 'yaml-syntax', ...problem });

  const nested = tooDeep(text);
  if (nested) {
    const error = syntaxError(nested);
    return { source, data: undefined, diagnostics: [error], rangeOf: () => error.range };
  }
  const document = parse(text);
  const tidied = tidy(document);
  const syntax = [...syntaxProblems(document, text), ...tidied.syntax];
  const plain = syntax.length > 0 ? { data: undefined } : toData(document, text);
  if (plain.problem) syntax.push(plain.problem);
  return {
    source,
    data: plain.data,
    diagnostics: [
      ...syntax.map(syntaxError),
      ...tidied.repeatedKeys.map(({ key, start, end }) =>
        diagnosticAt(source, rangeAt(start, end), {
          code: 'duplicate-key',
          message: `"${key}" stands here twice`,
          hint: 'Keep one of them.',
        }),
      ),
    ],
    rangeOf: (path, atKey = false) => {
      const { start, end } = placeOfPath(document, text, path, atKey);
      return rangeAt(start, end);
    },
  };
}

const parse = (text: string): Document.Parsed =>
  parseDocument(text, {
    schema: 'core',
    strict: true,
    stringKeys: true,
    // The library compares every key with every other; `tidy` looks each up.
    uniqueKeys: false,
    merge: false,
    prettyErrors: false,
    logLevel: 'silent',
  });

interface Tidied {
  readonly syntax: SyntaxProblem[];
  readonly repeatedKeys: { readonly key: string; readonly start: number; readonly end: number }[];
}

/** One walk over the whole document for what the parser leaves open. */
function tidy(document: Document.Parsed): Tidied {
  const found: Tidied = { syntax: [], repeatedKeys: [] };
  const at = ({ range }: Node) => ({ start: range?.[0] ?? 0, end: range?.[1] ?? 0 });
  visit(document, {
    Scalar: (_, scalar) => {
      // YAML reads `+2` as the number 2, but `instances: +2` means two more: it stays text.
      if (typeof scalar.value === 'number' && scalar.source?.startsWith('+')) {
        scalar.value = scalar.source;
      }
    },
    Map: (_, map) => {
      const keys = map.items.flatMap(({ key }) => (isScalar(key) ? [key] : []));
      const nameOf = ({ value }: Scalar) => String(value);
      for (const { thing } of repeated(keys, nameOf)) {
        found.repeatedKeys.push({ key: nameOf(thing), ...at(thing) });
      }
    },
    Alias: (_, alias) => {
      if (alias.resolve(document) !== undefined) return;
      const message = `"*${alias.source}" refers to nothing`;
      found.syntax.push({ ...at(alias), message, hint: 'Put the text in double quotes.' });
    },
  });
  return found;
}

function toData(
  document: Document.Parsed,
  text: string,
): { data: unknown; problem?: SyntaxProblem } {
  try {
    const data: unknown = document.toJS({
      maxAliasCount,
      // Escapes such as "\e" make control characters of text that had none.
      reviver: (_, value) => (typeof value === 'string' ? visibleText(value) : value),
    });
    return { data };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const start = Math.max(0, text.indexOf('*'));
    const hint = 'Write the values out.';
    return {
      data: undefined,
      problem: { start, end: start + 1, message: 'too many aliases', hint },
    };
  }
}
