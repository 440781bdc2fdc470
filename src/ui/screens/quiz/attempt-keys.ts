import type { Message } from '../../../session/messages.ts';
import type { EntryAction } from '../../../session/quiz/entry.ts';
import { type AttemptScreen, entryOf } from '../../../session/quiz/screen.ts';
import type { CommandOf } from '../../keys.ts';
import { type ScrollCommand, scrolledTop, topShowing } from '../../window.ts';
import type { AttemptLayout } from './attempt-layout.ts';

export type AttemptContext = 'quiz' | 'quiz-numeric' | 'quiz-feedback';
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
    case 'up':
    case 'down':
      return context === 'quiz'
        ? move(command === 'up' ? -1 : 1, screen, layout)
        : scrolled(command, layout);
    case 'page-up':
    case 'page-down':
    case 'top':
    case 'bottom':
      return scrolled(command, layout);
    case 'pick': {
      const index = optionIndex(key);
      return index < layout.question.optionAt.length - 1
        ? [entry({ type: 'pick', index }), ...showing(index, layout)]
        : [];
    }
    case 'toggle':
      return [entry({ type: 'toggle' })];
    case 'answer':
      return [entry({ type: 'answer' })];
    case 'hint':
      // Hints stand below everything else: the window goes there as far as there is anything.
      return layout.hintsLeft > 0 ? [entry({ type: 'hint' }), scroll(Number.MAX_SAFE_INTEGER)] : [];
    case 'caret-left':
      return [entry({ type: 'edit', edit: 'left' })];
    case 'caret-right':
      return [entry({ type: 'edit', edit: 'right' })];
    case 'caret-home':
      return [entry({ type: 'edit', edit: 'home' })];
    case 'caret-end':
      return [entry({ type: 'edit', edit: 'end' })];
    case 'erase':
    case 'delete':
    case 'clear':
      return [entry({ type: 'edit', edit: command })];
    case 'show-keys':
      return [{ type: 'open', target: { kind: 'help' } }];
    case 'next':
      return [{ type: 'quiz/next' }];
    case 'previous':
      return [{ type: 'quiz/previous' }];
    case 'pause':
      return [{ type: 'quiz/toggle-pause' }];
    case 'finish':
      return [{ type: 'quiz/finish' }];
    case 'lesson':
      return [{ type: 'quiz/read-lesson' }];
  }
}

/** `a` and `1` are the first option. */
function optionIndex(key: string): number {
  return /^[1-9]$/.test(key) ? Number(key) - 1 : key.charCodeAt(0) - 97;
}

/** To the option beside; from the outermost ones first to what is hidden beyond them. */
function move(by: 1 | -1, screen: AttemptScreen, layout: AttemptLayout): readonly Message[] {
  const { window, question } = layout;
  const { cursor } = entryOf(screen, screen.current);
  const last = question.optionAt.length - 2;
  const hiddenBeyond = by === -1 ? window.top > 0 : window.top < window.lastTop;
  if (cursor === (by === -1 ? 0 : last) && hiddenBeyond)
    return scrolled(by === -1 ? 'up' : 'down', layout);
  const index = (cursor + by + last + 1) % (last + 1);
  return [entry({ type: 'move', by }), ...showing(index, layout)];
}

/** Scrolls to an option when it is not to be seen. */
function showing(index: number, { window, question }: AttemptLayout): readonly Message[] {
  const from = question.optionAt[index]!;
  const top = topShowing(window, from, question.optionAt[index + 1]!);
  return top === window.top ? [] : [scroll(top)];
}

function scrolled(command: ScrollCommand, { window }: AttemptLayout): readonly Message[] {
  const top = scrolledTop(window, command);
  return top === window.top ? [] : [scroll(top)];
}
