import { type Catalogue, emptyCatalogue } from '../../../src/catalogue/catalogue.ts';
import { applyEvent, emptyProgress, type ProgressEvent } from '../../../src/progress/progress.ts';
import { type Quiz, readQuiz } from '../../../src/quiz/quiz.ts';
import type { Effect } from '../../../src/session/effects.ts';
import type { EntryAction } from '../../../src/session/quiz/entry.ts';
import { openQuiz, updateQuiz } from '../../../src/session/quiz/quiz.ts';
import type { AttemptScreen, QuizMessage, QuizScreen } from '../../../src/session/quiz/screen.ts';
import type { Context, QuizMode, TargetOf } from '../../../src/session/step.ts';
import { everyType } from './every-type.ts';

const option = (text: string, correct = false) => ({ text, correct, because: `About ${text}` });

const document = {
  schema: 1,
  id: 'queues',
  title: 'Queues',
  topics: ['queues'],
  lessons: ['waiting'],
  time: '10s',
  pass: '60%',
  questions: [
    {
      id: 'single',
      type: 'single',
      ask: 'Which one?',
      shuffle: false,
      options: [option('alpha'), option('beta', true), option('gamma')],
      hints: ['Not the first.', 'Not the last.'],
      lesson: 'waiting#in-line',
    },
    {
      id: 'multiple',
      type: 'multiple',
      revision: 3,
      ask: 'Which ones?',
      shuffle: false,
      options: [option('one', true), option('two', true), option('three')],
    },
    {
      id: 'numeric',
      type: 'numeric',
      given: { n: { from: 10, to: 50, step: 10 } },
      ask: 'Twice {n} ms?',
      answer: 'n * 2',
      unit: 'ms',
      lesson: 'waiting',
    },
  ],
};

export const quiz: Quiz = (() => {
  const { value, problems } = readQuiz(document);
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
})();

const lessons = new Map([['waiting', { id: 'waiting', title: 'Waiting' }]]);

const catalogue: Catalogue = {
  ...emptyCatalogue,
  quizzes: new Map([quiz, everyType].map((known) => [known.id, known])),
  lessons: lessons as never,
};

type Message = QuizMessage | { readonly type: 'tick' };

/** A quiz being played: sends messages at moments in time and collects what was recorded. */
export class Play {
  screen: QuizScreen;
  now = 1_000_000;
  progress = emptyProgress;
  readonly events: ProgressEvent[] = [];
  readonly effects: Effect[] = [];
  opened: unknown;

  private readonly catalogue: Catalogue;

  constructor(
    target: Partial<TargetOf<'quiz'>> = {},
    screen?: QuizScreen,
    of: Catalogue = catalogue,
  ) {
    this.catalogue = of;
    this.screen = screen ?? {
      kind: 'quiz',
      stage: 'choosing',
      quiz: quiz.id,
      seed: 0,
      start: 'practice',
    };
    if (!screen)
      this.take(openQuiz({ kind: 'quiz', quiz: quiz.id, seed: 7, ...target }, this.context));
  }

  get context(): Context {
    return { now: this.now, utcOffsetMs: 0, catalogue: this.catalogue, progress: this.progress };
  }

  get attempt(): AttemptScreen {
    if (this.screen.stage === 'choosing') throw new Error('no attempt yet');
    return this.screen;
  }

  /** Sends a message so many ms after the one before. */
  send(message: Message, afterMs = 0): this {
    this.now += afterMs;
    return this.take(updateQuiz(this.screen, message, this.context));
  }

  /** Lets time pass as the runtime does while a clock shows. */
  wait(ms: number): this {
    for (let left = ms; left > 0; left -= 250) this.send({ type: 'tick' }, Math.min(250, left));
    return this;
  }

  /** Does something to the open question. */
  act(...actions: readonly EntryAction[]): this {
    for (const action of actions) this.send({ type: 'quiz/entry', action });
    return this;
  }

  pick(index: number): this {
    return this.send({ type: 'quiz/entry', action: { type: 'pick', index } });
  }

  type(text: string): this {
    return this.send({ type: 'quiz/entry', action: { type: 'type', text } });
  }

  hint(): this {
    return this.send({ type: 'quiz/entry', action: { type: 'hint' } });
  }

  answer(): this {
    return this.send({ type: 'quiz/entry', action: { type: 'answer' } });
  }

  next(): this {
    return this.send({ type: 'quiz/next' });
  }

  /** The events of one type. */
  recorded<T extends ProgressEvent['type']>(type: T): Extract<ProgressEvent, { type: T }>[] {
    return this.events.filter((event) => event.type === type) as Extract<
      ProgressEvent,
      { type: T }
    >[];
  }

  private take(step: ReturnType<typeof updateQuiz>): this {
    this.screen = step.screen;
    this.opened = step.open;
    for (const effect of step.effects) {
      this.effects.push(effect);
      if (effect.type !== 'record') continue;
      this.events.push(effect.event);
      this.progress = applyEvent(this.progress, effect.event);
    }
    return this;
  }
}

export const start = (mode: QuizMode, more: Partial<TargetOf<'quiz'>> = {}): Play =>
  new Play({ mode, ...more });
