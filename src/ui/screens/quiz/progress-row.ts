import { textWidth } from '../../../lib/text.ts';
import type { Quiz } from '../../../quiz/quiz.ts';
import { pointsOf } from '../../../session/quiz/records.ts';
import { type AttemptScreen, entryOf } from '../../../session/quiz/screen.ts';
import type { Look } from '../../look.ts';
import { plural, pointsText, verdictLooks } from '../../question/wording.ts';

/** More dots than this are hard to count, and leave no room for the words. */
const mostDots = 24;

/** How far the attempt is: a dot for each question, which one is open, the points so far. */
export function progressRow(screen: AttemptScreen, quiz: Quiz, look: Look, width: number): string {
  const { order, current } = screen;
  const dots = order.length <= mostDots && `${order.map((id) => dot(screen, id, look)).join('')}  `;
  const place = look.tone.text(`${order.indexOf(current) + 1} / ${order.length}`);
  const level = quiz.questions.find(({ id }) => id === current)?.level ?? 1;
  const left = `${dots || ''}${place}${look.tone.muted(`  ·  level ${level}`)}`;
  const answered = order.filter((id) => entryOf(screen, id).graded).length;
  const points = plural(pointsText(pointsOf(screen)), 'point');
  const right = answered === 0 ? '' : look.tone.muted(points);
  return left + ' '.repeat(Math.max(2, width - textWidth(left) - textWidth(right))) + right;
}

function dot(screen: AttemptScreen, question: string, look: Look): string {
  const { graded } = entryOf(screen, question);
  if (graded) {
    const { glyph, tone } = verdictLooks[graded.verdict];
    return look.tone[tone](glyph);
  }
  return question === screen.current ? look.tone.focus('●') : look.tone.muted('·');
}
