import { describe, expect, test } from 'vitest';
import { emptyProgress, type ProgressEvent } from '../../src/progress/progress.ts';
import type { Message } from '../../src/session/messages.ts';
import type { AppState } from '../../src/session/state.ts';
import { update } from '../../src/session/update.ts';
import { sampleCatalogue } from '../support/sample-content.ts';

const start = Date.UTC(2026, 10, 22, 12);
const seconds = (count: number) => count * 1000;
const lesson: Message = { type: 'open', target: { kind: 'lesson', lesson: 'queues' } };
const scroll: Message = { type: 'lesson/sideways', columns: 0 };

/** What was recorded as spent when messages came at these seconds. */
function spent(...messages: readonly (readonly [at: number, message: Message])[]) {
  let state: AppState = {
    catalogue: sampleCatalogue(),
    progress: emptyProgress,
    screens: [{ kind: 'menu' }],
  };
  const events: ProgressEvent[] = [];
  for (const [at, message] of messages) {
    const step = update(state, message, start + seconds(at));
    state = step.state;
    for (const effect of step.effects) if (effect.type === 'record') events.push(effect.event);
  }
  return events.filter((event) => event.type === 'spent');
}

describe('time', () => {
  test('counts for what is open, from when it was opened', () => {
    expect(spent([0, lesson], [20, scroll], [45, { type: 'back' }])).toEqual([
      { type: 'spent', on: 'lesson:queues', at: start, ms: seconds(45) },
    ]);
  });

  test('is kept now and then, as one visit that grows', () => {
    const events = spent([0, lesson], [50, scroll], [100, scroll], [150, { type: 'quit' }]);
    expect(events.map((event) => event.type === 'spent' && event.ms)).toEqual([
      seconds(100),
      seconds(150),
    ]);
    expect(new Set(events.map(({ at }) => at)).size).toBe(1);
  });

  test('is not what passed while nobody did anything for long', () => {
    const [event] = spent([0, lesson], [3600, { type: 'back' }]);
    expect(event).toMatchObject({ ms: seconds(180) });
  });

  test('does not pass by what the program does itself', () => {
    const tick: Message = { type: 'tick' };
    expect(spent([0, lesson], [100, tick], [170, tick], [179, { type: 'back' }])).toMatchObject([
      { ms: seconds(179) },
    ]);
  });

  test('in the menu and in passing is none', () => {
    expect(spent([0, { type: 'menu/move', by: 1 }], [60, lesson], [61, { type: 'back' }])).toEqual(
      [],
    );
    const review: Message = { type: 'open', target: { kind: 'review' } };
    expect(spent([0, review], [60, { type: 'back' }])).toEqual([]);
  });
});
