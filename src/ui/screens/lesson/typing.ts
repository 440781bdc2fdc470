import type { Message } from '../../../session/messages.ts';
import { lessonTyping } from '../../keys/lesson-keys.ts';
import type { LessonContext } from './chrome.ts';

/** Who takes typed text; undefined where characters are commands. */
export function typingIn(
  context: LessonContext,
  block: string | undefined,
  dispatch: (message: Message) => void,
): ((text: string) => void) | undefined {
  if (context === 'lesson-find' || context === 'lesson-note') {
    return (text) => dispatch({ type: 'lesson/panel-type', text });
  }
  const typing = lessonTyping.some((known) => known === context);
  if (block === undefined || !typing) return undefined;
  return (text) =>
    context === 'lesson-guess'
      ? dispatch({ type: 'lesson/guess-type', block, text })
      : dispatch({ type: 'lesson/check', block, action: { type: 'type', text } });
}
