import { describe, expect, it } from 'vitest';
import { drawQuestion } from '../../src/quiz/draw.ts';
import { feedbackOn } from '../../src/quiz/feedback.ts';
import { grade } from '../../src/quiz/grade.ts';
import { rightNumber } from '../../src/quiz/right-number.ts';
import { parseChange } from '../../src/sim/index.ts';
import { station } from '../support/systems.ts';
import { question } from './support.ts';

/** One worker, 100/s served on average, 80/s arriving: M/M/1 with a utilisation of 0.8. */
const mm1 = (metric: string, more: object = {}) =>
  drawQuestion(
    question({
      type: 'numeric',
      simulate: {
        system: {
          clients: { users: { arrivals: '80/s', calls: { to: 'api' } } },
          nodes: { api: { kind: 'service', service: 'exponential(10ms)' } },
        },
        metric,
        duration: '30m',
      },
      tolerance: '15%',
      ...more,
    }),
    1,
  );

describe('a question whose key is the engine', () => {
  it.each([
    ['clients.users.mean', 50],
    ['clients.users.p99', 50 * Math.log(100)],
    ['api.utilization', 80],
    ['api.queue', 3.2],
    ['clients.users.rps', 80],
    ['clients.users.errors', 0],
    ['api.rps', 80],
  ])('measures %s over the whole run as theory has it: %d', (metric, theory) => {
    expect(Math.abs(rightNumber(mm1(metric)) - theory)).toBeLessThanOrEqual(0.1 * theory);
  });

  it('answers in the unit of the question', () => {
    const inSeconds = rightNumber(mm1('clients.users.mean', { unit: 's' }));
    expect(inSeconds).toBeCloseTo(rightNumber(mm1('clients.users.mean')) / 1000, 9);
  });

  it('has changes in force from the beginning, and leaves the warm-up out', () => {
    const drawn = mm1('api.utilization');
    if (drawn.question.type !== 'numeric' || drawn.question.key.kind !== 'simulation') {
      throw new Error('no simulation');
    }
    const { key } = drawn.question;
    const numberOf = (change: Partial<typeof key>) =>
      rightNumber({
        ...drawn,
        question: { ...drawn.question, key: { ...key, ...change } } as never,
      });
    const faster = parseChange(key.system, 'api.slowdown', 0.5);
    if (!faster.ok) throw new Error(faster.problem.message);
    expect(Math.abs(numberOf({ changes: [faster.change] }) - 40)).toBeLessThan(2);
    expect(numberOf({ seed: 1 })).toBe(rightNumber(drawn));
    expect(numberOf({ seed: 2 })).not.toBe(rightNumber(drawn));
    // Of a service of a second, the first second sees half of what is in work later on.
    const system = station({ process: 'constant', rate: '10/s' }, { workers: 100, service: '1s' });
    const first = numberOf({ system, durationMs: 1000 });
    const later = numberOf({ system, durationMs: 1000, warmupMs: 5000 });
    expect(first).toBeLessThan(7);
    expect(later).toBeCloseTo(10, 6);
  });

  it('grades against it and shows it', () => {
    const drawn = mm1('api.utilization');
    for (const typed of ['80 %', '0.8', '80']) {
      expect(grade(drawn, { kind: 'typed', texts: [typed] }, 0)).toMatchObject({
        verdict: 'right',
      });
    }
    expect(grade(drawn, { kind: 'typed', texts: ['50 %'] }, 0)).toMatchObject({ verdict: 'wrong' });
    expect(feedbackOn(drawn, undefined).parts[0]?.right).toMatch(/^(79|80)(\.\d+)? %$/);
  });
});
