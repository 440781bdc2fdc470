import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { questionId } from '../../../src/lib/item-id.ts';
import { applyEvent, emptyProgress, type ProgressEvent } from '../../../src/progress/progress.ts';

const day = 24 * 3600 * 1000;

/** A folder with the progress of somebody who is in the middle of it: every day's case. */
export function learnersHome(): string {
  const home = mkdtempSync(path.join(tmpdir(), 'sysdojo-bench-'));
  const progress = events(Date.now()).reduce(applyEvent, emptyProgress);
  writeFileSync(path.join(home, 'progress.json'), JSON.stringify(progress));
  return home;
}

/** Half of the quizzes taken, one a day up to yesterday, each with a lesson and an incident. */
function events(now: number): ProgressEvent[] {
  const [quizzes, lessons, incidents] = [idsIn('quizzes'), idsIn('lessons'), idsIn('scenarios')];
  const taken = quizzes.slice(0, quizzes.length / 2);
  return [
    { type: 'welcomed', at: now - taken.length * day },
    ...taken.flatMap((quiz, index): ProgressEvent[] => {
      const at = now - (taken.length - index) * day;
      const questions = questionsOf(quiz);
      const points = questions.filter((_, place) => place % 4 > 0).length;
      const attempt = {
        mode: 'practice',
        seed: index,
        points,
        questions: questions.length,
      } as const;
      const run = { seed: index, outcome: 'won', stars: 2, cost: 3, lost: 100 } as const;
      return [
        { type: 'lesson-finished', at, lesson: lessons[index]! },
        ...questions.map(
          (question, place): ProgressEvent => ({
            type: 'answered',
            at: at + place,
            item: questionId(quiz, question),
            points: place % 4 > 0 ? 1 : 0,
          }),
        ),
        { type: 'quiz-finished', at, quiz, elapsedMs: 300_000, ...attempt },
        { type: 'incident-finished', at, scenario: incidents[index]!, diagnosed: true, ...run },
        { type: 'spent', at, on: `lesson:${lessons[index]!}`, ms: 600_000 },
      ];
    }),
  ];
}

const idsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => /^[a-z/-]+\.(md|yaml)$/.test(file) && file.includes('/') === (folder === 'lessons'),
    )
    .map((file) => path.parse(file).name)
    .sort();

const questionsOf = (quiz: string): string[] =>
  Array.from(
    readFileSync(`quizzes/${quiz}.yaml`, 'utf8').matchAll(/^ {2}- id: (\S+)/gm),
    ([, id]) => id!,
  );
