import { examId, type Mix, mixNamed, mixOf, passOfMix, placementId, topicId } from '../quiz/mix.ts';
import type { Question } from '../quiz/question.ts';
import type { Quiz } from '../quiz/quiz.ts';
import { type Catalogue, lessonsOf, type Track } from './catalogue.ts';

const mixes = new WeakMap<Catalogue, Map<string, Quiz | undefined>>();

/** A quiz by its id, or the mix of that name; undefined when there is neither. */
export function quizIn(catalogue: Catalogue, id: string): Quiz | undefined {
  if (!mixNamed(id)) return catalogue.quizzes.get(id);
  const known = mixes.get(catalogue) ?? new Map<string, Quiz | undefined>();
  mixes.set(catalogue, known);
  if (!known.has(id)) {
    const mix = mixFor(catalogue, id);
    known.set(id, mix && mixOf(mix, catalogue.quizzes.values()));
  }
  return known.get(id);
}

function mixFor(catalogue: Catalogue, id: string): Mix | undefined {
  const { kind, of } = mixNamed(id)!;
  switch (kind) {
    case 'topic':
      return topicMix(catalogue, of);
    case 'exam': {
      const track = catalogue.tracks.find((candidate) => candidate.id === of);
      return track && examOf(catalogue, track);
    }
    case 'placement':
      return id === placementId ? placement(catalogue) : undefined;
  }
}

/** What a mix can be of: what quizzes are on, the tracks, and the lessons that questions lead to. */
export function topicsOf(catalogue: Catalogue): string[] {
  const { quizzes, tracks, lessons } = catalogue;
  const named = [...quizzes.values()].flatMap(({ topics }) => topics);
  const all = new Set([...named, ...tracks.map(({ id }) => id), ...lessons.keys()]);
  return [...all].filter((topic) => quizIn(catalogue, topicId(topic))).sort();
}

/** Mixes that bring together what several quizzes ask: one for each such track. */
export function trackMixes(catalogue: Catalogue): Quiz[] {
  return catalogue.tracks.flatMap(({ id }) => {
    const mix = quizIn(catalogue, topicId(id));
    const sources = new Set(mix?.questions.map((question) => question.id.split('#')[0]));
    return mix && sources.size > 1 ? [mix] : [];
  });
}

/** The closing exam of each track that has enough questions for one. */
export function trackExams(catalogue: Catalogue): Quiz[] {
  return catalogue.tracks.flatMap(({ id }) => trackExam(catalogue, id) ?? []);
}

export function trackExam(catalogue: Catalogue, track: string): Quiz | undefined {
  const exam = quizIn(catalogue, examId(track));
  return exam && exam.questions.length >= smallestExam ? exam : undefined;
}

const smallestExam = 10;

function topicMix(catalogue: Catalogue, id: string): Mix {
  const track = catalogue.tracks.find((candidate) => candidate.id === id);
  const title = track?.title ?? catalogue.lessons.get(id)?.title ?? id.replaceAll('-', ' ');
  return {
    id: topicId(id),
    title: `Mixed: ${title}`,
    topics: [id],
    pass: passOfMix,
    parts: [
      {
        id,
        title,
        ask: Number.POSITIVE_INFINITY,
        has: (question, quiz) =>
          quiz.topics.includes(id) ||
          lessonOf(question) === id ||
          (track !== undefined && isIn(track, question, quiz)),
      },
    ],
  };
}

/** Questions of an exam, about: as many on each lesson of the track. */
const examSize = 20;

function examOf(catalogue: Catalogue, track: Track): Mix {
  const lessons = lessonsOf(catalogue, track);
  const ask = Math.max(2, Math.round(examSize / lessons.length));
  return {
    id: examId(track.id),
    title: `Exam: ${track.title}`,
    pass: passOfMix,
    parts: lessons.map(({ id, title }) => ({
      id,
      title,
      ask,
      has: (question) => lessonOf(question) === id,
    })),
  };
}

/** Enough to tell a track that somebody knows from luck: with four options, one guesser in 64. */
const placementAsks = 3;
/** What everybody knows says nothing. */
const placementLevel = 2;

function placement({ tracks }: Catalogue): Mix {
  return {
    id: placementId,
    title: 'Placement: what you can skip',
    pass: 0,
    parts: tracks.map((track) => ({
      id: track.id,
      title: track.title,
      ask: placementAsks,
      has: (question, quiz) => question.level >= placementLevel && isIn(track, question, quiz),
    })),
  };
}

const lessonOf = ({ lesson }: Question): string | undefined => lesson?.split('#')[0];

/** Questions that lead to no lesson belong where their quiz does. */
function isIn({ lessons }: Track, question: Question, quiz: Quiz): boolean {
  const lesson = lessonOf(question);
  const about = lesson === undefined ? quiz.lessons : [lesson];
  return about.length > 0 && about.every((known) => lessons.includes(known));
}
