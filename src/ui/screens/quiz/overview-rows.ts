import { cutText, fitText, textWidth } from '../../../lib/text.ts';
import { plural } from '../../../lib/words.ts';
import { fillBlanks } from '../../../quiz/blanks.ts';
import type { Quiz } from '../../../quiz/quiz.ts';
import {
  type AttemptScreen,
  drawnOf,
  entryOf,
  type QuestionState,
  stateOf,
} from '../../../session/quiz/screen.ts';
import type { Look } from '../../look.ts';
import { textRows } from '../../question/markdown-rows.ts';

export const stateLooks: Readonly<
  Record<QuestionState, { readonly glyph: string; readonly word: string }>
> = {
  answered: { glyph: '•', word: 'answered' },
  begun: { glyph: '◦', word: 'begun' },
  open: { glyph: '·', word: 'open' },
};

/** What stands above the list: how many are answered, open and flagged. */
export function overviewHead(screen: AttemptScreen, quiz: Quiz, look: Look): string[] {
  const states = screen.order.map((id) => stateOf(screen, quiz, id));
  const count = (state: QuestionState) => states.filter((other) => other === state).length;
  const flagged = screen.order.filter((id) => entryOf(screen, id).flagged).length;
  const [begun, open] = [count('begun'), count('open')];
  const facts = [
    `${count('answered')} of ${plural(states.length, 'question')} answered`,
    ...(begun > 0 ? [`${begun} begun`] : []),
    ...(open > 0 ? [`${open} open`] : []),
    ...(flagged > 0 ? [`${flagged} flagged`] : []),
  ];
  return [look.strong.accent('Before you hand in'), look.tone.text(facts.join('  ·  '))];
}

/** One row a question. */
export function overviewRows(
  screen: AttemptScreen,
  quiz: Quiz,
  look: Look,
  width: number,
): string[] {
  const digits = String(screen.order.length).length;
  return screen.order.map((id, index) => {
    const drawn = drawnOf(screen, quiz, id);
    const entry = entryOf(screen, id);
    const state = stateOf(screen, quiz, id);
    const { glyph, word } = stateLooks[state];
    const pointed = id === screen.current;
    const tone = pointed
      ? look.tone.focus
      : state === 'answered'
        ? look.tone.text
        : look.tone.warning;
    const head =
      (pointed ? look.tone.focus('❯ ') : '  ') +
      look.tone.muted(`${fitText(String(index + 1), digits, 'right')}  `) +
      tone(`${glyph} ${fitText(word, 9)}`) +
      (entry.flagged ? look.strong.accent('◆ ') : '  ');
    const ask = fillBlanks(drawn?.ask ?? '', () => '▁▁▁▁');
    const [first = ''] = textRows(ask, look, 10_000).filter((row) => row !== '');
    return head + cutText(first, width - textWidth(head));
  });
}
