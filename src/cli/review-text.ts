import type { Catalogue } from '../catalogue/catalogue.ts';
import { type Today, weekdayName } from '../lib/days.ts';
import { cutText, visibleText } from '../lib/text.ts';
import { inOneLine } from '../lib/words.ts';
import type { Progress } from '../progress/progress.ts';
import { sessionOf } from '../review/queue.ts';
import { limitsOf, reviewQueue } from '../session/review/cards.ts';
import { type ReviewItem, reviewItems } from '../session/review/items.ts';
import { sessionSize } from '../session/review/review.ts';
import { table } from './table.ts';

/** What is due, for where nobody can press keys. */
export function reviewText(
  catalogue: Catalogue,
  progress: Progress,
  today: Today,
  { count, width }: { readonly count: number | undefined; readonly width: number },
): string {
  const queue = reviewQueue(catalogue, progress, today);
  const { due, fresh, ahead, learnt } = queue;
  const size = sessionSize(queue, count ?? limitsOf(progress).perSession);
  const items = reviewItems(catalogue);
  const next = sessionOf(queue, size).flatMap(({ id }) => items.get(id) ?? []);
  const counts = [`${due.length} due`, ...(fresh.length > 0 ? [`${fresh.length} new`] : [])];
  if (next.length === 0 && learnt === 0) {
    return 'Nothing to review yet: answer a quiz, read a lesson or name a cause first.';
  }
  return [
    `${counts.join(', ')}, ${learnt} met so far`,
    ...(next.length > 0 ? ['', 'The next session'] : []),
    ...table(next.map(cells), [{}, {}, { flexible: true }], width),
    '',
    `Ahead: ${ahead.map((many, index) => `${dayName(index, today)} ${many}`).join(' · ')}`,
    ...(next.length > 0 ? ['Answering needs a terminal: sysdojo review'] : []),
  ].join('\n');
}

const kinds: Readonly<Record<ReviewItem['kind'], string>> = {
  question: '  quiz',
  check: '  lesson',
  diagnosis: '  incident',
  prediction: '  prediction',
};

const longestTitle = 26;
const longestAsk = 120;

function cells({ kind, source, question }: ReviewItem): string[] {
  const ask = inOneLine(question.ask);
  return [
    kinds[kind],
    cutText(visibleText(source.title), longestTitle),
    cutText(visibleText(ask), longestAsk),
  ];
}

const dayName = (index: number, { day }: Today): string =>
  index === 0 ? 'tomorrow' : weekdayName(day + 1 + index);
