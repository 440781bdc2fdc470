import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import { didYouMean } from '../lib/nearest.ts';
import { repeated } from '../lib/repeated.ts';
import { diagnosticAt } from './diagnostic-at.ts';
import type { AllFacts, TrackListFacts } from './facts.ts';
import { folderOfFile } from './file-name.ts';

const listFile = 'lessons/tracks.yaml';

type Fault = Pick<Diagnostic, 'code' | 'message' | 'hint'>;

/** A lesson stands in the folder of its track, and its track lists it. */
export function membershipProblems(content: AllFacts, known: Catalogue): Diagnostic[] {
  const unreadable = content.tracks.some(({ tracks }) => tracks === undefined);
  const tracks = lessonsByTrack(content, known);
  return content.lessons.flatMap(({ file, read }) => {
    if (!read) return [];
    const track = read.track.value;
    // Without a list of tracks there is nothing to compare with.
    const nowhere = unreadable || tracks.size === 0;
    const fault =
      folderFault(file, track) ?? (nowhere ? undefined : listFault(read.id, track, tracks));
    return fault ? [diagnosticAt({ file }, read.track.range, fault)] : [];
  });
}

function lessonsByTrack({ tracks }: AllFacts, known: Catalogue): Map<string, Set<string>> {
  const byTrack = new Map<string, Set<string>>();
  const add = (track: string, lessons: readonly string[]) =>
    byTrack.set(track, new Set([...(byTrack.get(track) ?? []), ...lessons]));
  for (const { id, lessons } of known.tracks) add(id, lessons);
  for (const { id, lessons } of tracks.flatMap((list) => list.tracks ?? []))
    add(
      id.value,
      lessons.map(({ value }) => value),
    );
  return byTrack;
}

function folderFault(file: string, track: string): Fault | undefined {
  const folder = /(^|\/)lessons\/[^/]+\/[^/]+$/.test(file) ? folderOfFile(file) : undefined;
  if (folder === undefined || folder === track) return undefined;
  return {
    code: 'id-mismatch',
    message: `the file stands in the folder of the track "${folder}"`,
    hint: `Write "track: ${folder}", or move the file to lessons/${track}/.`,
  };
}

function listFault(
  lesson: string,
  track: string,
  tracks: ReadonlyMap<string, ReadonlySet<string>>,
): Fault | undefined {
  const code = 'unknown-id';
  const lessons = tracks.get(track);
  if (!lessons) {
    const ids = [...tracks.keys()];
    const hint =
      didYouMean(track, ids) ?? `Add it to ${listFile}, or use one of: ${ids.join(', ')}.`;
    return { code, message: `there is no track "${track}"`, hint };
  }
  if (lessons.has(lesson)) return undefined;
  const message = `the track "${track}" does not list this lesson`;
  return { code, message, hint: `Add "${lesson}" to ${listFile}.` };
}

/** Tracks of the same id; lessons that are listed twice, or that say they are another track's. */
export function trackListProblems({ tracks, lessons }: AllFacts): Diagnostic[] {
  const trackOf = new Map<string, string>();
  for (const { read } of lessons) {
    if (read && !trackOf.has(read.id)) trackOf.set(read.id, read.track.value);
  }
  return tracks.flatMap((list) => [...sameIds(list), ...strays(list, trackOf)]);
}

const sameIds = ({ file, tracks = [] }: TrackListFacts): Diagnostic[] =>
  repeated(tracks, ({ id }) => id.value).map(({ thing: { id } }) => {
    const message = `another track above has the id "${id.value}"`;
    return diagnosticAt({ file }, id.range, { code: 'duplicate-id', message });
  });

function strays(
  { file, tracks = [] }: TrackListFacts,
  trackOf: ReadonlyMap<string, string>,
): Diagnostic[] {
  const seen = new Set<string>();
  return tracks.flatMap((track) =>
    track.lessons.flatMap(({ value: id, range }) => {
      const fault = (found: Fault) => [diagnosticAt({ file }, range, found)];
      if (seen.has(id)) {
        const message = `"${id}" is listed a second time`;
        return fault({ code: 'duplicate-id', message, hint: 'Keep it in one place.' });
      }
      seen.add(id);
      const own = track.id.value;
      const says = trackOf.get(id);
      if (says === undefined || says === own) return [];
      const message = `the lesson "${id}" says that its track is "${says}"`;
      return fault({ code: 'id-mismatch', message, hint: `List it under "${says}".` });
    }),
  );
}
