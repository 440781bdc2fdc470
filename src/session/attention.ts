import type { Subject } from '../progress/records.ts';
import type { Effect } from './effects.ts';
import type { Message } from './messages.ts';
import type { Attention, Screen } from './state.ts';

/** Without a key for so long nobody may be there: reading a page takes less. */
const longestPauseMs = 180_000;
/** A crash costs no more than this. */
const recordEveryMs = 60_000;
/** Passing through is no visit. */
const shortestMs = 2000;

/** Counts time towards what was open, and begins anew when something else is. */
export function attend(
  before: Attention | undefined,
  message: Message,
  top: Screen | undefined,
  now: number,
): { readonly attention: Attention | undefined; readonly effects: readonly Effect[] } {
  if (!isLearners(message)) return { attention: before, effects: [] };
  const counted = before && grown(before, now);
  const on = message.type === 'quit' ? undefined : top && subjectOf(top);
  if (counted && counted.on === on) {
    const due = counted.ms - counted.recordedMs >= recordEveryMs;
    return due
      ? { attention: { ...counted, recordedMs: counted.ms }, effects: recorded(counted) }
      : { attention: counted, effects: [] };
  }
  const next = on && { on, since: now, ms: 0, seenAt: now, recordedMs: 0 };
  const effects = counted && counted.ms >= shortestMs ? recorded(counted) : [];
  return { attention: next, effects };
}

function grown(attention: Attention, now: number): Attention {
  const passedMs = Math.min(longestPauseMs, Math.max(0, now - attention.seenAt));
  return { ...attention, ms: attention.ms + passedMs, seenAt: now };
}

const recorded = ({ on, since, ms }: Attention): Effect[] => [
  { type: 'record', event: { type: 'spent', on, at: since, ms: Math.round(ms) } },
];

/** What the runtime tells by itself says nothing of who sits before the screen. */
function isLearners({ type }: Message): boolean {
  switch (type) {
    case 'tick':
    case 'saved':
    case 'save-failed':
    case 'notice':
    case 'hidden':
      return false;
    default:
      return !type.startsWith('run/') && type !== 'model/ran';
  }
}

function subjectOf(screen: Screen): Subject | undefined {
  switch (screen.kind) {
    case 'lesson':
      return `lesson:${screen.lesson}`;
    case 'quiz':
      return `quiz:${screen.quiz}`;
    case 'incident':
      return `scenario:${screen.scenario}`;
    case 'review':
      return screen.stage === 'session' ? 'review' : undefined;
    default:
      return undefined;
  }
}
