/** What is hot of an instance stands in `Station.hot`, from its number times this on. */
export const instanceInts = 8;
export const instanceBusy = 0;

/** Of the line in front of the instance; of the common line, in the first instance's place. */
export const instanceQueued = 1;
export const instanceHead = 2;
export const instanceTail = 3;
export const instanceState = 4;
export const stateCrashed = 1;
export const stateHung = 2;

/** Leaves the station as soon as its work is done. */
export const stateRetired = 4;

/** Left out by a health check. */
export const stateEjected = 8;

/** Starts up and takes nothing yet. */
export const stateCold = 16;

/** Not to be chosen by a balancer; one that crashed or hangs is, until a health check notices. */
export const stateOutOfRotation = stateRetired | stateEjected | stateCold;

/** Takes no work, now or ever. */
export const stateIdle = stateCrashed | stateRetired | stateCold;
export const stateDown = stateOutOfRotation | stateCrashed | stateHung;
export const stationArrivals = 0;
export const stationCompleted = 1;
export const stationFailed = 2;
export const stationRefused = 3;
export const stationBusyArea = 4;
export const stationCapacityArea = 5;
export const stationQueueArea = 6;

/** Requests that are neither in line nor in work: messages out of their queue. */
export const stationParkedArea = 7;
