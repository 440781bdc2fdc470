/**
 * Numbers that are asked for at every event. They stand apart from the code because the bundler puts
 * only another file's constants in where they are used; its own it leaves as variables.
 */

/** So many times are sorted into buckets together. */
export const freshCount = 256;

/** So many times of a second are listed before they are added up. */
export const mostListed = 4096;

/** So many numbers are drawn ahead. */
export const drawnTogether = 64;

/** Requests inside at once beyond which a run is stopped: about a quarter of a gigabyte. */
export const mostInside = 2_000_000;

/** Kinds of events are priorities, too: 2⁴⁸ fit under each before a sequence number spills over. */
export const eventsPerKind = 281_474_976_710_656;

/** Below so many events a heap alone is faster. */
export const fewEvents = 512;
