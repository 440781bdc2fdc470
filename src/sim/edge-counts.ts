export const edgeCalls = 0;
export const edgeRetries = 1;
export const edgeTimeouts = 2;
export const edgeFailed = 3;
export const edgeFastFailed = 4;

/** Tries of all kinds: first ones, retries and hedges. */
export const edgeTries = 5;
export const edgeEnded = 6;
export const edgeHedges = 7;
