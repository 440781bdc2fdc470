import type { ContentReader } from '../../src/content/reader.ts';

/** Content that stands in a test: path → text. */
export function memoryReader(files: Readonly<Record<string, string>>): ContentReader {
  return {
    list: (folder) => {
      const inside = folder === '.' ? '' : `${folder}/`;
      return Object.keys(files)
        .filter((path) => path.startsWith(inside))
        .sort();
    },
    read: (path) => {
      const text = files[path];
      if (text === undefined) throw new Error('does not exist');
      return text;
    },
  };
}
