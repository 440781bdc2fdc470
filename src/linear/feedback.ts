import { plural } from '../lib/words.ts';
import type { DrawnQuestion } from '../quiz/draw.ts';
import { type AnswerPart, type Feedback, feedbackOn } from '../quiz/feedback.ts';
import type { Verdict } from '../quiz/grade.ts';
import { type Entry, inputOf, isTouched } from '../session/quiz/entry.ts';
import { responseOf } from '../session/quiz/input.ts';
import { pointsText } from '../session/quiz/records.ts';
import { spokenInline, spokenMarkdown } from './markdown.ts';
import { sentence } from './words.ts';

const verdicts: Readonly<Record<Verdict, string>> = {
  right: 'Right',
  partly: 'Partly right',
  wrong: 'Wrong',
};

/** What is to be said of an answer, the verdict first. */
export function feedbackLines(drawn: DrawnQuestion, entry: Entry): string[] {
  const { graded } = entry;
  const touched = graded !== undefined || isTouched(entry, drawn);
  const response = touched ? responseOf(inputOf(entry, drawn)) : undefined;
  const head = graded
    ? `${verdicts[graded.verdict]}. ${pointsText(graded.points)} of 1 point.`
    : entry.timeUp
      ? 'Time is up for this question.'
      : 'Not answered.';
  return [head, ...reasonLines(drawn, feedbackOn(drawn, response, graded), touched)];
}

/** What was right, and why. */
export function reasonLines(
  { question }: DrawnQuestion,
  { options, parts, mistake, explain }: Feedback,
  touched: boolean,
): string[] {
  const ordered = question.type === 'order';
  return [
    ...options.map(({ text, correct, chosen, because }) => {
      const role = chosen ? `You chose, ${correct ? 'right' : 'wrong'}` : 'Right would have been';
      return `${role}: ${sentence(spokenInline(text))} ${spokenInline(because)}`.trim();
    }),
    ...parts.map((part) => partText(part, ordered, touched)),
    ...(mistake === undefined ? [] : spokenMarkdown(mistake)),
    ...(explain === undefined ? [] : spokenMarkdown(explain)),
  ];
}

function partText(
  { about, given, right, correct }: AnswerPart,
  ordered: boolean,
  touched: boolean,
) {
  const place = about === undefined ? '' : `${ordered ? 'Place ' : ''}${spokenInline(about)}: `;
  const isRight = spokenInline(right);
  if (correct) {
    const exactly = given === undefined || given === right ? '' : `, exactly ${isRight}`;
    return `${place}right, ${given === undefined ? isRight : spokenInline(given)}${exactly}.`;
  }
  const yours = given === undefined ? 'nothing' : spokenInline(given);
  return touched
    ? `${place === '' ? 'You' : `${place}you`} answered ${yours}, right is ${isRight}.`
    : `${place}right is ${isRight}.`;
}

export const pointsOf = (points: number, questions: number): string =>
  `${pointsText(points)} of ${plural(questions, 'point')}`;
