/** A text that its author broke into lines, as one. */
export const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A title for want of a better one: `where-queues-form` → `Where queues form`. */
export const titleOfId = (id: string): string => capitalised(id.replaceAll('-', ' '));
