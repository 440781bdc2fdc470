import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  type Node,
  parseDocument,
  type Scalar,
  visit,
  type YAMLError,
} from 'yaml';
import type { Diagnostic, Problem, Range } from '../lib/diagnostic.ts';
import { visibleText } from '../lib/text.ts';
import type { Source } from './source.ts';

/** A YAML text as plain data, and where in the file each of its keys and values stands. */
export interface YamlDocument {
  readonly source: Source;
  /** Undefined when the text is not YAML. */
  readonly data: unknown;
  /** Syntax errors, all of them. */
  readonly diagnostics: readonly Diagnostic[];
  /** Puts a problem of the data in its place in the file. */
  locate(problem: Problem): Diagnostic;
}

/** More aliases than anybody writes by hand; a few of them nested could otherwise fill the memory. */
const maxAliasCount = 100;
const maxSyntaxErrors = 20;

/** Reads the YAML from one offset of a source to another. */
export function readYaml(source: Source, from = 0, to = source.text.length): YamlDocument {
  const document = parseDocument(source.text.slice(from, to), {
    schema: 'core',
    strict: true,
    stringKeys: true,
    // Compares every key with every other: a long file could stand still. `duplicateKeys` does not.
    uniqueKeys: false,
    merge: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  keepPlusSigns(document);
  const syntax = syntaxErrors(document, source, from);
  const duplicates = syntax.length === 0 ? keysAndAliases(document, source, from) : [];
  const unusable = [...syntax, ...duplicates].some(({ code }) => code === 'yaml-syntax');
  const plain = unusable ? { data: undefined } : toData(document, source, from);
  return {
    source,
    data: plain.data,
    diagnostics: [...syntax, ...duplicates, ...('error' in plain ? [plain.error] : [])],
    locate: ({ path, atKey, severity, ...rest }) => {
      const range = rangeOf(document, path, atKey === true, source, from);
      const { code, message, hint } = rest;
      const diagnostic = { code, severity: severity ?? 'error', file: source.file, range, message };
      return hint === undefined ? diagnostic : { ...diagnostic, hint };
    },
  };
}

type Parsed = Document.Parsed;

/** YAML reads `+2` as the number 2, but `instances: +2` means two more: it stays text. */
function keepPlusSigns(document: Parsed): void {
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'number' && scalar.source?.startsWith('+')) {
        scalar.value = scalar.source;
      }
    },
  });
}

function toData(document: Parsed, source: Source, from: number) {
  try {
    const data: unknown = document.toJS({
      maxAliasCount,
      // Escapes such as "\e" make control characters of text that had none.
      reviver: (_, value) => (typeof value === 'string' ? visibleText(value) : value),
    });
    return { data };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const message = 'too many aliases';
    return {
      data: undefined,
      error: syntaxError(source, source.lineRange(from), message, 'Write the values out.'),
    };
  }
}

function syntaxErrors(document: Parsed, source: Source, from: number): Diagnostic[] {
  const seen = new Set<string>();
  const found: Diagnostic[] = [];
  for (const error of [...document.errors, ...document.warnings]) {
    const range = source.range(from + error.pos[0], from + error.pos[1]);
    const place = `${range.start.line}`;
    // What follows on the same line is nearly always the first error's echo.
    if (seen.has(place) || found.length === maxSyntaxErrors) continue;
    seen.add(place);
    const { message, hint } = explain(error, source.text.slice(from + error.pos[0]));
    found.push(syntaxError(source, range, message, hint));
  }
  return found;
}

const syntaxError = (source: Source, range: Range, message: string, hint?: string): Diagnostic => ({
  code: 'yaml-syntax',
  severity: 'error',
  file: source.file,
  range,
  message,
  ...(hint === undefined ? {} : { hint }),
});

const quoteIt = 'Put the text in double quotes.';

/** The parser speaks of its grammar; authors want to know what to change. */
function explain({ code, message }: YAMLError, rest: string): { message: string; hint?: string } {
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        message: 'a second key on the line of a value',
        hint: 'Put the text in double quotes when it holds a colon followed by a space; otherwise check how far the next line is indented.',
      };
    case 'MULTILINE_IMPLICIT_KEY':
      return { message: 'a key has to stand on one line, with a colon after it' };
    case 'TAB_AS_INDENT':
      return { message: 'a tab cannot indent', hint: 'Indent with spaces.' };
    case 'BAD_SCALAR_START':
      return { message: `a text cannot begin with ${rest.charAt(0)}`, hint: quoteIt };
    case 'BAD_DQ_ESCAPE':
      return {
        message: `unknown escape ${message.split(' ').at(-1)}`,
        hint: 'Write a backslash as \\\\ inside double quotes, or use single quotes.',
      };
    case 'BAD_INDENT':
      return message.startsWith('Flow')
        ? {
            message: `the ${message.includes('map') ? 'braces are' : 'brackets are'} not closed`,
            hint: `Add the missing ${message.at(-1)} before this line.`,
          }
        : {
            message: 'this line is indented unlike its neighbours',
            hint: 'Line the keys of one level up.',
          };
    case 'MISSING_CHAR':
      return explainMissing(message);
    case 'MULTIPLE_DOCS':
      return {
        message: 'a second document begins',
        hint: 'One file holds one document: remove the ---.',
      };
    case 'TAG_RESOLVE_FAILED':
      return { message: 'tags (!…) mean nothing here', hint: quoteIt };
    case 'NON_STRING_KEY':
      return { message: 'a key has to be a plain text' };
    case 'RESOURCE_EXHAUSTION':
      return { message: 'nested too deeply' };
    case 'UNEXPECTED_TOKEN':
      return {
        message: 'this does not belong here',
        hint: 'A text that begins with a quote ends with it; a list item begins with a dash and a space.',
      };
    default:
      return { message: message.charAt(0).toLowerCase() + message.slice(1) };
  }
}

function explainMissing(message: string): { message: string; hint?: string } {
  if (message.includes('quote'))
    return { message: 'a quote is opened and never closed', hint: 'Close it before this line.' };
  if (message.includes('Implicit map keys'))
    return { message: 'a key without a colon', hint: 'Write "key: value".' };
  const missing = /([\]}])$/.exec(message)?.[1];
  if (missing) return { message: `"${missing}" is missing`, hint: 'Close what was opened.' };
  return { message: message.charAt(0).toLowerCase() + message.slice(1) };
}

function keysAndAliases(document: Parsed, source: Source, from: number): Diagnostic[] {
  const found: Diagnostic[] = [];
  const at = (node: Node) =>
    source.range(from + (node.range?.[0] ?? 0), from + (node.range?.[1] ?? 0));
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) {
          found.push({
            code: 'duplicate-key',
            severity: 'error',
            file: source.file,
            range: at(key as Scalar),
            message: `"${String(key.value)}" stands here twice`,
            hint: 'Keep one of them.',
          });
        }
        seen.add(key.value);
      }
    },
    Alias: (_, alias) => {
      if (alias.resolve(document) === undefined) {
        found.push(syntaxError(source, at(alias), `"*${alias.source}" refers to nothing`, quoteIt));
      }
    },
  });
  return found;
}

/**
 * The place of a value: of its key when it spans several lines, is empty or is missing. A missing
 * key's place is its nearest ancestor's.
 */
function rangeOf(
  document: Parsed,
  path: Problem['path'],
  atKey: boolean,
  source: Source,
  from: number,
): Range {
  let node: unknown = document.contents;
  let key: Node | undefined;
  let whole = true;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    const next = childOf(node, step);
    if (!next) {
      whole = false;
      break;
    }
    // An item of a list has no key: what surrounds it is further away than its own first line.
    key = next.key;
    node = next.value;
  }
  const [start, end] = (node as Node | null)?.range ?? [0, 0];
  const severalLines = source.text
    .slice(from + start, from + end)
    .trimEnd()
    .includes('\n');
  const empty = start === end;
  if (key?.range && (atKey || !whole || severalLines || empty)) {
    return source.range(from + key.range[0], from + key.range[1]);
  }
  if (severalLines || empty) return source.lineRange(from + start);
  return source.range(from + start, from + end);
}

function childOf(
  node: unknown,
  step: string | number,
): { key: Node | undefined; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    return pair && { key: pair.key as Node, value: pair.value };
  }
  if (isCollection(node) && typeof step === 'number') {
    const value = node.items[step];
    return value === undefined ? undefined : { key: undefined, value };
  }
  return undefined;
}
