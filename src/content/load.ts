import { type Catalogue, emptyCatalogue } from '../catalogue/catalogue.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import { crossCheck } from './cross-check.ts';
import { folderOfFile, type Loaded, type LoadedContent } from './document.ts';
import { loadGlossary, loadTracks } from './index-files.ts';
import { loadLesson } from './lesson-file.ts';
import { loadQuiz } from './quiz-file.ts';
import { type ContentReader, contentFiles } from './reader.ts';
import { loadScenario } from './scenario-file.ts';
import { readSource, type Source } from './source.ts';
import { readYaml, type YamlDocument } from './yaml.ts';

/**
 * Reads all content. Whatever is broken is left out and has its diagnostics; of a broken lesson there
 * is what can be shown.
 * @param known content besides, which may be mentioned as well
 */
export function loadCatalogue(reader: ContentReader, known: Catalogue = emptyCatalogue): Catalogue {
  const { content, diagnostics } = loadFiles(reader, contentFiles(reader));
  const { lessons, tracks } = content;
  const byId = uniqueById(lessons);
  for (const { salvaged } of lessons) {
    if (salvaged && !byId.has(salvaged.id)) byId.set(salvaged.id, salvaged);
  }
  const order = valuesOf(tracks)
    .flat()
    .flatMap((track) => track.lessons);
  const inOrder = [...new Set([...order, ...byId.keys()])];
  return Object.freeze({
    lessons: new Map(inOrder.flatMap((id) => (byId.has(id) ? [[id, byId.get(id)!]] : []))),
    tracks: valuesOf(tracks)
      .flat()
      .map((track) => ({ ...track, lessons: track.lessons.filter((id) => byId.has(id)) })),
    glossary: valuesOf(content.glossary).flat(),
    quizzes: uniqueById(content.quizzes),
    scenarios: uniqueById(content.scenarios),
    diagnostics: inFileOrder([...diagnostics, ...crossCheck(content, known)]),
  });
}

/** @param onSource told of the text of each file, for printing what is wrong with it */
export function loadFiles(
  reader: ContentReader,
  files: readonly string[],
  onSource: (source: Source) => void = () => {},
): { readonly content: LoadedContent; readonly diagnostics: readonly Diagnostic[] } {
  const content: LoadedContent = {
    lessons: [],
    quizzes: [],
    scenarios: [],
    tracks: [],
    glossary: [],
  };
  const unread: Diagnostic[] = [];
  for (const file of files) {
    const read = readSource(reader, file);
    if (!read.source) {
      unread.push(read.diagnostic);
      continue;
    }
    onSource(read.source);
    const unknown = loadSource(content, read.source);
    if (unknown) unread.push(unknown);
  }
  const all = Object.values(content).flat() as Loaded<unknown>[];
  return { content, diagnostics: [...unread, ...all.flatMap(({ diagnostics }) => diagnostics)] };
}

function loadSource(content: LoadedContent, source: Source): Diagnostic | undefined {
  if (/\.md$/i.test(source.file)) {
    content.lessons.push(loadLesson(source));
    return undefined;
  }
  const document = readYaml(source);
  switch (kindOf(document)) {
    case 'tracks':
      content.tracks.push(loadTracks(document));
      return undefined;
    case 'glossary':
      content.glossary.push(loadGlossary(document));
      return undefined;
    case 'quiz':
      content.quizzes.push(loadQuiz(document));
      return undefined;
    case 'scenario':
      content.scenarios.push(loadScenario(document));
      return undefined;
    case undefined:
      return (
        document.diagnostics[0] ??
        document.locate({
          code: 'wrong-type',
          path: [],
          message: 'this is neither a quiz nor a scenario',
          hint: 'A quiz has "questions", a scenario has a "system".',
        })
      );
  }
}

/** By the key that only this kind of file has; else by where the file stands. */
function kindOf({
  data,
  source,
}: YamlDocument): 'tracks' | 'glossary' | 'quiz' | 'scenario' | undefined {
  const has = (key: string) =>
    typeof data === 'object' && data !== null && Object.hasOwn(data, key);
  if (has('questions')) return 'quiz';
  if (has('system')) return 'scenario';
  if (has('tracks') || /(^|\/)tracks\.ya?ml$/.test(source.file)) return 'tracks';
  if (has('terms') || /(^|\/)glossary\.ya?ml$/.test(source.file)) return 'glossary';
  if (folderOfFile(source.file) === 'quizzes') return 'quiz';
  return folderOfFile(source.file) === 'scenarios' ? 'scenario' : undefined;
}

/** The first of two files with the same id counts. */
function uniqueById<T extends { readonly id: string }>(
  loaded: readonly Loaded<T>[],
): Map<string, T> {
  const byId = new Map<string, T>();
  for (const value of valuesOf(loaded)) if (!byId.has(value.id)) byId.set(value.id, value);
  return byId;
}

const valuesOf = <T>(loaded: readonly Loaded<T>[]): T[] =>
  loaded.flatMap(({ value }) => (value === undefined ? [] : [value]));

/** By file, then by place. */
export function inFileOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...diagnostics].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.range.start.line - b.range.start.line ||
      a.range.start.column - b.range.start.column,
  );
}
