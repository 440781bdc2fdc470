/** A file that `new` writes. */
export interface NewFile {
  /** Below the root of the content. */
  readonly path: string;
  readonly text: string;
  /** False for one that is there and gets something added. */
  readonly isNew: boolean;
}
