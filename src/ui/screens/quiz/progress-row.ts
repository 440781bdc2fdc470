import { textWidth } from '../../../lib/text.ts';
import { plural } from '../../../lib/words.ts';
import type { Quiz } from '../../../quiz/quiz.ts';
import { isOpen } from '../../../session/quiz/entry.ts';
import { pointsOf, pointsText } from '../../../session/quiz/records.ts';
import { type AttemptScreen, entryOf } from '../../../session/quiz/screen.ts';
import type { Look } from '../../look.ts';
import { verdictLooks } from '../../question/wording.ts';
import { stateLooks } from './overview-rows.ts';

/** More dots than this are hard to count, and leave no room for the words. */
const mostDots = 24;

/** How far the attempt is: a dot for each question, which one is open, the points so far. */
export function progressRow(screen: AttemptScreen, quiz: Quiz, look: Look, width: number): string {
  const { order, current } = screen;
  const dots = order.length <= mostDots && `${order.map((id) => dot(screen, id, look)).join('')}  `;
  const place = look.tone.text(`${order.indexOf(current) + 1} / ${order.length}`);
  const level = quiz.questions.find(({ id }) => id === current)?.level ?? 1;
  const left = `${dots || ''}${place}${look.tone.muted(`  ·  level ${level}`)}`;
  const right = look.tone.muted(standing(screen));
  return left + ' '.repeat(Math.max(2, width - textWidth(left) - textWidth(right))) + right;
}

/** The points so far; an exam tells nothing of them. */
function standing(screen: AttemptScreen): string {
  const { order, mode } = screen;
  if (mode === 'exam') {
    const answered = order.filter((id) => entryOf(screen, id).confirmed).length;
    const flagged = order.filter((id) => entryOf(screen, id).flagged).length;
    return `${answered} answered${flagged > 0 ? `, ${flagged} flagged` : ''}`;
  }
  const begun = order.some((id) => !isOpen(entryOf(screen, id)));
  return begun ? plural(pointsText(pointsOf(screen)), 'point') : '';
}

function dot(screen: AttemptScreen, question: string, look: Look): string {
  const entry = entryOf(screen, question);
  const { graded, timeUp, flagged, confirmed } = entry;
  const here = question === screen.current;
  if (graded) {
    const { glyph, tone } = verdictLooks[graded.verdict];
    return look.tone[tone](glyph);
  }
  if (timeUp) return look.tone.bad(verdictLooks.wrong.glyph);
  if (flagged) return (here ? look.tone.focus : look.tone.accent)('◆');
  if (here) return look.tone.focus('●');
  return confirmed ? look.tone.text(stateLooks.answered.glyph) : look.tone.muted('·');
}
