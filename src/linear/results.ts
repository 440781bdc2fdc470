import { formatShare } from '../lib/units.ts';
import { plural } from '../lib/words.ts';
import { placementId } from '../quiz/mix.ts';
import type { Quiz } from '../quiz/quiz.ts';
import { isKnown } from '../session/menu/known.ts';
import { isTouched } from '../session/quiz/entry.ts';
import { pointsText } from '../session/quiz/records.ts';
import { lessonLink, type Miss, resultsOf } from '../session/quiz/results.ts';
import type { AttemptScreen } from '../session/quiz/screen.ts';
import type { AppState } from '../session/state.ts';
import { pointsOf, reasonLines } from './feedback.ts';
import { command, type Page, type Reply, say, send, taking } from './page.ts';
import { askedLines } from './question.ts';
import { durationText, oneLine, placeNamed, shortened } from './words.ts';

export function resultsPage(screen: AttemptScreen, quiz: Quiz, { catalogue }: AppState): Page {
  const { points, questions, answered, share, passed, parts, misses } = resultsOf(screen, quiz);
  const verdict = quiz.pass > 0 ? (passed ? 'passed, ' : 'not passed, ') : '';
  const seconds = Math.max(1, Math.round(screen.elapsedMs / 1000));
  const titleOf = (id: string | undefined): string =>
    quiz.parts?.find((part) => part.id === id)?.title ??
    catalogue.lessons.get(id ?? '')?.title ??
    quiz.title;
  const chosen = (rest: string, run: (miss: Miss) => Reply): Reply => {
    const place = placeNamed(rest === '' ? '1' : rest, misses.length);
    return place === undefined
      ? say(
          misses.length === 0 ? 'Nothing was missed.' : `Type a number from 1 to ${misses.length}.`,
        )
      : run(misses[place]!);
  };
  const about = (rest: string): Reply => chosen(rest, (miss) => say(...missLines(miss)));
  return {
    place: `quiz ${quiz.id} ${screen.seed} results`,
    lines: [
      `Results: ${verdict}${formatShare(share)}, ${pointsOf(points, questions)}.`,
      ...(screen.timeUp ? ['Time is up. What stood chosen or typed has counted.'] : []),
      ...(answered < questions ? [`${questions - answered} not answered.`] : []),
      ...(quiz.pass > 0 ? [`${formatShare(quiz.pass)} passes.`] : []),
      `Time: ${durationText(seconds * 1000)}.`,
      ...(parts.length > 1
        ? parts.map((part) => {
            const known =
              quiz.id === placementId && isKnown(part.points / part.questions) ? ', known' : '';
            return `${oneLine(titleOf(part.id))}: ${pointsText(part.points)} of ${part.questions}${known}.`;
          })
        : []),
      misses.length === 0
        ? 'Nothing to look at again. Type back.'
        : `${plural(misses.length, 'question')} to look at again. Type miss and a number, or drill.`,
      ...misses.map(
        ({ drawn }, index) => `Miss ${index + 1}: ${shortened(askedLines(drawn)[0] ?? '')}`,
      ),
    ],
    commands: [
      taking(['miss'], 'NUMBER', 'what was right, and why', about),
      taking(['lesson'], 'NUMBER', 'the lesson behind a miss', (rest) =>
        chosen(rest, ({ drawn }) =>
          lessonLink(drawn)
            ? send(
                { type: 'quiz/point-miss', miss: drawn.question.id, top: 0 },
                { type: 'quiz/read-lesson' },
              )
            : say('No lesson belongs to it.'),
        ),
      ),
      command(['drill'], 'what was missed again, with other numbers', () =>
        misses.length === 0 ? say('Nothing was missed.') : send({ type: 'quiz/drill' }),
      ),
    ],
    typed: (line) => (/^\d+$/.test(line) ? about(line) : undefined),
  };
}

const missLines = ({ drawn, entry, feedback }: Miss): string[] => {
  const touched = entry.graded !== undefined || isTouched(entry, drawn);
  return [
    ...askedLines(drawn),
    ...(touched ? [] : ['You did not answer.']),
    ...reasonLines(drawn, feedback, touched),
  ];
};
