/**
 * What happens at a simulated time. Ties are broken by priority, then by the order of scheduling:
 * work that ends makes room before new work arrives, and a second counts all that happened in it.
 */
export const eventWorkEnd = 0;

/** Shared cores have finished the least piece of work on an instance. */
export const eventCores = 1;
export const eventDelivery = 2;
export const eventReplicated = 3;
export const eventRetry = 4;
export const eventRedelivery = 5;
export const eventDelays = 6;

/** A timeout that stands on its own: of a hedge that has become the call. */
export const eventExpiry = 7;
export const eventThinkEnd = 8;

/** Never queued: arrivals come from their own streams, in this place among what happens at once. */
export const eventArrival = 9;
export const eventInstanceUp = 10;
export const eventPromotion = 11;
export const eventHealthCheck = 12;

/** A look at the utilisation, or ordered instances that are there. */
export const eventAutoscale = 13;
export const eventTick = 14;
