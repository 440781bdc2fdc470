/**
 * ASCII, typography, arrows, mathematics, box drawing, blocks, shapes and the few signs that screens
 * are full of (⏎ ★ ☆ ✓ ✖ ❯): one column a character.
 */
const narrow =
  /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2039\u203a\u2190-\u22ff\u23ce\u2500-\u25fc\u2605\u2606\u2713\u2716\u276f]*$/;

/** Whether every UTF-16 unit of a text is a character of its own that takes one column. */
export const isNarrow = (text: string): boolean => narrow.test(text);

/** Styles and links: sequences that take no column. */
export const escapes = /\u001b(?:\[[\d;:]*[A-Za-z]|\][^\u0007\u001b]*(?:\u0007|\u001b\\))/g;

/** A painted text as the characters that are seen. */
export const plainText = (text: string): string =>
  text.includes('\u001b') ? text.replace(escapes, '') : text;
