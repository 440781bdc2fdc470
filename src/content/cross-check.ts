import { type Catalogue, emptyCatalogue } from '../catalogue/catalogue.ts';
import { headingsOf } from '../lesson/headings.ts';
import type { Lesson } from '../lesson/lesson.ts';
import type { Diagnostic, Problem } from '../lib/diagnostic.ts';
import { didYouMean } from '../lib/nearest.ts';
import { folderOfFile, idOfFile, type Loaded, type LoadedContent, type Reference } from './document.ts';
import { requirementCycles } from './requirements.ts';

type Check = Pick<Problem, 'code' | 'path' | 'message' | 'hint' | 'severity'>;

/**
 * What no file can be told by itself: that ids are the files' names and unique, and that whatever
 * one file says of another is there.
 * @param known content besides, which may be mentioned as well
 */
export function crossCheck(content: LoadedContent, known: Catalogue = emptyCatalogue): Diagnostic[] {
  const { lessons, quizzes, scenarios, tracks, glossary } = content;
  const everything: readonly Loaded<unknown>[] = [...lessons, ...quizzes, ...scenarios, ...tracks, ...glossary];
  return [
    ...[...lessons, ...quizzes, ...scenarios].flatMap(nameProblems),
    ...[lessons, quizzes, scenarios].flatMap(duplicateFiles),
    ...everything.flatMap(({ references }) => referenceProblems(references, lessons, known)),
    ...lessons.flatMap((lesson) => trackProblems(lesson, content, known)),
    ...strayLessons(content),
    ...tracks.flatMap(({ value = [], locate }) => repeated(value.map(({ id }, i) => [id, ['tracks', i, 'id']]), 'track').map(locate)),
    ...glossary.flatMap(({ value = [], locate }) => repeated(value.map(({ term }, i) => [term, ['terms', i, 'term']]), 'term').map(locate)),
    ...requirementCycles(lessons),
  ];
}

function nameProblems({ file, value, locate }: Loaded<{ readonly id: string }>): Diagnostic[] {
  const name = idOfFile(file);
  if (value === undefined || value.id === name) return [];
  return [
    locate({
      code: 'id-mismatch',
      path: ['id'],
      message: `the id "${value.id}" is not the file's name`,
      hint: `Write "id: ${name}", or name the file ${value.id}${file.slice(file.lastIndexOf('.'))}.`,
    }),
  ];
}

function duplicateFiles(loaded: readonly Loaded<{ readonly id: string }>[]): Diagnostic[] {
  const first = new Map<string, string>();
  return loaded.flatMap(({ file, value, locate }) => {
    if (value === undefined) return [];
    const other = first.get(value.id);
    if (other === undefined) first.set(value.id, file);
    return other === undefined ? [] : [locate(duplicate(['id'], value.id, `${other} has it`))];
  });
}

function repeated(ids: readonly (readonly [string, Problem['path']])[], what: string): Check[] {
  const seen = new Set<string>();
  return ids.flatMap(([id, path]) => {
    if (seen.has(id.toLowerCase())) return [duplicate(path, id, `another ${what} above has it`)];
    seen.add(id.toLowerCase());
    return [];
  });
}

const duplicate = (path: Problem['path'], id: string, where: string): Check => ({
  code: 'duplicate-id',
  path,
  message: `"${id}" is taken: ${where}`,
  hint: 'Choose another.',
});

function referenceProblems(
  references: readonly Reference[],
  lessons: LoadedContent['lessons'],
  known: Catalogue,
): Diagnostic[] {
  if (references.length === 0) return [];
  const files = new Map<string, Lesson | undefined>([...known.lessons]);
  for (const { file, value } of lessons) files.set(idOfFile(file), value);
  for (const { value } of lessons) if (value) files.set(value.id, value);
  return references.flatMap(({ lesson, heading, path, locate }) => {
    if (!files.has(lesson)) {
      const hint = didYouMean(lesson, files.keys()) ?? 'Name the id of a lesson that exists.';
      return [locate({ code: 'unknown-id', path, message: `there is no lesson "${lesson}"`, hint })];
    }
    const target = files.get(lesson);
    if (heading === undefined || !target) return [];
    const slugs = headingsOf(target).map(({ slug }) => slug);
    if (slugs.includes(heading)) return [];
    const hint = didYouMean(heading, slugs) ?? `Its headings: ${slugs.join(', ') || 'none'}.`;
    return [locate({ code: 'unknown-id', path, message: `the lesson "${lesson}" has no heading "${heading}"`, hint })];
  });
}

/** A lesson stands in the folder of its track, and its track lists it. */
function trackProblems({ file, value, locate }: Loaded<Lesson>, { tracks }: LoadedContent, known: Catalogue): Diagnostic[] {
  if (value === undefined) return [];
  const folder = /(^|\/)lessons\/[^/]+\/[^/]+$/.test(file) ? folderOfFile(file) : undefined;
  const at = (code: Problem['code'], message: string, hint: string) => [locate({ code, path: ['track'], message, hint })];
  if (folder !== undefined && folder !== value.track) {
    return at('id-mismatch', `the file stands in the folder of the track "${folder}"`, `Write "track: ${folder}", or move the file to lessons/${value.track}/.`);
  }
  if (tracks.some(({ value: readable }) => readable === undefined)) return [];
  const all = [...known.tracks, ...tracks.flatMap(({ value: list = [] }) => list)];
  if (all.length === 0 && tracks.length === 0) return [];
  const mine = all.filter(({ id }) => id === value.track);
  if (mine.length === 0) {
    const ids = all.map(({ id }) => id);
    return at('unknown-id', `there is no track "${value.track}"`, didYouMean(value.track, ids) ?? `Tracks: ${ids.join(', ')}. Add it to lessons/tracks.yaml.`);
  }
  if (mine.some(({ lessons }) => lessons.includes(value.id))) return [];
  return at('unknown-id', `the track "${value.track}" does not list this lesson`, `Add "${value.id}" to its lessons in lessons/tracks.yaml.`);
}

/** Lessons that a track lists and that say they are another's, or that are listed twice. */
function strayLessons({ tracks, lessons }: LoadedContent): Diagnostic[] {
  const trackOf = new Map(lessons.flatMap(({ value }) => (value ? [[value.id, value.track] as const] : [])));
  return tracks.flatMap(({ value = [], locate }) => {
    const listed = value.flatMap((track, t) =>
      track.lessons.map((id, l) => ({ id, track: track.id, path: ['tracks', t, 'lessons', l] as const })),
    );
    const strays = listed.flatMap(({ id, track, path }): Check[] => {
      const says = trackOf.get(id);
      if (says === undefined || says === track) return [];
      return [{ code: 'id-mismatch', path, message: `the lesson "${id}" says that its track is "${says}"`, hint: `List it under "${says}", or change its track.` }];
    });
    return [...strays, ...repeated(listed.map(({ id, path }) => [id, path]), 'place')].map(locate);
  });
}
