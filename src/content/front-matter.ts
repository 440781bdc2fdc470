import { type FrontMatter, readFrontMatter, salvageFrontMatter } from '../lesson/lesson.ts';
import { diagnosticAt } from './diagnostic-at.ts';
import { loadDocument } from './document.ts';
import { folderOfFile, idOfFile } from './file-name.ts';
import { type Loaded, nothingOf } from './loaded.ts';
import type { Source } from './source.ts';
import { readYaml } from './yaml.ts';

interface Front {
  readonly front: Loaded<FrontMatter>;
  /** The file's line, counted from 0, on which the body begins. */
  readonly bodyLine: number;
  /** What it says, right or wrong. */
  readonly data?: unknown;
}

/** Reads what stands between the first two lines `---` of a lesson. */
export function loadFrontMatter(source: Source): Front {
  const lines = source.text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (lines[0]?.trimEnd() !== '---') {
    return noFrontMatter(source, {
      message: 'a lesson begins with its front matter',
      hint: 'Begin with a line "---", then schema, id, title and the other keys, then "---" again.',
    });
  }
  if (end === -1) {
    const message = 'the front matter has no end';
    // Where it was meant to end is anybody's guess: at the first thing that is no key.
    const body = lines.findIndex((line, index) => index > 0 && /^(\s*$|#)/.test(line));
    const bodyLine = body < 0 ? lines.length : body;
    const front = noFrontMatter(source, { message, hint: 'Close it with a line "---".' });
    return { ...front, bodyLine };
  }
  const document = readYaml(source, source.lineStart(1), source.lineStart(end));
  const front = loadDocument(document, readFrontMatter, [['requires', '*']]);
  return { front, bodyLine: end + 1, data: document.data };
}

function noFrontMatter(source: Source, problem: { message: string; hint: string }): Front {
  const range = source.lineRange(0);
  const missing = diagnosticAt(source, range, { code: 'missing-front-matter', ...problem });
  return { front: nothingOf(source.file, missing), bodyLine: 0 };
}

/** As much of a broken one as can be shown; the file's name and folder tell the rest. */
export const salvagedFront = ({ file }: Source, data: unknown): FrontMatter =>
  salvageFrontMatter(data, { id: idOfFile(file), track: folderOfFile(file) ?? '' });
