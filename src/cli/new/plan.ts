import { readdirSync } from 'node:fs';
import path from 'node:path';
import { schemaFiles } from '../../content/format/schema-files.ts';
import { nodeReader } from '../../content/node-reader.ts';
import { contentFiles } from '../../content/reader.ts';
import { readTemplate, shippedContent } from '../../content/shipped.ts';
import { didYouMean } from '../../lib/nearest.ts';
import { titleOfId } from '../../lib/words.ts';
import { UsageError } from '../usage-error.ts';
import type { NewFile } from './new-file.ts';
import { listedIn } from './track-list.ts';

export const kinds = ['scenario', 'quiz', 'lesson'] as const;
export type Kind = (typeof kinds)[number];

interface Wanted {
  readonly kind: Kind;
  readonly id: string;
  readonly from: string | undefined;
  readonly track: string | undefined;
  /** The folder that holds lessons/, quizzes/ and scenarios/. */
  readonly root: string;
  /** As 2026-11-22. */
  readonly today: string;
}

const folders = { scenario: 'scenarios', quiz: 'quizzes', lesson: 'lessons' } as const;

/** The files to write, the one that was asked for first. */
export function planOf({ kind, id, from, track: named, root, today }: Wanted): NewFile[] {
  const copied = from === undefined ? undefined : sourceOf(kind, from, root);
  const list = kind === 'lesson' ? trackListOf(root) : undefined;
  const track = named ?? copied?.track ?? list?.first ?? 'own';
  const file = kind === 'lesson' ? `lessons/${track}/${id}.md` : `${folders[kind]}/${id}.yaml`;
  const text = copied
    ? renamed(copied.text, id, track)
    : readTemplate(kind === 'lesson' ? 'lesson.md' : `${kind}.yaml`)
        .replaceAll('__FILE__', file)
        .replaceAll('__ID__', id)
        .replaceAll('__TITLE__', titleOfId(id))
        .replaceAll('__TRACK__', track)
        .replaceAll('__DATE__', today);
  return [
    { path: file, text, isNew: true },
    ...(list ? [listedIn(list.text, track, id, titleOfId(track))] : []),
    ...schemasOf(kind).map((path) => ({ path, text: shippedContent().read(path), isNew: true })),
  ];
}

/** For editors, which look for them beside the file. */
const schemasOf = (kind: Kind): readonly string[] =>
  kind === 'lesson' ? [schemaFiles.lesson, schemaFiles.tracks] : [schemaFiles[kind]];

/** A copy under another id: its own text, comments and all. */
const renamed = (text: string, id: string, track: string): string =>
  text
    .replace(/^id:[^\n#]*/m, `id: ${id} `)
    .replace(/^track:[^\n#]*/m, `track: ${track} `)
    .replace(/^(id|track): (\S+) $/gm, '$1: $2');

interface Copied {
  readonly text: string;
  readonly track?: string;
}

/** The file of an id, of one's own content or of what comes with the program. */
function sourceOf(kind: Kind, id: string, root: string): Copied {
  const known: string[] = [];
  for (const reader of [nodeReader(root), shippedContent()]) {
    const files = contentFiles(reader).filter((file) => file.startsWith(`${folders[kind]}/`));
    const found = files.find((file) => idOf(file) === id && !isIndex(file));
    if (found) {
      const track = kind === 'lesson' ? path.posix.basename(path.posix.dirname(found)) : undefined;
      return { text: reader.read(found), ...(track === undefined ? {} : { track }) };
    }
    known.push(...files.filter((file) => !isIndex(file)).map(idOf));
  }
  const hint = didYouMean(id, known) ?? `"sysdojo list ${folders[kind]}" shows what there is.`;
  throw new UsageError(`No ${kind} "${id}". ${hint}`);
}

const idOf = (file: string): string => path.posix.basename(file).replace(/\.[^.]*$/, '');
const isIndex = (file: string): boolean => /(^|\/)(tracks|glossary)\.ya?ml$/.test(file);

function trackListOf(root: string): { readonly text: string | undefined; readonly first?: string } {
  const folder = path.join(root, 'lessons');
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return { text: undefined };
  }
  if (!names.includes('tracks.yaml')) return { text: undefined };
  const text = nodeReader(root).read('lessons/tracks.yaml');
  const first = /^\s*-\s*(?:\{\s*)?id:\s*([a-z0-9-]+)/m.exec(text)?.[1];
  return { text, ...(first === undefined ? {} : { first }) };
}
