/** A terminal as most of them open: what authors write has to be seen whole there. */
export const usualColumns = 80;

/** A column of air left and right of what a screen shows. */
const margin = 1;

/** Columns of a window that a screen may fill. */
export const bodyColumns = (columns: number): number => Math.max(1, columns - 2 * margin);
