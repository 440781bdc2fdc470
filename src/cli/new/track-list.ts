import { isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { NewFile } from './new-file.ts';

const file = 'lessons/tracks.yaml';

/**
 * The list of tracks with a lesson added to its track. Written into the text as it stands, so that
 * nobody's comments and line breaks change.
 */
export function listedIn(
  text: string | undefined,
  track: string,
  lesson: string,
  title: string,
): NewFile {
  const entry = newTrack(track, lesson, title);
  if (text === undefined) {
    return {
      path: file,
      text: `# yaml-language-server: $schema=./tracks.schema.json\nschema: 1\ntracks:\n${entry}`,
      isNew: true,
    };
  }
  const tracks = parseDocument(text).get('tracks');
  const known = isSeq(tracks)
    ? tracks.items.find((item): item is YAMLMap => isMap(item) && item.get('id') === track)
    : undefined;
  const lessons = known?.get('lessons', true);
  const added =
    isSeq(lessons) && lessons.range
      ? withItem(text, lessons, lesson)
      : `${text.trimEnd()}\n${entry}`;
  return { path: file, text: added, isNew: false };
}

const newTrack = (id: string, lesson: string, title: string): string =>
  `  - id: ${id}\n    title: ${title}\n    summary: What this track is about, in one line.\n    lessons: [${lesson}]\n`;

function withItem(text: string, list: YAMLSeq, item: string): string {
  const [start, end] = list.range!;
  if (list.flow) {
    const close = text.lastIndexOf(']', end);
    const before = text.slice(0, close).trimEnd();
    const gap = before.endsWith('[') || before.endsWith(',') ? '' : ', ';
    return `${before}${gap}${item}${text.slice(close)}`;
  }
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  const before = text.slice(0, end).trimEnd();
  return `${before}\n${indent}- ${item}${text.slice(before.length)}`;
}
