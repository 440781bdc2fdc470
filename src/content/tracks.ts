import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Lesson } from '../lesson/lesson.ts';
import type { Diagnostic, Problem } from '../lib/diagnostic.ts';
import { didYouMean } from '../lib/nearest.ts';
import { folderOfFile, type LoadedContent } from './document.ts';

const listFile = 'lessons/tracks.yaml';

/** A lesson stands in the folder of its track, and its track lists it. */
export function membershipProblems(content: LoadedContent, known: Catalogue): Diagnostic[] {
  const unreadable = content.tracks.some(({ value }) => value === undefined);
  const here = content.tracks.flatMap(({ value = [] }) => value);
  const tracks = [...known.tracks, ...here];
  return content.lessons.flatMap(({ file, value, locate }) => {
    if (value === undefined) return [];
    const inFolder = folderProblem(file, value);
    if (inFolder) return [locate(inFolder)];
    // Without a list of tracks there is nothing to compare with.
    const inList = unreadable || tracks.length === 0 ? undefined : listProblem(value, tracks);
    return inList ? [locate(inList)] : [];
  });
}

function folderProblem(file: string, { track }: Lesson): Problem | undefined {
  const folder = /(^|\/)lessons\/[^/]+\/[^/]+$/.test(file) ? folderOfFile(file) : undefined;
  if (folder === undefined || folder === track) return undefined;
  return {
    code: 'id-mismatch',
    path: ['track'],
    message: `the file stands in the folder of the track "${folder}"`,
    hint: `Write "track: ${folder}", or move the file to lessons/${track}/.`,
  };
}

function listProblem({ id, track }: Lesson, tracks: Catalogue['tracks']): Problem | undefined {
  const unknown = (message: string, hint: string): Problem => {
    return { code: 'unknown-id', path: ['track'], message, hint };
  };
  const mine = tracks.filter((candidate) => candidate.id === track);
  if (mine.length === 0) {
    const ids = tracks.map((candidate) => candidate.id);
    const hint =
      didYouMean(track, ids) ?? `Add it to ${listFile}, or use one of: ${ids.join(', ')}.`;
    return unknown(`there is no track "${track}"`, hint);
  }
  if (mine.some(({ lessons }) => lessons.includes(id))) return undefined;
  return unknown(`the track "${track}" does not list this lesson`, `Add "${id}" to ${listFile}.`);
}

/** Tracks of the same id; lessons that are listed twice, or that say they are another track's. */
export function trackListProblems({ tracks, lessons }: LoadedContent): Diagnostic[] {
  const trackOf = new Map<string, string>();
  for (const { value } of lessons) {
    if (value && !trackOf.has(value.id)) trackOf.set(value.id, value.track);
  }
  return tracks.flatMap((list) => [...sameIds(list), ...strays(list, trackOf)]);
}

type TrackList = LoadedContent['tracks'][number];

function sameIds({ value = [], locate }: TrackList): Diagnostic[] {
  const seen = new Set<string>();
  return value.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const message = `another track above has the id "${id}"`;
    return [locate({ code: 'duplicate-id', path: ['tracks', index, 'id'], message })];
  });
}

function strays(
  { value = [], locate }: TrackList,
  trackOf: ReadonlyMap<string, string>,
): Diagnostic[] {
  const seen = new Set<string>();
  return value.flatMap((track, at) =>
    track.lessons.flatMap((id, index) => {
      const path = ['tracks', at, 'lessons', index];
      if (seen.has(id)) {
        const message = `"${id}" is listed a second time`;
        return [locate({ code: 'duplicate-id', path, message, hint: 'Keep it in one place.' })];
      }
      seen.add(id);
      const says = trackOf.get(id);
      if (says === undefined || says === track.id) return [];
      const message = `the lesson "${id}" says that its track is "${says}"`;
      return [locate({ code: 'id-mismatch', path, message, hint: `List it under "${says}".` })];
    }),
  );
}
