import { existsSync } from 'node:fs';
import { loadOutline } from '../content/packs.ts';
import { didYouMean } from '../lib/nearest.ts';
import { formatShare } from '../lib/units.ts';
import { fileOf } from '../runtime/file-names.ts';
import { dataFolder } from './data-folder.ts';
import type { Io } from './io.ts';
import { type ListEntry, type ListName, listEntries, lists, type Made } from './list-entries.ts';
import { type Column, table } from './table.ts';
import { UsageError } from './usage-error.ts';

const columns: readonly Column[] = [
  {},
  { flexible: true },
  { align: 'right' },
  { align: 'right' },
  {},
];

/** What there is to list, with how far the learner has come. */
export function printList(
  entries: Readonly<Record<string, readonly ListEntry[]>>,
  width: number,
): string {
  const filled = Object.entries(entries).filter(([, of]) => of.length > 0);
  const lines = filled.flatMap(([list, of]) => [
    `${list.charAt(0).toUpperCase()}${list.slice(1)}`,
    '',
    ...grouped(of, width),
    '',
  ]);
  return lines.join('\n').trimEnd();
}

/** Lessons under their tracks, everything else in one group. All rows share their columns. */
function grouped(entries: readonly ListEntry[], width: number): string[] {
  const rows = table(entries.map(cells), columns, width - 4);
  return entries.flatMap(({ track }, index) => {
    const begins = track !== undefined && track !== entries[index - 1]?.track;
    const title = begins ? [...(index === 0 ? [] : ['']), `  ${track}`] : [];
    return [...title, `    ${rows[index]}`.trimEnd()];
  });
}

function cells(entry: ListEntry): string[] {
  const minutes = entry.minutes === null ? '' : `${Math.ceil(entry.minutes)} min`;
  return [entry.id, entry.title, sizeOf(entry), minutes, stateOf(entry)];
}

function sizeOf({ questions, difficulty }: ListEntry): string {
  if (questions !== undefined) return `${questions} questions`;
  return difficulty === undefined ? '' : `level ${difficulty} of 5`;
}

function stateOf({ progress }: ListEntry): string {
  if ('state' in progress) return progress.state;
  if ('taken' in progress)
    return progress.best === null ? 'new' : `best ${formatShare(progress.best)}`;
  if (progress.played === 0) return 'new';
  const { stars, won } = progress;
  return won === 0 ? 'not won yet' : `${'★'.repeat(stars)}${'☆'.repeat(3 - stars)} won`;
}

function listNames(what: string | undefined): readonly ListName[] {
  if (what === undefined) return lists;
  const named = lists.find(
    (list) => list === what || (what === 'incidents' && list === 'scenarios'),
  );
  if (named) return [named];
  const hint = didYouMean(what, [...lists, 'incidents']) ?? `Lists: ${lists.join(', ')}.`;
  throw new UsageError(`There is no list "${what}". ${hint}`);
}

/** Prints the catalogue, or one list of it, with the learner's progress. */
export async function runList(
  what: string | undefined,
  options: { readonly json?: boolean },
  io: Io,
): Promise<number> {
  const names = listNames(what);
  const outline = await loadOutline(io.globals?.packs);
  const { progress, notice } = await progressIn(io);
  const entries = Object.fromEntries(
    names.map((name) => [name, listEntries(outline, progress, name)]),
  );
  const text = options.json
    ? JSON.stringify(notice === undefined ? entries : { ...entries, notice }, null, 2)
    : [
        printList(entries, io.tableColumns ?? io.columns),
        await originsText(io.globals?.packs ?? []),
        notice,
      ]
        .filter(Boolean)
        .join('\n\n');
  io.print(text);
  return 0;
}

const nothing: Made = { lessons: {}, quizzes: {}, incidents: {} };

/** Before there is a file, what reads it need not be loaded. */
async function progressIn(io: Io): Promise<{ readonly progress: Made; readonly notice?: string }> {
  if (!existsSync(fileOf(dataFolder(io.globals?.profile)))) return { progress: nothing };
  const { savedProgress } = await import('./saved-progress.ts');
  return savedProgress(io);
}

/** Where the content with a pack's name before its ids comes from. */
async function originsText(packs: readonly string[]): Promise<string> {
  if (packs.length === 0) return '';
  const { openPack } = await import('../content/pack-content.ts');
  const origins = packs.map(openPack);
  return origins.map(({ name, folder }) => `${name}/… comes from ${folder}`).join('\n');
}
