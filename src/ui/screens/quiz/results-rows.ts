import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { cutText, fitText, textWidth, visibleText, wrapText } from '../../../lib/text.ts';
import { formatDuration, formatShare } from '../../../lib/units.ts';
import { plural } from '../../../lib/words.ts';
import { fillBlanks } from '../../../quiz/blanks.ts';
import { placementId } from '../../../quiz/mix.ts';
import type { Quiz } from '../../../quiz/quiz.ts';
import { isKnown, knownShare } from '../../../session/menu/known.ts';
import { isTouched } from '../../../session/quiz/entry.ts';
import { pointsText } from '../../../session/quiz/records.ts';
import {
  lessonLink,
  type Miss,
  type PartResult,
  type Results,
  resultsOf,
} from '../../../session/quiz/results.ts';
import type { AttemptScreen } from '../../../session/quiz/screen.ts';
import type { Look } from '../../look.ts';
import { hanging } from '../../question/list-rows.ts';
import { textRows } from '../../question/markdown-rows.ts';
import { verdictLooks } from '../../question/wording.ts';
import { labelWidth, partRows } from './part-rows.ts';

/** The results laid out as rows, and which of them are about which miss. */
export interface ResultsRows {
  readonly rows: readonly string[];
  readonly misses: readonly { readonly id: string; readonly from: number; readonly to: number }[];
}

export function resultsRows(
  screen: AttemptScreen,
  quiz: Quiz,
  catalogue: Catalogue,
  look: Look,
  width: number,
): ResultsRows {
  const results = resultsOf(screen, quiz);
  const rows = [
    ...summaryRows(screen, quiz, results, look, width),
    '',
    ...resultPartRows(results.parts, quiz, catalogue, look, width),
    '',
    missesTitle(results, look),
  ];
  const misses = results.misses.map((miss) => {
    const { id } = miss.drawn.question;
    rows.push('');
    const from = rows.length;
    rows.push(...missRows(miss, id === screen.miss, catalogue, look, width));
    return { id, from, to: rows.length };
  });
  return { rows, misses };
}

function summaryRows(
  screen: AttemptScreen,
  quiz: Quiz,
  results: Results,
  look: Look,
  width: number,
): string[] {
  const { points, questions, answered, share, passed } = results;
  const verdict = passed ? look.strong.ok('✓ Passed   ') : look.strong.bad('✗ Not passed   ');
  // A review is not to be passed.
  const hasMark = quiz.pass > 0;
  const score = `${look.strong.text(formatShare(share))}   ${look.tone.text(
    `${pointsText(points)} of ${plural(questions, 'point')}`,
  )}`;
  const facts = [
    ...(hasMark ? [`${formatShare(quiz.pass)} passes`] : []),
    ...timeFacts(screen),
    ...(answered < questions ? [`${questions - answered} not answered`] : []),
  ];
  return [
    ...(screen.timeUp
      ? [look.tone.warning('! Time is up. What stood chosen or typed has counted.'), '']
      : []),
    (hasMark ? verdict : '') + score,
    meter(share, quiz.pass, Math.min(width, 48), look),
    ...wrapText(facts.join('  ·  '), width).map(look.tone.muted),
  ];
}

function timeFacts({ clock, elapsedMs }: AttemptScreen): string[] {
  const words = (ms: number) => formatDuration(roundedToSeconds(ms));
  if (!clock) return [`practised for ${words(elapsedMs)}`];
  const extra = clock.extraTime ? [`with ${formatShare(clock.extraTime)} extra time`] : [];
  return clock.of === 'question'
    ? [`${words(elapsedMs)} in all, ${words(clock.ms)} for each question`, ...extra]
    : [`${words(Math.min(elapsedMs, clock.ms))} of ${words(clock.ms)}`, ...extra];
}

const roundedToSeconds = (ms: number): number => Math.max(1, Math.round(ms / 1000)) * 1000;

/** A bar for the share, with a mark where the quiz is passed. */
function meter(share: number, pass: number, width: number, look: Look): string {
  const filled = Math.round(share * width);
  const mark = Math.min(width - 1, Math.round(pass * width));
  const paint = share >= pass - 1e-9 ? look.tone.ok : look.tone.bad;
  return Array.from({ length: width }, (_, column) => {
    if (column === mark && column >= filled && pass > 0) return look.tone.text('┃');
    return column < filled ? paint('━') : look.tone.muted('─');
  }).join('');
}

function resultPartRows(
  parts: readonly PartResult[],
  quiz: Quiz,
  catalogue: Catalogue,
  look: Look,
  width: number,
): string[] {
  const places = quiz.id === placementId;
  const name = (part: PartResult) => visibleText(titleOf(part, quiz, catalogue));
  const room = Math.max(10, width - (places ? 42 : 32));
  const widest = Math.min(room, Math.max(...parts.map((part) => textWidth(name(part)))));
  const rows = parts.map((part) => {
    const share = part.points / part.questions;
    const count = fitText(`${pointsText(part.points)} / ${part.questions}`, 10, 'right');
    const bar = meter(share, places ? knownShare : quiz.pass, 16, look);
    const known = places && isKnown(share) ? look.tone.ok('  ✓ known') : '';
    return `${look.tone.text(fitText(name(part), widest))}${look.tone.text(count)}  ${bar}${known}`;
  });
  if (!places) return rows;
  const says = `With ${formatShare(knownShare)} or more, Learn marks the lessons of a track as known. They stay there to be read.`;
  return [...rows, '', ...wrapText(says, width).map(look.tone.muted)];
}

/** A part of the quiz has its own title, a lesson or the quiz itself otherwise. */
function titleOf({ id }: PartResult, quiz: Quiz, { lessons }: Catalogue): string {
  if (id === undefined) return quiz.title;
  const part = quiz.parts?.find((candidate) => candidate.id === id);
  return part?.title ?? lessons.get(id)?.title ?? id;
}

const missesTitle = ({ misses, questions }: Results, look: Look): string =>
  misses.length === 0
    ? look.tone.ok(`✓ All ${questions} right. Nothing to drill again.`)
    : look.strong.accent(`${misses.length} to look at again`);

function missRows(
  miss: Miss,
  selected: boolean,
  catalogue: Catalogue,
  look: Look,
  width: number,
): string[] {
  const { drawn, entry, feedback } = miss;
  const columns = width - 4;
  const text = (markdown: string, room = columns) => textRows(markdown, look, room);
  const labelled = (label: string, markdown: string) =>
    hanging(look.tone.muted(fitText(label, labelWidth)), text(markdown, columns - labelWidth));
  const { glyph, tone } = entry.graded ? verdictLooks[entry.graded.verdict] : verdictLooks.wrong;
  const ask = fillBlanks(drawn.ask, (blank) => `[${blank + 1}]\u00a0▁▁▁▁`);
  const rows = [...hanging(`${look.tone[tone](glyph)} `, text(ask)), ''];
  const touched = entry.graded !== undefined || isTouched(entry, drawn);
  if (!touched) rows.push(...labelled('You', 'did not answer.'));
  for (const option of feedback.options) {
    const label = option.chosen ? 'You' : option.correct ? 'Right' : '';
    const mark = option.correct ? look.tone.ok('✓ ') : look.tone.bad('✗ ');
    rows.push(
      ...hanging(
        look.tone.muted(fitText(label, labelWidth)) + mark,
        text(option.text, columns - labelWidth - 2),
      ),
      ...hanging(
        ' '.repeat(labelWidth + 2),
        text(option.because, columns - labelWidth - 2).map(look.tone.muted),
      ),
    );
  }
  rows.push(...partRows(feedback.parts, touched, look, columns));
  if (feedback.mistake !== undefined) rows.push(...labelled('', feedback.mistake));
  if (feedback.explain !== undefined) rows.push('', ...text(feedback.explain));
  const lesson = lessonLine(miss, selected, catalogue, look, columns - 9);
  if (lesson !== undefined) rows.push('', lesson);
  const bar = selected ? look.tone.focus('▌ ') : '  ';
  return rows.map((row) => `${bar}${row}`);
}

function lessonLine(
  { drawn }: Miss,
  selected: boolean,
  catalogue: Catalogue,
  look: Look,
  columns: number,
): string | undefined {
  const link = lessonLink(drawn);
  const lesson = link && catalogue.lessons.get(link.lesson);
  if (!lesson) return undefined;
  const text = cutText(`→ ${visibleText(lesson.title)}`, columns);
  return selected
    ? `${look.tone.focus(text)}${look.tone.muted('   ⏎ read')}`
    : look.tone.muted(text);
}
