/** The row makes a call of its own; the other number is the caller's row. */
export const noteCall = 0;

/** The row's next try begins; the other number is the callee's station. */
export const noteTry = 1;

/** The same, beside a try that is still out. */
export const noteHedge = 2;

/** The other row goes on with the row's call. */
export const noteHandOver = 3;

/** Stretches of the row's try. */
export const noteQueue = 4;
export const noteWork = 5;
export const noteNetwork = 6;
export const notePool = 7;

/** The wait before the row's next try. */
export const noteBackoff = 8;

/** The row's try has ended; the other number is its outcome. */
export const noteTryEnd = 9;
export const noteCallEnd = 10;

/** Outcomes besides those of rows: the other of two tries was first, or a fallback stood in. */
export const outcomeOvertaken = 4;
export const outcomeDegraded = 5;
