import { buildEngine } from '../../src/sim/build.ts';
import type { Engine } from '../../src/sim/engine.ts';
import type { EventQueue } from '../../src/sim/event-queue.ts';
import { reportOf } from '../../src/sim/report.ts';
import { system } from '../support/systems.ts';
import { Draw } from './random-systems.ts';

/** Notes every event on its way out. */
function logging(queue: EventQueue, log: string[]): EventQueue {
  const drop = queue.drop.bind(queue);
  queue.drop = () => {
    log.push(`${queue.time} ${queue.kind} ${queue.subject} ${queue.generation}`);
    drop();
  };
  return queue;
}

/** Ten seconds of a system drawn at random: every event, and what is reported at the end. */
export function loggedRun(
  seed: number,
  queue: EventQueue,
  prepare: (engine: Engine) => void = () => {},
): { log: string[]; report: string } {
  const log: string[] = [];
  const engine = buildEngine(system(new Draw(seed).system()), seed, -2000, logging(queue, log));
  prepare(engine);
  engine.advanceTo(10_000);
  return { log, report: JSON.stringify(reportOf(engine, 10_000)) };
}
