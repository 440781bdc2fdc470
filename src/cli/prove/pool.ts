import { availableParallelism } from 'node:os';
import { setImmediate as breathe } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { runUnit, type Trial } from '../../scenario/prove/trial.ts';
import type { Work } from './worker.ts';

/** What came of a piece of work. */
export interface Done {
  readonly work: Work;
  readonly trials: readonly Trial[];
}

/**
 * Does all the work, on every core there is.
 * @param program the thread's file; without one the work is done here, one piece after the other
 * @param onDone told after each piece how many are done
 */
export async function playAll(
  all: readonly Work[],
  program: string | undefined,
  onDone: (count: number) => void,
): Promise<Done[]> {
  const results: (Done | undefined)[] = [];
  let next = 0;
  let count = 0;
  const worker = async (play: (work: Work) => Promise<readonly Trial[]>): Promise<void> => {
    for (let index = next++; index < all.length; index = next++) {
      const work = all[index]!;
      results[index] = { work, trials: await play(work) };
      onDone(++count);
    }
  };
  const cores = program === undefined ? 1 : Math.min(availableParallelism(), all.length);
  if (program === undefined || cores <= 1) {
    await worker(async ({ scenario, unit }) => {
      await breathe();
      return runUnit(scenario, unit);
    });
  } else {
    const threads = Array.from({ length: cores }, () => new Worker(program));
    try {
      await Promise.all(threads.map((thread) => worker((work) => answerOf(thread, work))));
    } finally {
      await Promise.all(threads.map((thread) => thread.terminate()));
    }
  }
  return results.flatMap((done) => done ?? []);
}

function answerOf(thread: Worker, work: Work): Promise<readonly Trial[]> {
  return new Promise((resolve, reject) => {
    const settle = (then: () => void) => {
      thread.off('message', answered);
      thread.off('error', failed);
      then();
    };
    const answered = (trials: readonly Trial[]) => settle(() => resolve(trials));
    const failed = (error: Error) => settle(() => reject(error));
    thread.on('message', answered);
    thread.on('error', failed);
    thread.postMessage(work);
  });
}
