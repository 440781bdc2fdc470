import { quizIn } from '../../catalogue/mixes.ts';
import type { PlaceOf } from '../../progress/place.ts';
import { placeIn } from '../../progress/progress.ts';
import { isExamOnly } from '../../quiz/mix.ts';
import type { Quiz } from '../../quiz/quiz.ts';
import type { Context, TargetOf } from '../step.ts';
import {
  act,
  begin,
  beginWith,
  end,
  endByClock,
  flag,
  measureEffects,
  next,
  previous,
  type QuizStep,
  reopen,
} from './attempt.ts';
import { clockTickMs, counted, isTimeUp, nextExtraTime } from './clock.ts';
import { attemptFrom, autoPlaced, placedEffects } from './place.ts';
import { lessonLink, resultsOf } from './results.ts';
import {
  type AttemptScreen,
  type ChoosingScreen,
  drawnOf,
  isThinking,
  type QuizMessage,
  type QuizScreen,
  type QuizStart,
} from './screen.ts';

export { placeOf } from './place.ts';
export type { QuizMessage, QuizScreen } from './screen.ts';

type Message = QuizMessage | { readonly type: 'tick' };

const stay = (screen: QuizScreen): QuizStep => ({ screen, effects: [] });

/** Begins a quiz, or asks how to take it when nobody has said so. The quiz is in the catalogue. */
export function openQuiz(target: TargetOf<'quiz'>, context: Context): QuizStep {
  const { kind: _, quiz: id, seed, mode, ...asked } = target;
  const usual = context.progress.extraTime?.share ?? 0;
  const wishes = usual > 0 ? { extraTime: usual, ...asked } : asked;
  const quiz = quizIn(context.catalogue, id);
  if (quiz && mode) return begin(quiz, { ...wishes, mode, seed }, context);
  const [start = 'practice'] = quizStarts(id, context);
  return stay({
    kind: 'quiz',
    stage: 'choosing',
    quiz: id,
    seed,
    start,
    ...wishes,
  });
}

/** Goes on with an attempt; one whose questions are all gone starts afresh. */
export function resumeQuiz(place: PlaceOf<'quiz'>, context: Context): QuizStep {
  const screen = attemptFrom(place, context);
  const { quiz: id, seed } = place;
  const quiz = quizIn(context.catalogue, id);
  if (!screen || !quiz) return openQuiz({ kind: 'quiz', quiz: id, seed }, context);
  return { screen: standing(screen, context), effects: measureEffects(screen, quiz) };
}

/** The ways in which a quiz can be taken, the likeliest first. */
export function quizStarts(quiz: string, { progress }: Pick<Context, 'progress'>): QuizStart[] {
  const place = placeIn(progress, { kind: 'quiz', quiz });
  const anew = isExamOnly(quiz)
    ? (['exam'] as const)
    : (['practice', 'timed', 'sprint', 'exam'] as const);
  return [...(place ? (['resume'] as const) : []), ...anew];
}

export const quizTickMs = (screen: QuizScreen): number | undefined =>
  screen.stage === 'choosing' ? undefined : clockTickMs(screen);

export function updateQuiz(screen: QuizScreen, message: Message, context: Context): QuizStep {
  const quiz = quizIn(context.catalogue, screen.quiz);
  if (!quiz) return stay(screen);
  if (screen.stage === 'choosing') return choose(screen, quiz, message, context);
  const step = play(counted(screen, context.now), quiz, message, context);
  const after = step.screen;
  if (after.stage === 'choosing') return step;
  const kept = autoPlaced(
    screen,
    { screen: standing(after, context), effects: step.effects },
    context,
  );
  return { ...step, ...kept };
}

/** From here on time counts if somebody thinks about a question now, else it stands. */
function standing(screen: AttemptScreen, { now }: Context): AttemptScreen {
  const { countedAt: _, ...rest } = screen;
  return isThinking(rest) ? { ...rest, countedAt: now } : rest;
}

function choose(screen: ChoosingScreen, quiz: Quiz, message: Message, context: Context): QuizStep {
  switch (message.type) {
    case 'quiz/point-start':
      return stay({ ...screen, start: message.start });
    case 'quiz/extra-time': {
      const { extraTime = 0, ...rest } = screen;
      const next = nextExtraTime(extraTime);
      return stay(next === 0 ? rest : { ...rest, extraTime: next });
    }
    case 'quiz/begin': {
      const { start } = message;
      const place = placeIn(context.progress, { kind: 'quiz', quiz: quiz.id });
      if (start === 'resume') return place ? resumeQuiz(place, context) : stay(screen);
      const sprint = start === 'sprint';
      return begin(quiz, { ...screen, mode: sprint ? 'timed' : start, sprint }, context);
    }
    default:
      return stay(screen);
  }
}

function play(screen: AttemptScreen, quiz: Quiz, message: Message, context: Context): QuizStep {
  switch (message.type) {
    case 'tick':
      return overdue(stay(screen), quiz, context);
    case 'quiz/entry':
      return act(screen, quiz, message.action, context);
    case 'quiz/next':
      return screen.stage === 'asking'
        ? overdue(next(screen, quiz, context), quiz, context)
        : stay(screen);
    case 'quiz/previous':
      return screen.stage === 'asking' ? overdue(previous(screen), quiz, context) : stay(screen);
    case 'quiz/toggle-pause':
      return togglePause(screen, context);
    case 'quiz/finish':
      return end(screen, quiz, context);
    case 'quiz/go-to':
      return overdue(reopen(screen, message.question), quiz, context);
    case 'quiz/point-question':
      return screen.stage === 'overview'
        ? stay({ ...screen, current: message.question })
        : stay(screen);
    case 'quiz/flag':
      return flag(screen, context);
    case 'quiz/scroll':
      return stay({ ...screen, top: message.top });
    case 'quiz/point-miss':
      return stay({ ...screen, miss: message.miss, top: message.top });
    case 'quiz/read-lesson':
      return readLesson(screen, quiz, context);
    case 'quiz/drill':
      return drill(screen, quiz, context);
    default:
      return stay(screen);
  }
}

/** The attempt goes on after the last tick only as far as one question: then its time is over. */
function overdue(step: QuizStep, quiz: Quiz, context: Context): QuizStep {
  const { screen } = step;
  const goesOn = screen.stage !== 'choosing' && isThinking(screen);
  return goesOn && isTimeUp(screen) ? endByClock(screen, quiz, context) : step;
}

function togglePause(screen: AttemptScreen, context: Context): QuizStep {
  if (screen.stage === 'paused') return stay({ ...screen, stage: 'asking' });
  if (!isThinking(screen)) return stay(screen);
  const paused: AttemptScreen = { ...screen, stage: 'paused' };
  return { screen: paused, effects: placedEffects(paused, context) };
}

/** Only what has been answered may be read up: before that the lesson would be one big hint. */
function readLesson(screen: AttemptScreen, quiz: Quiz, { catalogue }: Context): QuizStep {
  const question = screen.stage === 'results' ? screen.miss : screen.current;
  const readable = screen.stage === 'results' || !isThinking(screen);
  const drawn = question === undefined || !readable ? undefined : drawnOf(screen, quiz, question);
  const link = drawn && lessonLink(drawn);
  if (!link || !catalogue.lessons.has(link.lesson)) return stay(screen);
  return { ...stay(screen), open: { kind: 'lesson', ...link } };
}

/** What was missed again, without a clock and with other numbers. */
function drill(screen: AttemptScreen, quiz: Quiz, context: Context): QuizStep {
  if (screen.stage !== 'results') return stay(screen);
  const missed = resultsOf(screen, quiz).misses.map(({ drawn }) => drawn.question.id);
  if (missed.length === 0) return stay(screen);
  return beginWith(quiz, missed, { mode: 'practice', seed: screen.seed + 1 }, context);
}
