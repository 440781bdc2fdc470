/** `lessons/reliability/retries.md` → `retries`. */
export const idOfFile = (file: string): string =>
  file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');

/** The folder that a file is in, or undefined for one without. */
export const folderOfFile = (file: string): string | undefined => file.split('/').at(-2);
