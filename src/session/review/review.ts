import { todayAt } from '../../lib/days.ts';
import type { NumericQuestion } from '../../quiz/types.ts';
import { type Limits, type Queue, sessionOf } from '../../review/queue.ts';
import type { Effect } from '../effects.ts';
import { openQuiz, updateQuiz } from '../quiz/quiz.ts';
import type { QuizMessage } from '../quiz/screen.ts';
import { newSeed } from '../seeds.ts';
import type { Context, FeatureStep, TargetOf } from '../step.ts';
import { limitsOf, reviewQueue } from './cards.ts';
import { reviewItems } from './items.ts';
import { reviewEffects } from './records.ts';
import {
  type PlanScreen,
  planRows,
  type ReviewMessage,
  type ReviewScreen,
  type SessionScreen,
} from './screen.ts';
import { sessionQuizId, withSession } from './session-quiz.ts';

type ReviewStep = FeatureStep<ReviewScreen>;
type Message = ReviewMessage | QuizMessage | { readonly type: 'tick' };

export const openReview = ({ count }: TargetOf<'review'>): ReviewStep =>
  stay({
    kind: 'review',
    stage: 'plan',
    row: 'begin',
    ...(count === undefined ? {} : { count }),
  });

export function updateReview(screen: ReviewScreen, message: Message, context: Context): ReviewStep {
  switch (message.type) {
    case 'review/move': {
      if (screen.stage !== 'plan') return stay(screen);
      const at = planRows.indexOf(screen.row) + message.by + planRows.length;
      return stay({ ...screen, row: planRows[at % planRows.length]! });
    }
    case 'review/turn':
      return screen.stage === 'plan' ? turn(screen, message.by, context) : stay(screen);
    case 'review/begin':
      return screen.stage === 'plan' ? begin(screen, context) : stay(screen);
    default:
      return screen.stage === 'session' ? play(screen, message, context) : stay(screen);
  }
}

/** How many questions the next session has. */
export const sessionSize = ({ due, fresh }: Queue, wished: number): number =>
  Math.min(wished, due.length + fresh.length);

const ranges: Readonly<Record<keyof Limits, { least: number; most: number; step: number }>> = {
  perSession: { least: 5, most: 50, step: 5 },
  newPerDay: { least: 0, most: 20, step: 1 },
};

/** What keeps a limit that is turned a step up or down; nothing where it goes no further. */
export function turnedLimit(
  key: keyof Limits,
  by: 1 | -1,
  { progress, now }: Pick<Context, 'progress' | 'now'>,
): Effect[] {
  const { newPerDay, perSession } = limitsOf(progress);
  const limits = { newPerDay, perSession };
  const { least, most, step } = ranges[key];
  const value = Math.min(most, Math.max(least, limits[key] + by * step));
  if (value === limits[key]) return [];
  const event = { type: 'review-limited', at: now, ...limits, [key]: value } as const;
  return [{ type: 'record', event }];
}

function turn(screen: PlanScreen, by: 1 | -1, context: Context): ReviewStep {
  if (screen.row === 'begin') return stay(screen);
  const key = screen.row === 'per-session' ? 'perSession' : 'newPerDay';
  const effects = turnedLimit(key, by, context);
  const { count: _, ...rest } = screen;
  return { screen: key === 'perSession' && effects.length > 0 ? rest : screen, effects };
}

function begin(screen: PlanScreen, context: Context): ReviewStep {
  const { catalogue, progress, now, utcOffsetMs } = context;
  const queue = reviewQueue(catalogue, progress, todayAt(now, utcOffsetMs));
  const size = sessionSize(queue, screen.count ?? limitsOf(progress).perSession);
  const items = sessionOf(queue, size).map(({ id }) => id);
  if (items.length === 0) return stay(screen);
  const target = {
    kind: 'quiz',
    quiz: sessionQuizId,
    mode: 'practice',
    seed: newSeed(context),
  } as const;
  const step = openQuiz(target, inSession(items, context));
  if (step.screen.stage === 'choosing') return stay(screen);
  return {
    screen: { kind: 'review', stage: 'session', items, attempt: step.screen },
    effects: [{ type: 'measure', questions: simulatedIn(items, context) }],
  };
}

function simulatedIn(items: readonly string[], { catalogue }: Context): NumericQuestion[] {
  const known = reviewItems(catalogue);
  return items.flatMap((id) => {
    const question = known.get(id)?.question;
    return question?.type === 'numeric' && question.key.kind === 'simulation' ? [question] : [];
  });
}

function play(
  screen: SessionScreen,
  message: QuizMessage | { readonly type: 'tick' },
  context: Context,
): ReviewStep {
  const {
    screen: attempt,
    effects,
    ...rest
  } = updateQuiz(screen.attempt, message, inSession(screen.items, context));
  if (attempt.stage === 'choosing') return stay(screen);
  const known = reviewItems(context.catalogue);
  const asked = screen.items.flatMap((id) => known.get(id) ?? []);
  return {
    ...rest,
    screen: { ...screen, attempt },
    effects: reviewEffects(effects, asked),
  };
}

const inSession = (items: readonly string[], context: Context): Context => ({
  ...context,
  catalogue: withSession(context.catalogue, items),
});

const stay = (screen: ReviewScreen): ReviewStep => ({ screen, effects: [] });
