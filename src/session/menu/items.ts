import { type Catalogue, lessonsOf } from '../../catalogue/catalogue.ts';
import { trackMixes } from '../../catalogue/mixes.ts';
import { formatDuration } from '../../lib/units.ts';
import type { IncidentRecord, Progress, QuizRecord } from '../../progress/progress.ts';
import type { Quiz } from '../../quiz/quiz.ts';
import type { BrowseKind } from '../step.ts';
import { bestStars } from './menu.ts';

/** Questions of a mix that is opened from the list: a few minutes' worth. */
export const mixSize = 10;

/** A row of a browse list, and what its detail pane says. */
export interface BrowseItem {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Heading above the first item that has it: a lesson's track. */
  readonly group?: string;
  readonly mark: 'new' | 'begun' | 'done';
  /** What the right side of the row says: minutes, best score, stars. */
  readonly facts: readonly string[];
  readonly topics: readonly string[];
  /** Lines under the summary. */
  readonly notes: readonly string[];
}

export function browseItems(
  what: BrowseKind,
  catalogue: Catalogue,
  progress: Progress,
): BrowseItem[] {
  switch (what) {
    case 'lessons':
      return lessonItems(catalogue, progress);
    case 'quizzes':
      return quizItems(catalogue, progress);
    case 'incidents':
      return incidentItems(catalogue, progress);
  }
}

function lessonItems(catalogue: Catalogue, progress: Progress): BrowseItem[] {
  return catalogue.tracks.flatMap((track) =>
    lessonsOf(catalogue, track).map((lesson): BrowseItem => {
      const record = progress.lessons[lesson.id];
      return {
        id: lesson.id,
        title: lesson.title,
        summary: lesson.summary,
        group: track.title,
        mark: record?.finishedAt !== undefined ? 'done' : record ? 'begun' : 'new',
        facts: [`${lesson.minutes} min`],
        topics: [],
        notes: [
          ...lesson.goals.map((goal) => `· ${goal}`),
          ...titled('Builds on', lesson.requires, catalogue),
        ],
      };
    }),
  );
}

function quizItems(catalogue: Catalogue, progress: Progress): BrowseItem[] {
  const mixes = trackMixes(catalogue);
  return [
    ...quizzesAmong([...catalogue.quizzes.values()], catalogue, progress),
    ...mixes.map(
      ({ id, title, questions, lessons }): BrowseItem => ({
        id,
        title,
        group: 'From several quizzes',
        summary: `${mixSize} questions, others at every attempt.`,
        mark: 'new',
        facts: [`${questions.length} questions`, ''],
        topics: [],
        notes: titled('Drills', lessons, catalogue),
      }),
    ),
  ];
}

function quizzesAmong(
  quizzes: readonly Quiz[],
  catalogue: Catalogue,
  progress: Progress,
): BrowseItem[] {
  return quizzes.map((quiz): BrowseItem => {
    const attempts = progress.quizzes[quiz.id] ?? [];
    const best = bestShare(attempts);
    const begun = progress.places.some(
      ({ place }) => place.kind === 'quiz' && place.quiz === quiz.id,
    );
    return {
      id: quiz.id,
      title: quiz.title,
      summary: `${quiz.questions.length} questions, fresh numbers at every attempt.`,
      mark:
        best !== undefined && best >= quiz.pass
          ? 'done'
          : begun || best !== undefined
            ? 'begun'
            : 'new',
      facts: [
        `${quiz.questions.length} questions`,
        best === undefined ? '' : `best ${percent(best)}`,
      ],
      topics: quiz.topics,
      notes: [
        ...(quiz.timeMs === undefined
          ? []
          : [`Timed: ${formatDuration(quiz.timeMs)}. Passed with ${percent(quiz.pass)}.`]),
        ...(best === undefined
          ? []
          : [
              `${attempts.length} ${attempts.length === 1 ? 'attempt' : 'attempts'}, best ${percent(best)}.`,
            ]),
        ...titled('Drills', quiz.lessons, catalogue),
      ],
    };
  });
}

function incidentItems(catalogue: Catalogue, progress: Progress): BrowseItem[] {
  return [...catalogue.scenarios.values()].map((scenario): BrowseItem => {
    const runs = progress.incidents[scenario.id] ?? [];
    const best = bestRun(runs);
    const stars = bestStars(progress, scenario.id);
    const { difficulty, minutes } = scenario;
    return {
      id: scenario.id,
      title: scenario.title,
      summary: scenario.summary,
      mark: best?.outcome === 'won' ? 'done' : best ? 'begun' : 'new',
      facts: [
        `difficulty ${'◆'.repeat(difficulty)}${'◇'.repeat(5 - difficulty)}`,
        `${minutes} min`,
        `${'★'.repeat(stars)}${'☆'.repeat(3 - stars)}`,
      ],
      topics: scenario.topics,
      notes: [
        ...(best
          ? [
              `${runs.length} ${runs.length === 1 ? 'run' : 'runs'}; best: ${best.outcome}, ${best.lost.toLocaleString('en-US')} requests lost.`,
            ]
          : []),
        ...titled('Pays off', scenario.lessons, catalogue),
      ],
    };
  });
}

const bestShare = (attempts: readonly QuizRecord[]): number | undefined =>
  attempts.length === 0
    ? undefined
    : Math.max(...attempts.map(({ points, questions }) => points / Math.max(1, questions)));

const bestRun = (runs: readonly IncidentRecord[]): IncidentRecord | undefined =>
  [...runs].sort((a, b) => b.stars - a.stars || a.lost - b.lost)[0];

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function titled(what: string, lessons: readonly string[], { lessons: known }: Catalogue): string[] {
  const titles = lessons.flatMap((id) => known.get(id)?.title ?? []);
  return titles.length === 0 ? [] : [`${what}: ${titles.join(', ')}`];
}
