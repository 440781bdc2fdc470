import type { Quiz } from '../../quiz/quiz.ts';
import { elapsedSince } from '../elapsed.ts';
import {
  type AttemptScreen,
  type Clock,
  type ClockWishes,
  entryOf,
  isThinking,
  leftMs,
} from './screen.ts';

/** Without a clock no ticks come, so that time shows at key presses only: a long look is real work. */
const longestLookMs = 120_000;

/** Counts the time since the last message towards the attempt and the open question. */
export function counted(screen: AttemptScreen, now: number): AttemptScreen {
  const { countedAt, ...rest } = screen;
  if (!isThinking(screen)) return rest;
  if (countedAt === undefined) return { ...rest, countedAt: now };
  const passedMs = screen.clock
    ? elapsedSince(countedAt, now)
    : Math.min(longestLookMs, Math.max(0, now - countedAt));
  if (passedMs === 0) return { ...rest, countedAt: now };
  const later = { ...rest, countedAt: now, elapsedMs: screen.elapsedMs + passedMs };
  if (screen.stage !== 'asking') return later;
  const entry = entryOf(screen, screen.current);
  const entries = {
    ...screen.entries,
    [screen.current]: { ...entry, elapsedMs: entry.elapsedMs + passedMs },
  };
  return { ...later, entries };
}

/** How often a quiz wants to hear that time passes: while a clock runs, or something is to be kept. */
export function clockTickMs(screen: AttemptScreen): number | undefined {
  if (screen.clock && isThinking(screen)) return 250;
  return screen.unplaced ? 1000 : undefined;
}

export const isTimeUp = (screen: AttemptScreen): boolean => leftMs(screen) === 0;

/** For a quiz that says nothing of its time. */
const usualMsPerQuestion = 60_000;

/** Amounts of extra time to choose from; any other can be asked for by name. */
const extraTimes = [0, 0.25, 0.5, 1];

/** The next one after this; nobody's own amount leads back to none. */
export const nextExtraTime = (extra: number): number =>
  extraTimes[extraTimes.indexOf(extra) + 1] ?? 0;

/** The amount beside this one, as far as they go. */
export const extraTimeBeside = (extra: number, by: 1 | -1): number =>
  extraTimes[Math.max(0, extraTimes.indexOf(extra)) + by] ?? extra;

/** A clock for so many questions of a quiz: as wished, or their part of the quiz's own time. */
export function clockFor(
  of: Clock['of'],
  quiz: Quiz,
  questions: number,
  { timeMs, questionMs, extraTime = 0 }: ClockWishes,
): Clock {
  const whole = quiz.timeMs ?? quiz.questions.length * usualMsPerQuestion;
  const each = whole / quiz.questions.length;
  const ms = of === 'question' ? (questionMs ?? each) : (timeMs ?? each * questions);
  return {
    of,
    ms: Math.round(ms * (1 + extraTime)),
    ...(extraTime > 0 ? { extraTime } : {}),
  };
}
