/** Where content comes from. Paths use `/` and are relative to the reader's root. */
export interface ContentReader {
  /** Every file below a folder, sorted by path; none when there is no such folder. */
  list(folder: string): readonly string[];
  /** What stands there and is not looked into. */
  refused?(folder: string): readonly Refusal[];
  /** Bytes of a file, and when it was changed last, epoch ms. Throws when there is none. */
  stat?(path: string): { readonly size: number; readonly changedAt: number };
  /** The text of a file. Throws an error whose message says why it cannot be read. */
  read(path: string): string;
}

/** A folder that is passed over, in words for its author. */
export interface Refusal {
  readonly file: string;
  /** Goes on after "this folder". */
  readonly why: string;
  readonly hint: string;
}

/** Larger files are refused: no lesson, quiz or scenario comes near it. */
export const maxFileBytes = 1_000_000;

export const tooLarge = `is larger than ${maxFileBytes / 1_000_000} MB`;

/** Content stands in folders of these names. */
export const contentFolders = ['lessons', 'quizzes', 'scenarios'] as const;

/** The files of a content folder: lessons, quizzes and scenarios. */
export const contentFiles = (reader: ContentReader): string[] =>
  contentFolders.flatMap((folder) => reader.list(folder)).filter(isContent);

/** The lessons among the files of a reader, and what lists them. */
export const lessonsOnly = (reader: ContentReader): ContentReader => ({
  ...reader,
  list: (folder) => (folder === 'lessons' ? reader.list(folder) : []),
});

/** Whether a file found in a folder is one to read: a README beside the content is not. */
export const isContent = (file: string): boolean => /(^|\/)[^/A-Z]+\.(ya?ml|md)$/.test(file);
