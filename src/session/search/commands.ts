import type { Catalogue } from '../../catalogue/catalogue.ts';
import { quizIn, trackExams, trackMixes } from '../../catalogue/mixes.ts';
import { type WordIndex, wordIndex } from '../../catalogue/word-index.ts';
import { placementId } from '../../quiz/mix.ts';
import { attemptSize, type Quiz } from '../../quiz/quiz.ts';
import type { Command } from './choice.ts';

const command = (
  title: string,
  detail: string,
  target: Command['target'],
  ...also: readonly string[]
): Command => ({ kind: 'command', title, detail, also, about: '', target });

const always: readonly Command[] = [
  command('Learn', 'All lessons', { kind: 'browse', what: 'lessons' }, 'lessons', 'read'),
  command('Drill', 'All quizzes', { kind: 'browse', what: 'quizzes' }, 'quizzes', 'exams'),
  command('Respond', 'All incidents', { kind: 'browse', what: 'incidents' }, 'incidents', 'play'),
  command('Review', 'What is due, before it fades', { kind: 'review' }, 'due', 'repeat', 'cards'),
  command(
    'Progress',
    'How far you have come',
    { kind: 'progress' },
    'mastery',
    'streak',
    'calibration',
    'statistics',
  ),
  command(
    'Settings',
    'Review, clocks and looks',
    { kind: 'settings' },
    'options',
    'preferences',
    'theme',
    'clocks',
  ),
];

/** With one incident there is nothing to draw from. */
const onCall: readonly Command[] = [
  command('Incident of the day', 'The same for everyone', { kind: 'duty', what: 'daily' }, 'daily'),
  command(
    'On-call week',
    'Seven shifts, one error budget',
    { kind: 'duty', what: 'week' },
    'weekly',
  ),
];

const taken = ({ id, title }: Quiz, detail: string, ...also: readonly string[]): Command =>
  command(title, detail, { kind: 'quiz', quiz: id }, ...also);

const indexes = new WeakMap<Catalogue, WordIndex<Command>>();

/** Everything that can be opened from the menu and its lists, and is not content by itself. */
export function commandIndex(catalogue: Catalogue): WordIndex<Command> {
  const known = indexes.get(catalogue) ?? wordIndex(commandsFor(catalogue));
  indexes.set(catalogue, known);
  return known;
}

function commandsFor(catalogue: Catalogue): Command[] {
  const placement = quizIn(catalogue, placementId);
  return [
    ...always,
    ...(catalogue.scenarios.size > 1 ? onCall : []),
    ...((placement?.parts?.length ?? 0) > 1
      ? [taken(placement!, `${attemptSize(placement!)} questions over all tracks`, 'skip')]
      : []),
    ...trackExams(catalogue).map((exam) =>
      taken(exam, `${attemptSize(exam)} questions on all lessons of the track`),
    ),
    ...trackMixes(catalogue).map((mix) =>
      taken(mix, `Some of ${mix.questions.length} questions on the track`, 'track'),
    ),
  ];
}
