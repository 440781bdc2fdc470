import { mkdirSync, readdirSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { plural } from '../../lib/words.ts';
import { fileOf } from '../../runtime/file-names.ts';
import { readProgressFile, reasonOf } from '../../runtime/progress-file.ts';
import { type Finding, fails, note, ok } from './finding.ts';

/** What a small progress file takes. */
const leastBytes = 4096;

/** What is kept of the learner, and whether more can be. Leaves everything as it is. */
export function dataFindings(folder: string): readonly Finding[] {
  return [progress(folder), saving(folder), ...setAside(folder)];
}

function progress(folder: string): Finding {
  const file = fileOf(folder);
  const found = readProgressFile(file);
  switch (found.kind) {
    case 'missing':
      return ok('progress', `nothing yet; it will be ${file}`);
    case 'read': {
      const { answers, lessons, incidents } = found.progress;
      const counts = [
        plural(Object.values(answers).flat().length, 'answer'),
        plural(Object.keys(lessons).length, 'lesson'),
        plural(Object.values(incidents).flat().length, 'incident'),
      ];
      return ok('progress', `${file}: ${counts.join(', ')}`);
    }
    case 'unusable':
      return fails('progress', `${file}: ${found.why}; the next start sets it aside`);
    case 'blocked':
      return fails('progress', found.why);
  }
}

/** Writes as much beside the file as a save would, and takes it away again. */
function saving(folder: string): Finding {
  const file = fileOf(folder);
  try {
    const made = mkdirSync(folder, { recursive: true });
    const probe = path.join(folder, `doctor-${process.pid}.tmp`);
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    try {
      writeFileSync(probe, Buffer.alloc(Math.max(size, leastBytes)), { flag: 'wx' });
    } finally {
      rmSync(probe, { force: true });
      if (made !== undefined) removeEmpty(folder, made);
    }
    return ok('saving', 'works');
  } catch (error) {
    return fails('saving', reasonOf(error, file));
  }
}

/** The folders from one up to another around it; one in which something stands by now stays. */
function removeEmpty(folder: string, last: string): void {
  try {
    rmdirSync(folder);
  } catch {
    return;
  }
  if (path.resolve(folder) !== path.resolve(last)) removeEmpty(path.dirname(folder), last);
}

function setAside(folder: string): readonly Finding[] {
  const name = path.basename(fileOf(folder));
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory();
  const names = isFolder ? readdirSync(folder) : [];
  const aside = names.filter((each) => each.startsWith(`${name}.unreadable`)).sort();
  if (aside.length === 0) return [];
  return [note('set aside', `unreadable progress of earlier: ${aside.join(', ')}`)];
}
