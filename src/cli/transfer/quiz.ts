import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { contentRootAbove } from '../../content/content-root.ts';
import { readAiken } from '../../content/import/aiken.ts';
import { readGift } from '../../content/import/gift.ts';
import type { Imported } from '../../content/import/imported.ts';
import { nodeReader } from '../../content/node-reader.ts';
import { readSource } from '../../content/source.ts';
import { plural, titleOfId } from '../../lib/words.ts';
import type { Io } from '../io.ts';
import { printDiagnostics } from '../print-diagnostics.ts';
import { requirePath } from '../require-path.ts';
import { UsageError } from '../usage-error.ts';

const readers = { gift: readGift, aiken: readAiken } as const;

/** Makes a quiz of a file of another program, and says what could not be kept. */
export function importQuiz(format: keyof typeof readers, file: string, io: Io): string {
  requirePath(file);
  const read = readSource(nodeReader('.'), file);
  if (!read.source) throw new UsageError(`${file}: ${read.diagnostic.message}.`);
  const imported = readers[format](read.source);
  const told = printDiagnostics(imported.diagnostics, new Map([[file, read.source.text]]), {
    color: io.color,
    width: io.columns,
  });
  if (imported.questions.length === 0) {
    throw new UsageError(
      [told, `${file} holds no question that can be kept.`].filter(Boolean).join('\n\n'),
    );
  }
  const id = idOf(file);
  const target = path.join(contentRootAbove('.') ?? '.', 'quizzes', `${id}.yaml`);
  mkdirSync(path.dirname(target), { recursive: true });
  const shown = path.relative('.', target);
  try {
    writeFileSync(target, quizText(id, imported), { flag: 'wx' });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(code === 'EEXIST' ? `${shown} is there already.` : message);
  }
  const count = imported.questions.length;
  const done = `${plural(count, 'question')} written to ${shown}. Next: sysdojo check ${shown}`;
  return [told, done].filter(Boolean).join('\n\n');
}

function idOf(file: string): string {
  const name = path
    .basename(file)
    .replace(/\.[^.]*$/, '')
    .toLowerCase();
  return name.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'imported';
}

function quizText(id: string, { questions }: Imported): string {
  const document = { schema: 1, id, title: titleOfId(id), topics: [], lessons: [], questions };
  const head = '# yaml-language-server: $schema=./quiz.schema.json\n';
  return head + stringify(document, { lineWidth: 100, aliasDuplicateObjects: false });
}
