import { availableParallelism } from 'node:os';
import { setImmediate as breathe } from 'node:timers/promises';
import { parentPort, Worker } from 'node:worker_threads';

/** How pieces of work are done. */
interface Job<Work, Result> {
  /** The file of a thread that does one piece at a time; without one all is done here. */
  readonly program: string | undefined;
  readonly here: (work: Work) => Result | Promise<Result>;
  /** Told after each piece how many are done. */
  readonly onDone?: (count: number) => void;
}

/**
 * Does all the work, on every core there is.
 * @param pieces each is made when its turn comes
 * @returns what came of each, in their order
 */
export async function onThreads<Work, Result>(
  pieces: readonly (() => Work)[],
  { program, here, onDone = () => {} }: Job<Work, Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  let count = 0;
  const take = async (work: (piece: Work) => Result | Promise<Result>): Promise<void> => {
    for (let index = next++; index < pieces.length; index = next++) {
      results[index] = await work(pieces[index]!());
      onDone(++count);
    }
  };
  const cores = Math.min(availableParallelism(), pieces.length);
  if (program === undefined || cores <= 1) {
    await take(async (piece) => {
      await breathe();
      return here(piece);
    });
    return results;
  }
  const threads = Array.from({ length: cores }, () => new Worker(program));
  try {
    await Promise.all(threads.map((thread) => take((piece) => answerOf<Result>(thread, piece))));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
  return results;
}

function answerOf<Result>(thread: Worker, work: unknown): Promise<Result> {
  return new Promise((resolve, reject) => {
    const settle = (then: () => void) => {
      thread.off('message', answered);
      thread.off('error', failed);
      then();
    };
    const answered = (result: Result) => settle(() => resolve(result));
    const failed = (error: Error) => settle(() => reject(error));
    thread.on('message', answered);
    thread.on('error', failed);
    thread.postMessage(work);
  });
}

/** In a thread: does what it is given, one piece at a time, until it is ended from outside. */
export function serve<Work, Result>(work: (piece: Work) => Result): void {
  parentPort?.on('message', (piece: Work) => parentPort?.postMessage(work(piece)));
}
