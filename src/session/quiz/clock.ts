import { elapsedSince } from '../elapsed.ts';
import { type AttemptScreen, entryOf, isThinking } from './screen.ts';

/** Without a clock no ticks come, so that time shows at key presses only: a long look is real work. */
const longestLookMs = 120_000;

/** Counts the time since the last message towards the attempt and the open question. */
export function counted(screen: AttemptScreen, now: number): AttemptScreen {
  const { countedAt, ...rest } = screen;
  if (!isThinking(screen)) return rest;
  if (countedAt === undefined) return { ...rest, countedAt: now };
  const passedMs =
    screen.timeMs === undefined
      ? Math.min(longestLookMs, Math.max(0, now - countedAt))
      : elapsedSince(countedAt, now);
  const entry = entryOf(screen, screen.current);
  return {
    ...rest,
    countedAt: now,
    elapsedMs: screen.elapsedMs + passedMs,
    entries: {
      ...screen.entries,
      [screen.current]: { ...entry, elapsedMs: entry.elapsedMs + passedMs },
    },
  };
}

/** How often a quiz wants to hear that time passes: only while a running clock shows. */
export function clockTickMs(screen: AttemptScreen): number | undefined {
  return screen.timeMs !== undefined && isThinking(screen) ? 250 : undefined;
}

export const isTimeUp = (screen: AttemptScreen): boolean =>
  screen.timeMs !== undefined && screen.elapsedMs >= screen.timeMs;
