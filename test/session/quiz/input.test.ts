import { describe, expect, it } from 'vitest';
import { drawnOf, entryOf } from '../../../src/session/quiz/screen.ts';
import { everyType } from './every-type.ts';
import { Play } from './support.ts';

/** The fixture's quiz with this question open. */
function at(question: string): Play {
  const play = new Play({ quiz: everyType.id, mode: 'practice' });
  while (play.attempt.current !== question) play.next();
  return play;
}

const entry = (play: Play) => entryOf(play.attempt, play.attempt.current);
const drawn = (play: Play) => drawnOf(play.attempt, everyType)!;

describe('putting in order', () => {
  const order = (play: Play) => {
    const { input } = entry(play);
    return input?.kind === 'order' ? input.order : drawn(play).order;
  };

  it('moves a gripped item along with the cursor, and lets it go', () => {
    const play = at('order');
    const [first, second, third, fourth] = order(play);
    play.act({ type: 'toggle' }, { type: 'move', by: 1 }, { type: 'move', by: 1 });
    expect(order(play)).toEqual([second, third, first, fourth]);
    play.act({ type: 'toggle' }, { type: 'move', by: 1 }, { type: 'move', by: 1 });
    expect(order(play)).toEqual([second, third, first, fourth]);
    expect(entry(play).input).toMatchObject({ cursor: 0, gripped: false });
  });

  it('stops a gripped item at the ends', () => {
    const play = at('order');
    const before = order(play);
    play.act({ type: 'toggle' }, { type: 'move', by: -1 });
    expect(order(play)).toEqual(before);
  });

  it('moves an item to the place of a digit, and at once without a grip', () => {
    const play = at('order');
    const [first, second, third, fourth] = order(play);
    play.act({ type: 'toggle' }, { type: 'pick', index: 3 });
    expect(order(play)).toEqual([second, third, fourth, first]);
    play.act({ type: 'toggle' }, { type: 'carry', by: -1 });
    expect(order(play)).toEqual([second, third, first, fourth]);
  });

  it('lets go before it answers', () => {
    const play = at('order').act({ type: 'toggle' }, { type: 'answer' });
    expect(entry(play).graded).toBeUndefined();
    play.answer();
    expect(entry(play).graded).toBeDefined();
    expect(play.recorded('answered')[0]?.response).toEqual({
      order: drawn(play).order.map((place) => ['SYN', 'SYN-ACK', 'ACK', 'GET /'][place]),
    });
  });
});

describe('matching and sorting', () => {
  const to = (play: Play) => {
    const { input } = entry(play);
    return input?.kind === 'assigned' ? input.to : [];
  };

  it('gives the item under the cursor what a digit means, and goes on to the next open one', () => {
    const play = at('match');
    const { order, targets } = drawn(play);
    play.act({ type: 'assign', index: 2 });
    expect(to(play)[order[0]!]).toBe(targets[2]);
    expect(entry(play).input).toMatchObject({ cursor: 1 });
    play.act({ type: 'pick', index: 2 }, { type: 'assign', index: 0 });
    expect(entry(play).input).toMatchObject({ cursor: 1 });
    play.act({ type: 'assign', index: 1 });
    expect(to(play)).not.toContain(null);
    expect(entry(play).input).toMatchObject({ cursor: 1 });
  });

  it('changes and takes back', () => {
    const play = at('match').act({ type: 'assign', index: 0 }, { type: 'move', by: -1 });
    const { order, targets } = drawn(play);
    play.act({ type: 'toggle' });
    expect(to(play)[order[0]!]).toBe(targets[1]);
    play.act({ type: 'unassign' });
    expect(to(play)).toEqual([null, null, null]);
  });

  it('counts what was given; a digit that means nothing changes nothing', () => {
    const play = at('match').act({ type: 'assign', index: 8 });
    expect(entry(play).input).toBeUndefined();
    const { order, targets, question } = drawn(play);
    if (question.type !== 'match') throw new Error('another question');
    for (const place of order) {
      play.act({ type: 'assign', index: targets.indexOf(question.items[place]!.target) });
    }
    play.answer();
    expect(entry(play).graded).toMatchObject({ verdict: 'right', points: 1 });
    expect(play.recorded('answered')[0]?.response).toEqual({
      assigned: {
        Liveness: 'restart',
        Readiness: 'take out of rotation',
        Startup: 'keep the other probes waiting',
      },
    });
  });

  it('goes to the item that has no category yet', () => {
    const play = at('categorize').act(
      { type: 'assign', index: 0 },
      { type: 'move', by: 1 },
      { type: 'assign', index: 0 },
      { type: 'answer' },
    );
    expect(entry(play).note).toBe('2 items have no category yet.');
    expect(entry(play).input).toMatchObject({ cursor: 1 });
  });
});

describe('filling blanks', () => {
  it('types into the open blank, goes to the next, and is right in all of them', () => {
    const play = at('cloze').type('429');
    play.act({ type: 'move', by: 1 }).type('retry-after').answer();
    expect(entry(play).graded).toMatchObject({ verdict: 'right', points: 1 });
    expect(play.recorded('answered')[0]?.response).toEqual({ texts: ['429', 'retry-after'] });
  });

  it('goes to the blank that is empty instead of taking half an answer', () => {
    const play = at('cloze').type('429').answer();
    expect(entry(play)).toMatchObject({ note: 'Blank 2 is empty.', input: { cursor: 1 } });
    expect(play.recorded('answered')).toEqual([]);
  });
});

describe('answering in words', () => {
  it('takes letters in a question for words', () => {
    const play = at('text').type('Circut-Breaker').answer();
    expect(entry(play).graded).toMatchObject({ verdict: 'right', points: 1 });
    expect(play.recorded('answered')[0]?.response).toEqual({ typed: 'Circut-Breaker' });
  });

  it('says what a named mistake is', () => {
    const play = at('text').type('bulkhead').answer();
    expect(entry(play).graded).toMatchObject({ verdict: 'wrong', mistake: 0 });
  });
});
