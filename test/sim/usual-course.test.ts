import { expect, it } from 'vitest';
import { LadderQueue } from '../../src/sim/event-queue.ts';
import { loggedRun } from './logged-run.ts';

it.each([...new Array(40).keys()])(
  'what is done in one piece is what is done in steps (%i)',
  (seed) => {
    const whole = loggedRun(seed, new LadderQueue());
    const steps = loggedRun(seed, new LadderQueue(), ({ usual }) => {
      usual.neverTake();
    });
    expect(whole.log.length).toBeGreaterThan(20);
    expect(whole.log).toEqual(steps.log);
    expect(whole.report).toBe(steps.report);
  },
);
