/** Stands for "no request", "no caller". */
export const none = -1;

/** How a try, a call or a request ended. */
export const outcomeOk = 0;
export const outcomeFailed = 1;
export const outcomeRefused = 2;
export const outcomeTimedOut = 3;
export type Outcome = 0 | 1 | 2 | 3;

/** What a row holds in whole numbers. */
export const rowStation = 0;

/** At the callee; none until one was chosen. */
export const rowInstance = 1;

/** The client that began it all. */
export const rowClient = 2;

/** The call by which it came. */
export const rowEdge = 3;

/** The caller's own row, or none for a client's call. */
export const rowParent = 4;
export const rowFlags = 5;

/** Next in a waiting line, in the line for a slot of a pool, or in the list of free rows. */
export const rowNext = 6;

/** Step of the station's call plan that comes next. */
export const rowStep = 7;

/** Calls of the present step that are not answered yet. */
export const rowPending = 8;

/** Head of the list of its own calls in progress. */
export const rowChild = 9;

/** Next in the list of its caller's calls. */
export const rowSibling = 10;

/** Of the call that it is a try of. */
export const rowTries = 11;

/** Grows whenever the row comes to stand for something else: late events find nothing. */
export const rowGeneration = 12;

/** The record that it asks for, where a station draws one. */
export const rowKey = 13;

/** The other of two tries that are out at once, or none. */
export const rowTwin = 14;

/** Place among the requests that are followed, or none. */
export const rowTrace = 15;

/** What a row holds in times, from its number's quarter on. */
export const timeArrived = 0;
export const timeStarted = 1;

/** When the call's first try began. */
export const timeCalled = 2;

/** When this try began. */
export const timeSent = 3;

/** Nobody waits for the answer any more. */
export const flagOrphan = 1;

/** A worker holds it. */
export const flagInWork = 2;
export const flagFailed = 4;

/** A fallback stood in for an answer somewhere below. */
export const flagDegraded = 8;

/** Its caller gave up and asked again: finishing it is a duplicate. */
export const flagRepeated = 16;

/** Its instance hangs and it had been about to go on. */
export const flagStuck = 32;
export const flagWrite = 64;

/** A cache had its record: none of the calls is made. */
export const flagHit = 128;

/** Where it is while it is not at a station. */
export const flagInTransit = 256;

/** In line for a slot of the caller's pool. */
export const flagPooled = 512;

/** On its way into a partition, or its answer was: it never comes. */
export const flagLost = 1024;
export const flagBackingOff = 2048;

/** Waits for the result of another row that does the same. */
export const flagFollows = 4096;

/** Sent beside a try that was still out. */
export const flagHedge = 8192;

/** Out of its queue until its visibility ends. */
export const flagParked = 16_384;

/** A message of a queue that answered its caller on acceptance. */
export const flagMessage = 32_768;

/** Takes a slot of its caller's pool. */
export const flagSlot = 65_536;

/** What follows from its own work has been seen to. */
export const flagWorked = 131_072;

/** Of a request about which there is nothing special. */
export const usualFlags = flagInWork | flagWrite;
