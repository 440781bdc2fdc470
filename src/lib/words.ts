/** A text that its author broke into lines, as one. */
export const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A title for want of a better one: `where-queues-form` → `Where queues form`. */
export const titleOfId = (id: string): string => capitalised(id.replaceAll('-', ' '));

/** `1 run`, `2 runs`. */
export const plural = (count: number | string, one: string, many = `${one}s`): string =>
  `${count} ${String(count) === '1' ? one : many}`;

/** `a` for the first. */
export const letterAt = (index: number): string => String.fromCharCode(97 + index);

/** Earned of three: `★★☆`. */
export const starsText = (stars: number): string => '★'.repeat(stars) + '☆'.repeat(3 - stars);

/** Of five: `◆◆◇◇◇`. */
export const difficultyText = (difficulty: number): string =>
  '◆'.repeat(difficulty) + '◇'.repeat(Math.max(0, 5 - difficulty));
