import type { Message } from '../../../session/messages.ts';
import { type EntryAction, inputOf, updateEntry } from '../../../session/quiz/entry.ts';
import { type AttemptScreen, entryOf } from '../../../session/quiz/screen.ts';
import type { CommandOf } from '../../keys.ts';
import { type AnswerWay, actionFor } from '../../question/actions.ts';
import { type ScrollCommand, scrolledTop, topShowing } from '../../window.ts';
import type { AttemptLayout } from './attempt-layout.ts';

export type AttemptContext = `quiz-${AnswerWay}` | 'quiz-feedback';
type AttemptCommand = CommandOf<AttemptContext>;

const entry = (action: EntryAction): Message => ({ type: 'quiz/entry', action });
const scroll = (top: number): Message => ({ type: 'quiz/scroll', top });

/** What a key of an open question means on a screen that shows this much of it. */
export function messagesFor(
  context: AttemptContext,
  command: AttemptCommand,
  key: string,
  screen: AttemptScreen,
  layout: AttemptLayout,
): readonly Message[] {
  switch (command) {
    case 'page-up':
    case 'page-down':
    case 'top':
    case 'bottom':
      return scrolled(command, layout);
    case 'hint':
      // Hints stand below everything else: the window goes there as far as there is anything.
      return layout.hintsLeft > 0 ? [entry({ type: 'hint' }), scroll(Number.MAX_SAFE_INTEGER)] : [];
    case 'show-keys':
      return [{ type: 'open', target: { kind: 'help' } }];
    case 'next':
      return [{ type: 'quiz/next' }];
    case 'previous':
      return [{ type: 'quiz/previous' }];
    case 'pause':
      return [{ type: 'quiz/toggle-pause' }];
    case 'flag':
      return [{ type: 'quiz/flag' }];
    case 'finish':
      return [{ type: 'quiz/finish' }];
    case 'lesson':
      return [{ type: 'quiz/read-lesson' }];
    default:
      return context === 'quiz-feedback' || context === 'quiz-line'
        ? typedOrScrolled(command, key, layout)
        : acted(command, key, screen, layout);
  }
}

/** Where there is no list, the arrows scroll. */
function typedOrScrolled(
  command: AttemptCommand,
  key: string,
  layout: AttemptLayout,
): readonly Message[] {
  if (command === 'up' || command === 'down') return scrolled(command, layout);
  const action = actionFor(command, key);
  return action ? [entry(action)] : [];
}

/** Does it, and scrolls to where the cursor is then. */
function acted(
  command: AttemptCommand,
  key: string,
  screen: AttemptScreen,
  layout: AttemptLayout,
): readonly Message[] {
  const action = actionFor(command, key);
  if (!action) return [];
  const { drawn, window } = layout;
  const before = entryOf(screen, screen.current);
  const edge = command === 'up' || command === 'down' ? hiddenBeyond(command, screen, layout) : [];
  if (edge.length > 0) return edge;
  const after = updateEntry(before, action, drawn);
  if (action.type === 'answer' || after === before) return [entry(action)];
  const top = showing(inputOf(after, drawn).cursor, layout);
  return top === window.top ? [entry(action)] : [entry(action), scroll(top)];
}

/** From the outermost option or item first to what is hidden beyond it. */
function hiddenBeyond(
  command: 'up' | 'down',
  screen: AttemptScreen,
  layout: AttemptLayout,
): readonly Message[] {
  const { window, question, drawn } = layout;
  const input = inputOf(entryOf(screen, screen.current), drawn);
  const last = question.itemAt.length - 2;
  if (input.cursor !== (command === 'up' ? 0 : last)) return [];
  if (input.kind === 'typed') return [];
  const hidden = command === 'up' ? window.top > 0 : window.top < window.lastTop;
  return hidden ? scrolled(command, layout) : [];
}

/** The top from which an option, item or blank is to be seen. */
function showing(index: number, { window, question }: AttemptLayout): number {
  const from = question.itemAt[index];
  const to = question.itemAt[index + 1];
  return from === undefined || to === undefined
    ? window.top
    : topShowing(window, from, Math.max(to, from + 1));
}

function scrolled(command: ScrollCommand, { window }: AttemptLayout): readonly Message[] {
  const top = scrolledTop(window, command);
  return top === window.top ? [] : [scroll(top)];
}
