import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/lib/random.ts';
import { placeSchema } from '../../../src/progress/place.ts';
import { placeOf, resumeQuiz } from '../../../src/session/quiz/quiz.ts';
import type { QuizScreen } from '../../../src/session/quiz/screen.ts';
import { Play, start } from './support.ts';

/** Leaves a quiz and takes it up again from what a progress file would hold. */
function resumed(play: Play): QuizScreen {
  const place = placeOf(play.screen, play.context);
  if (!place) throw new Error('there is nothing to resume');
  const stored = placeSchema.parse(JSON.parse(JSON.stringify(place)));
  if (stored.kind !== 'quiz') throw new Error('another kind of place');
  return resumeQuiz(stored, play.context).screen;
}

/** Everything but where the view stands, and what was said about an answer that was none. */
function seen(screen: QuizScreen) {
  if (screen.stage === 'choosing') return screen;
  const { top: _, countedAt: __, placedAt: ___, unplaced: ____, entries, ...rest } = screen;
  const kept = Object.entries(entries).map(([id, { note: _____, ...entry }]) => [id, entry]);
  return { ...rest, entries: Object.fromEntries(kept) };
}

describe('a quiz that was left', () => {
  it('is resumed with its answers, hints, choices, typed line and time', () => {
    const play = start('practice').hint().pick(1).answer().next().pick(2).next();
    play.type('12 m').send({ type: 'quiz/entry', action: { type: 'edit', edit: 'left' } }, 4000);
    expect(seen(resumed(play))).toEqual(seen(play.screen));
  });

  it('waits in the pause when a clock runs', () => {
    const play = start('timed').wait(3000).pick(0);
    expect(seen(resumed(play))).toEqual({ ...seen(play.screen), stage: 'paused' });
  });

  it.each([
    ['queues', 'practice'],
    ['every-type', 'practice'],
    ['every-type', 'exam'],
    ['topic:formats', 'practice'],
  ] as const)(
    '%s goes on exactly as if it had not been left, wherever that happens, in %s',
    (id, mode) => {
      for (let seed = 0; seed < 60; seed++) {
        const moves = randomMoves(seed);
        const leaveAt = new Random(seed, 'leave').below(moves.length);
        const whole = start(mode, { quiz: id });
        let parts = start(mode, { quiz: id });
        moves.forEach((move, index) => {
          whole.send(move);
          if (index === leaveAt && placeOf(parts.screen, parts.context)) {
            const stage = parts.attempt.stage;
            const taken = new Play({}, resumed(parts));
            taken.now = parts.now;
            // A running clock waits in the pause, which leads back to the question.
            if (taken.attempt.stage === 'paused') taken.send({ type: 'quiz/toggle-pause' });
            if (stage === 'overview') taken.send({ type: 'quiz/finish' });
            parts = taken;
          }
          parts.send(move);
        });
        expect(seen(parts.screen), `seed ${seed}`).toEqual(seen(whole.screen));
      }
    },
  );

  it('forgets a question that the quiz has no more', () => {
    const play = start('practice');
    const place = placeOf(play.screen, play.context)!;
    const { screen } = resumeQuiz(
      { ...place, order: ['gone', 'numeric'], current: 'gone' },
      play.context,
    );
    expect(screen).toMatchObject({ stage: 'asking', order: ['numeric'], current: 'numeric' });
  });

  it('asks anew when nothing of it is left', () => {
    const play = start('practice');
    const place = placeOf(play.screen, play.context)!;
    expect(resumeQuiz({ ...place, order: ['gone'] }, play.context).screen.stage).toBe('choosing');
  });

  it.each([null, 'text', { chosen: 'beta' }, { chosen: ['no such option'] }])(
    'opens a question again whose kept response is %j',
    (response) => {
      const play = start('practice');
      const place = placeOf(play.screen, play.context)!;
      const answers = { single: { response, hints: 0, points: 1 } };
      const { screen } = resumeQuiz({ ...place, answers }, play.context);
      expect(screen.stage !== 'choosing' && screen.entries.single?.graded).toBeUndefined();
    },
  );

  it('has no place before it begins and after its end', () => {
    const play = new Play();
    expect(placeOf(play.screen, play.context)).toBeUndefined();
    play.send({ type: 'quiz/begin', start: 'practice' }).send({ type: 'quiz/finish' });
    expect(placeOf(play.screen, play.context)).toBeUndefined();
  });
});

function randomMoves(seed: number): Parameters<Play['send']>[0][] {
  const random = new Random(seed, 'moves');
  const actions = [
    { type: 'pick', index: random.below(3) },
    { type: 'move', by: 1 },
    { type: 'move', by: -1 },
    { type: 'carry', by: 1 },
    { type: 'toggle' },
    { type: 'assign', index: random.below(3) },
    { type: 'assign', index: random.below(2) },
    { type: 'unassign' },
    { type: 'type', text: '40' },
    { type: 'type', text: ' ms' },
    { type: 'edit', edit: 'left' },
    { type: 'edit', edit: 'erase' },
    { type: 'hint' },
    { type: 'answer' },
    { type: 'answer' },
  ] as const;
  return Array.from({ length: 40 }, () => {
    const roll = random.below(actions.length + 3);
    const action = actions[roll];
    if (action) return { type: 'quiz/entry', action };
    return { type: roll === actions.length ? 'quiz/previous' : 'quiz/next' };
  });
}
