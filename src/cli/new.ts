import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentRootAbove } from '../content/content-root.ts';
import { packageFolder } from '../content/shipped.ts';
import { didYouMean } from '../lib/nearest.ts';
import type { Io } from './io.ts';
import type { NewFile } from './new/new-file.ts';
import { type Kind, kinds, planOf } from './new/plan.ts';
import { UsageError } from './usage-error.ts';

export interface NewOptions {
  /** The id of a lesson, quiz or scenario to copy. */
  readonly from?: string;
  /** Of a lesson. */
  readonly track?: string;
}

/** Writes a file to begin with into its place, and says what to type next. */
export async function runNew(
  what: string,
  id: string,
  { from, track }: NewOptions,
  io: Io,
): Promise<number> {
  const kind = kindNamed(what);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) throw new UsageError(wrongId(id));
  if (track !== undefined && kind !== 'lesson')
    throw new UsageError(`A ${kind} has no track. Leave --track out.`);
  const root = contentRootAbove('.') ?? path.resolve('.');
  const files = planOf({ kind, id, from, track, root, today: today() });
  const [first] = files;
  const isTaken = (file: NewFile) => file.isNew && existsSync(path.join(root, file.path));
  if (isTaken(first!)) throw new UsageError(`${shown(root, first!)} is there already.`);
  for (const file of files) {
    if (isTaken(file)) continue;
    const target = path.join(root, file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.text, { flag: file.isNew ? 'wx' : 'w' });
  }
  io.print(nextSteps(kind, id, shown(root, first!), isOurs(root)));
  return 0;
}

function kindNamed(what: string): Kind {
  const kind = kinds.find(
    (known) => known === what || (what === 'incident' && known === 'scenario'),
  );
  if (kind) return kind;
  const hint = didYouMean(what, kinds) ?? `There are: ${kinds.join(', ')}.`;
  throw new UsageError(`"${what}" cannot be begun. ${hint}`);
}

function wrongId(id: string): string {
  const meant = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const hint = meant === '' ? 'such as slow-checkout' : `such as ${meant}`;
  return `"${id}" is no id. An id is lower-case words joined by hyphens, ${hint}.`;
}

const today = (): string => new Date().toISOString().slice(0, 10);

const isOurs = (root: string): boolean => root === packageFolder();

const shown = (root: string, { path: file }: NewFile): string =>
  path.relative('.', path.join(root, file)).split(path.sep).join('/');

function nextSteps(kind: Kind, id: string, file: string, ours: boolean): string {
  const open = { scenario: 'play', quiz: 'quiz', lesson: 'learn' }[kind];
  const steps: (readonly [string, string])[] = [
    [`sysdojo preview ${file}`, 'see it, and every change you save'],
    [`sysdojo check ${file}`, 'what is wrong, and what to do'],
    ...(kind === 'scenario'
      ? [[`sysdojo check --prove ${file}`, 'who wins it, over many seeds'] as const]
      : []),
    ...(ours ? [[`sysdojo ${open} ${id}`, 'as everybody sees it'] as const] : []),
  ];
  const width = Math.max(...steps.map(([command]) => command.length));
  return [
    `${file} is there, and is right as it stands. Next:`,
    '',
    ...steps.map(([command, why]) => `  ${command.padEnd(width)}   ${why}`),
  ].join('\n');
}
