import { type Dirent, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Refusal } from './reader.ts';

interface Limits {
  readonly mostFiles: number;
  /** Of folders in folders. */
  readonly deepest: number;
  /** What is said of a folder that is a link. */
  readonly link: Omit<Refusal, 'file'>;
}

interface Found {
  /** By path. Links to files are among them: whoever reads one says what becomes of it. */
  readonly files: readonly string[];
  readonly refused: readonly Refusal[];
}

/**
 * Everything below a folder but what is hidden and what npm has installed. No folder that is a link
 * is looked into: it may lead anywhere, and in circles.
 */
export function walkFolder(root: string, folder: string, limits: Limits): Found {
  const files: string[] = [];
  const refused: Refusal[] = [];
  const full = () => files.length > limits.mostFiles;
  const walk = (below: string, depth: number): void => {
    for (const entry of entriesOf(path.resolve(root, below))) {
      if (full()) return;
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const inside = path.posix.join(below, entry.name);
      if (entry.isSymbolicLink() && isFolder(path.resolve(root, inside))) {
        refused.push({ file: inside, ...limits.link });
      } else if (!entry.isDirectory()) {
        files.push(inside);
      } else if (depth < limits.deepest) {
        walk(inside, depth + 1);
      } else {
        const why = `stands ${limits.deepest + 1} folders deep, and nothing in it is read`;
        refused.push({ file: inside, why, hint: 'Move what is in it further up.' });
      }
    }
  };
  walk(folder, 0);
  if (full()) {
    const why = `holds more than ${limits.mostFiles} files, and the others are not read`;
    refused.push({ file: folder, why, hint: 'Name the right folder, or make two of it.' });
  }
  return { files: files.slice(0, limits.mostFiles), refused };
}

function entriesOf(folder: string): Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** Whether a link leads to a folder; of one that leads nowhere, whether it is called like one. */
function isFolder(link: string): boolean {
  try {
    return statSync(link).isDirectory();
  } catch {
    return path.extname(link) === '';
  }
}
