import type { Problem, Range, Read } from '../lib/diagnostic.ts';
import { diagnosticAt } from './diagnostic-at.ts';
import type { Loaded, Reference } from './loaded.ts';
import type { YamlDocument } from './yaml.ts';

/** Where a kind of file names lessons: keys from its root, `*` for every item of a list. */
export type ReferencePath = readonly string[];

/** Nobody reads more of one document. */
const mostProblems = 100;

const theRest = (count: number): Problem => ({
  code: 'wrong-value',
  path: [],
  message: `${count} more problems are not shown`,
});

/** Reads a document by its domain reader and puts every problem in its place. */
export function loadDocument<T>(
  document: YamlDocument,
  read: (data: unknown) => Read<T>,
  referencePaths: readonly ReferencePath[] = [],
  more: (value: T) => readonly Problem[] = () => [],
): Loaded<T> {
  const { source, data, rangeOf } = document;
  const { value, problems } = data === undefined ? { value: undefined, problems: [] } : read(data);
  const all = value === undefined ? problems : [...problems, ...more(value)];
  const shown = all.slice(0, mostProblems);
  if (all.length > shown.length) shown.push(theRest(all.length - shown.length));
  const [id] = textsAt(data, ['id']);
  return {
    file: source.file,
    value,
    // As written: a file with other faults has its id and its references checked all the same.
    id: id && { value: id.text, range: rangeOf(id.path) },
    diagnostics: [
      ...document.diagnostics,
      ...shown.map((problem) =>
        diagnosticAt(source, rangeOf(problem.path, problem.atKey), problem),
      ),
    ],
    references: referencePaths
      .flatMap((path) => textsAt(data, path))
      .flatMap(({ text, path }) => reference(text, () => rangeOf(path))),
    asked: [],
    running: [],
    rangeOf,
  };
}

/** `retries#jitter` → the lesson and the heading in it; nothing when it is no id at all. */
function reference(text: string, range: () => Range): Reference[] {
  const [, lesson, heading] = /^([a-z0-9-]+)(?:#(.*))?$/.exec(text) ?? [];
  if (lesson === undefined) return [];
  const to = { kind: 'lesson', lesson, ...(heading === undefined ? {} : { heading }) } as const;
  return [{ to, range: range() }];
}

interface Text {
  readonly text: string;
  readonly path: Problem['path'];
}

function textsAt(data: unknown, pattern: ReferencePath, path: Problem['path'] = []): Text[] {
  const [step, ...rest] = pattern;
  if (step === undefined) return typeof data === 'string' ? [{ text: data, path }] : [];
  if (typeof data !== 'object' || data === null) return [];
  if (step === '*') {
    if (!Array.isArray(data)) return [];
    return data.flatMap((item, index) => textsAt(item, rest, [...path, index]));
  }
  return Object.hasOwn(data, step)
    ? textsAt((data as Record<string, unknown>)[step], rest, [...path, step])
    : [];
}
