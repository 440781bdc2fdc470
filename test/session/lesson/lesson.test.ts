import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../../src/content/load.ts';
import { applyEvent, emptyProgress, type Progress } from '../../../src/progress/progress.ts';
import type { Effect } from '../../../src/session/effects.ts';
import {
  type LessonMessage,
  type LessonScreen,
  lessonTickMs,
  type ModelMessage,
  openLesson,
  placeOf,
  resumeLesson,
  updateLesson,
} from '../../../src/session/lesson/lesson.ts';
import { livesOf } from '../../../src/session/lesson/live.ts';
import { emptyEntry } from '../../../src/session/quiz/entry.ts';
import type { Context } from '../../../src/session/step.ts';
import { lessonFiles } from '../../support/lesson-content.ts';
import { memoryReader } from '../../support/memory-reader.ts';

const catalogue = loadCatalogue(memoryReader(lessonFiles));

/** A learner with one lesson open, whose progress is kept as the app would. */
class Learner {
  progress: Progress = emptyProgress;
  effects: Effect[] = [];
  screen: LessonScreen;
  opened: unknown;
  closed = false;

  constructor(lesson = 'queues', progress: Progress = emptyProgress) {
    this.progress = progress;
    const step = openLesson({ kind: 'lesson', lesson }, this.context());
    this.screen = step.screen;
    this.keep(step.effects);
  }

  context(): Context {
    return { now: 1000, catalogue, progress: this.progress };
  }

  does(...messages: (LessonMessage | ModelMessage | { type: 'tick' })[]): this {
    for (const message of messages) {
      const step = updateLesson(this.screen, message, this.context());
      this.screen = step.screen;
      this.opened = step.open;
      this.closed = step.close ?? false;
      this.keep(step.effects);
    }
    return this;
  }

  keep(effects: readonly Effect[]): void {
    this.effects = [...effects];
    for (const effect of effects) {
      if (effect.type === 'record') this.progress = applyEvent(this.progress, effect.event);
    }
  }

  get runs() {
    return this.effects.filter((effect) => effect.type === 'model/run');
  }
}

const at = (heading: string | undefined, block: number, into = 0) =>
  ({ ...(heading === undefined ? {} : { heading }), block, into }) as const;
const moved = (position: ReturnType<typeof at>, read = 0.4): LessonMessage => ({
  type: 'lesson/moved',
  position,
  read,
});
const check = 'check:busy';
const model = 'model:line';
const report = (p99: number) => ({
  clients: { users: { latency: { p99 } } },
  nodes: {},
  edges: {},
});
const ran = (p99s: readonly number[], id = 'queues#model:line', whole = 0): ModelMessage =>
  ({
    type: 'model/ran',
    model: id,
    series: { 'clients.users.p99': p99s },
    report: report(whole),
  }) as unknown as ModelMessage;

describe('the place in a lesson', () => {
  test('is kept in the second after a heading was passed, not at every row', () => {
    const learner = new Learner().does(moved(at(undefined, 2)));
    expect(lessonTickMs(learner.screen)).toBeUndefined();
    learner.does(moved(at('what-waits', 0)));
    expect(learner.effects).toEqual([]);
    expect(lessonTickMs(learner.screen)).toBe(1000);
    learner.does({ type: 'tick' });
    expect(lessonTickMs(learner.screen)).toBeUndefined();
    expect(learner.progress.places[0]?.place).toEqual({
      kind: 'lesson',
      lesson: 'queues',
      heading: 'what-waits',
      offset: 0,
      above: [],
    });
  });

  test('comes back after the lesson was left', () => {
    const learner = new Learner().does(moved(at('what-waits', 3, 0.25)));
    const place = placeOf(learner.screen, learner.context())!;
    const { screen } = resumeLesson(place, learner.context());
    expect(screen.position).toEqual(at('what-waits', 3, 0.25));
  });

  test('under a heading that the lesson has no more is its beginning', () => {
    const place = { kind: 'lesson', lesson: 'queues', heading: 'gone', offset: 7.5 } as const;
    expect(resumeLesson(place, new Learner().context()).screen.position).toEqual(at(undefined, 0));
  });

  test('is a heading that was asked for', () => {
    const { screen } = openLesson(
      { kind: 'lesson', lesson: 'queues', heading: 'what-waits' },
      new Learner().context(),
    );
    expect(screen.position).toEqual(at('what-waits', 0));
  });
});

describe('the end of a lesson', () => {
  test('is noted once, and leaves nothing to resume', () => {
    const learner = new Learner().does(moved(at('what-waits', 0)), moved(at('what-waits', 9), 1));
    expect(learner.progress.lessons.queues).toEqual({ openedAt: 1000, finishedAt: 1000 });
    expect(learner.progress.places).toEqual([]);
    expect(placeOf(learner.screen, learner.context())).toBeUndefined();
    expect(learner.does(moved(at('what-waits', 9, 0.1), 1)).effects).toEqual([]);
  });

  test('leads on: to the next lesson in this one’s place, to a quiz on top of it', () => {
    const learner = new Learner().does({ type: 'lesson/onward-open' });
    expect(learner.opened).toEqual({ kind: 'lesson', lesson: 'retries' });
    expect(learner.closed).toBe(true);
    learner.does({ type: 'lesson/onward-move', by: 1 }, { type: 'lesson/onward-open' });
    expect(learner.opened).toMatchObject({ kind: 'quiz', quiz: 'queue-quiz' });
    expect(learner.closed).toBe(false);
  });
});

describe('turning to another lesson', () => {
  test('keeps the place in this one', () => {
    const learner = new Learner().does(moved(at('what-waits', 1)));
    learner.does({ type: 'lesson/turn-page', to: 'next' });
    expect(learner.opened).toEqual({ kind: 'lesson', lesson: 'retries' });
    expect(learner.progress.places[0]?.place).toMatchObject({ heading: 'what-waits', offset: 1 });
  });

  test('does nothing where the track ends', () => {
    const learner = new Learner().does({ type: 'lesson/turn-page', to: 'previous' });
    expect([learner.opened, learner.closed]).toEqual([undefined, false]);
  });
});

describe('a check', () => {
  const typed = (text: string): LessonMessage => ({
    type: 'lesson/check',
    block: check,
    action: { type: 'type', text },
  });
  const answer: LessonMessage = { type: 'lesson/check', block: check, action: { type: 'answer' } };

  test('is graded, recorded under its own id, and remembered', () => {
    const learner = new Learner().does(typed('90 %'), answer);
    expect(learner.progress.answers['lesson:queues#busy']).toMatchObject([
      { at: 1000, points: 1, response: { typed: '90 %' }, hints: 0 },
    ]);
    const later = new Learner('queues', learner.progress);
    expect(later.screen.checks[check]?.entry.graded?.verdict).toBe('right');
  });

  test('takes nothing for an answer that cannot be read', () => {
    const learner = new Learner().does(typed('dunno'), answer);
    expect(learner.screen.checks[check]?.entry.note).toBeTruthy();
    expect(learner.progress.answers).toEqual({});
  });

  test('is asked anew on demand, also after an answer of an earlier day', () => {
    const learner = new Learner().does(typed('10'), answer);
    const later = new Learner('queues', learner.progress);
    later.does({ type: 'lesson/check-again', block: check });
    expect(later.screen.checks[check]).toMatchObject({
      attempt: 1,
      entry: emptyEntry,
    });
    later.does(typed('90'), answer);
    expect(later.progress.answers['lesson:queues#busy']?.map(({ points }) => points)).toEqual([
      0, 1,
    ]);
  });
});

describe('a live model', () => {
  const turn = (steps: number): LessonMessage => ({
    type: 'lesson/model-turn',
    block: model,
    steps,
  });
  const knob: LessonMessage = { type: 'lesson/model-row', block: model, by: 1 };
  const seen: LessonMessage = { type: 'lesson/model-seen', block: model };
  const rateIn = (learner: Learner) =>
    learner.runs.flatMap(({ changes }) => changes.map(({ operation }) => operation));

  test('runs from its start as soon as it is seen, once', () => {
    const learner = new Learner().does(seen);
    expect(learner.runs).toMatchObject([
      { model: 'queues#model:line', from: 'start', changes: [] },
    ]);
    expect(learner.does(seen).runs).toEqual([]);
    expect(learner.does(ran([5]), seen).runs).toEqual([]);
  });

  test('goes on from where it was with every turn, and says what was before', () => {
    const learner = new Learner().does(seen, ran([100, 100]), knob, turn(2));
    expect(learner.runs).toMatchObject([{ from: 'where-it-was' }]);
    expect(rateIn(learner)).toMatchObject([{ kind: 'set', value: 70 }]);
    learner.does(ran([200, 300]));
    expect(learner.screen.models[model]).toMatchObject({
      before: { levels: { 'clients.users.p99': { mean: 100 } } },
      series: { 'clients.users.p99': [200, 300] },
      run: 'idle',
    });
  });

  test('says what was before the first of many turns the same way', () => {
    const learner = new Learner().does(seen, ran([100]), knob, turn(1), ran([150]), turn(1));
    learner.does(ran([200]));
    expect(learner.screen.models[model]?.before).toMatchObject({
      values: { 'users.arrivals': 50 },
      levels: { 'clients.users.p99': { mean: 100 } },
    });
    learner.does(turn(-1), ran([160]));
    expect(learner.screen.models[model]?.before).toMatchObject({
      values: { 'users.arrivals': 70 },
      levels: { 'clients.users.p99': { mean: 200 } },
    });
  });

  test('runs for the last of many quick turns only', () => {
    const learner = new Learner().does(seen, ran([100]), knob, turn(1));
    expect(learner.does(turn(1)).runs).toEqual([]);
    expect(learner.does(turn(1)).runs).toEqual([]);
    learner.does(ran([150]));
    expect(rateIn(learner)).toMatchObject([{ kind: 'set', value: 80 }]);
    expect(learner.does(ran([180])).runs).toEqual([]);
  });

  test('stops at the ends of a knob without running again', () => {
    const learner = new Learner().does(seen, ran([100]), knob, turn(-99), ran([90]), turn(-1));
    expect(learner.runs).toEqual([]);
    expect(learner.screen.models[model]?.values['users.arrivals']).toBe(10);
  });

  test('goes back to its start even where the knobs already are there', () => {
    const learner = new Learner().does(seen, ran([100]), {
      type: 'lesson/model-reset',
      block: model,
    });
    expect(learner.runs).toMatchObject([{ from: 'start', changes: [] }]);
  });

  test('ignores the run of another lesson’s model', () => {
    const learner = new Learner().does(seen, ran([7], 'retries#model:line'));
    expect(learner.screen.models[model]?.series).toBeUndefined();
  });
});

describe('a prediction', () => {
  const guess = (text: string): LessonMessage[] => [
    { type: 'lesson/guess-type', block: model, text },
    { type: 'lesson/guess', block: model },
  ];

  test('in any unit is committed first, then the engine answers over a long run', () => {
    const learner = new Learner().does(...guess('0.5 s'));
    expect(learner.screen.models[model]?.guess).toEqual({ kind: 'made', guess: 500 });
    expect(learner.runs).toMatchObject([
      { from: 'start', durationMs: 600_000, signals: ['clients.users.p99'] },
    ]);
    learner.does(ran([1, 2], learner.runs[0]!.model, 920));
    expect(learner.screen.models[model]?.guess).toEqual({ kind: 'made', guess: 500, actual: 920 });
  });

  test('is recorded with what came true, and stands when the lesson is opened again', () => {
    const learner = new Learner().does(...guess('500'));
    learner.does(ran([1], learner.runs[0]!.model, 920));
    expect(learner.progress.predictions['lesson:queues#model:line']).toEqual([
      { at: 1000, guess: 500, actual: 920, unit: 'ms' },
    ]);
    const later = new Learner('queues', learner.progress);
    expect(later.screen.models[model]?.guess).toEqual({ kind: 'made', guess: 500, actual: 920 });
  });

  test('that is no number is not taken', () => {
    const learner = new Learner().does(...guess('soon'));
    expect(learner.screen.models[model]?.guess).toMatchObject({ kind: 'open', note: /./ });
    expect(learner.runs).toEqual([]);
  });
});

test('steps are revealed one by one, and no further than there are', () => {
  const learner = new Learner();
  const reveal = (by: 1 | -1): LessonMessage => ({ type: 'lesson/reveal', block: 'steps:1', by });
  learner.does(reveal(1), reveal(1), reveal(1), reveal(1));
  expect(learner.screen.steps['steps:1']).toBe(3);
  learner.does(reveal(-1));
  expect(learner.screen.steps['steps:1']).toBe(2);
});

test('a model without an id keeps its prediction when another one is put before it', () => {
  const text = lessonFiles['lessons/basics/queues.md']!.replace('id: line\n', '');
  const [, block = ''] = /(```model\n[\s\S]*?\n```)/.exec(text) ?? [];
  const before = text.replace('## What waits', `## Before\n\n${block}\n\n## What waits`);
  const keysIn = (file: string) => {
    const files = { ...lessonFiles, 'lessons/basics/queues.md': file };
    const { lessons } = loadCatalogue(memoryReader(files));
    return livesOf(lessons.get('queues')!).flatMap(({ key }) =>
      key.startsWith('model:') ? [key] : [],
    );
  };
  expect(keysIn(text)).toEqual(['model:@watch-it']);
  expect(keysIn(before)).toEqual(['model:@before', 'model:@watch-it']);
  expect(keysIn(text.replace(block, `${block}\n\n${block}`))).toEqual([
    'model:@watch-it',
    'model:@watch-it-2',
  ]);
});
