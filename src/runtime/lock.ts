import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';

/** How long to wait for another process, and how often to look meanwhile. A save takes milliseconds. */
const longestWaitMs = 1500;
const pauseMs = 5;
/** Whether a process of another container lives, nobody here can tell: it is given time to finish. */
const deadAfterMs = 100;
/** Of a lock whose owner cannot be asked, since it is on another machine that shares the folder. */
const staleAfterMs = 5000;
/** Of one whose owner was killed before it had its line: until then is no time at all. */
const betweenMs = 1000;
/** By then its owner is gone and another process has its number, or it was stopped for good. */
const longestMs = 60_000;

/**
 * Does something while no other process does the same. Two terminals that save in the same moment
 * would otherwise read the same file, and the second would write the first one's answer away.
 * A lock that a killed process has left behind is broken.
 */
export function withLock<T>(file: string, act: () => T): T {
  acquire(file);
  try {
    return act();
  } finally {
    rmSync(file, { force: true });
  }
}

function acquire(file: string): void {
  const since = performance.now();
  while (!take(file)) {
    const waitedMs = performance.now() - since;
    if (waitedMs >= longestWaitMs) throw new Error('another sysdojo is saving');
    if (waitedMs >= deadAfterMs && isAbandoned(file)) breakLock(file);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
  }
}

/** @returns false when another process has it */
function take(file: string): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    writeSync(descriptor, `${process.pid} ${hostname()}\n`);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
  return true;
}

function isAbandoned(file: string): boolean {
  const lock = look(file);
  if (!lock) return false;
  if (!lock.text.endsWith('\n')) return lock.ageMs > betweenMs;
  const [pid = '', host] = lock.text.trimEnd().split(' ');
  if (host !== hostname()) return lock.ageMs > staleAfterMs;
  // Its own number is another's that had it before, in a container that has begun again.
  return Number(pid) === process.pid || !isAlive(Number(pid)) || lock.ageMs > longestMs;
}

/**
 * Takes an abandoned lock away. Only one process may at a time: the one that comes second would
 * take away the lock that another has got by then.
 */
function breakLock(file: string): void {
  const breaker = `${file}.breaker`;
  try {
    closeSync(openSync(breaker, 'wx'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if ((look(breaker)?.ageMs ?? 0) > betweenMs) rmSync(breaker, { force: true });
    return;
  }
  try {
    if (isAbandoned(file)) rmSync(file, { force: true });
  } finally {
    rmSync(breaker, { force: true });
  }
}

/** Undefined when it is gone. */
function look(file: string): { readonly text: string; readonly ageMs: number } | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats && !stats.isFile()) throw new Error(`${file} is no file; move it away`);
  try {
    return stats && { text: readFileSync(file, 'utf8'), ageMs: Date.now() - stats.mtimeMs };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
