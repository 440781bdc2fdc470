export const clientOffered = 0;
export const clientSucceeded = 1;
export const clientDegraded = 2;
export const clientFailed = 3;
export const clientTimedOut = 4;
export const clientRefused = 5;
