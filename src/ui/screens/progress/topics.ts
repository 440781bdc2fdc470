import { fitText, visibleText } from '../../../lib/text.ts';
import type { Summary } from '../../../session/progress/summary.ts';
import type { TopicMastery } from '../../../session/progress/topics.ts';
import { blankRow, type Row, type Span, spread } from '../../rows.ts';
import {
  bandText,
  masteryBar,
  masteryLegend,
  shareText,
  verdictText,
  verdictTones,
} from './mastery-bar.ts';

const marks: Readonly<Record<NonNullable<TopicMastery['lesson']>, Span>> = {
  new: { text: '· ', tone: 'muted' },
  begun: { text: '◐ ', tone: 'accent' },
  read: { text: '✓ ', tone: 'ok' },
};

/** Every topic under its track: how much of it is mastered, and how sure that is. */
export function topicRows({ tracks }: Summary, width: number): Row[] {
  const rows = tracks
    .filter(({ topics }) => topics.length > 0)
    .flatMap((track) => [
      blankRow,
      spread(
        [{ text: visibleText(track.title), tone: 'accent', bold: true }],
        [
          {
            text: `${track.lessonsRead} of ${track.lessons} read · ${track.asked} of ${track.questions} asked`,
            tone: 'muted',
          },
        ],
        width,
      ),
      ...track.topics.map((topic) => topicRow(topic, width)),
    ]);
  if (rows.length === 0)
    return [[{ text: 'There are no lessons and no questions here.', tone: 'muted' }]];
  return [
    [
      ...masteryLegend,
      { text: width < 70 ? '' : '   the band holds it nine times in ten', tone: 'muted' },
    ],
    ...rows,
  ];
}

function topicRow({ title, lesson, mastery, questions, asked }: TopicMastery, width: number): Row {
  const wide = width >= 100;
  const bar = wide ? 24 : width >= 70 ? 14 : 8;
  const figures: Row = [
    ...masteryBar(mastery, bar),
    { text: shareText(mastery).padStart(6), tone: 'text' },
    ...(width >= 70 ? [{ text: bandText(mastery).padStart(11), tone: 'muted' as const }] : []),
    ...(wide ? [{ text: `${asked} of ${questions}`.padStart(10), tone: 'muted' as const }] : []),
    { text: `  ${fitText(verdictText(mastery), 9)}`, tone: verdictTones[mastery.verdict] },
  ];
  return spread(
    [lesson ? marks[lesson] : { text: '  ' }, { text: visibleText(title), tone: 'text' }],
    figures,
    width,
  );
}
