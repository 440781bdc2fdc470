import {
  nextLesson,
  previousLesson,
  quizzesOn,
  scenariosOn,
  unlockedBy,
} from '../../catalogue/catalogue.ts';
import { quizIn } from '../../catalogue/mixes.ts';
import { todayAt } from '../../lib/days.ts';
import { own } from '../../lib/own.ts';
import type { PlaceName } from '../../progress/place.ts';
import { placeIn } from '../../progress/progress.ts';
import { reviewQueue } from '../review/cards.ts';
import type { Context } from '../step.ts';
import type { Choice } from './choice.ts';

type Where = Pick<Context, 'catalogue' | 'on'>;

/** The lesson that the learner is in, or those that what is open drills or needs. */
export function lessonsAtHand({ catalogue, on }: Where): readonly string[] {
  switch (on?.kind) {
    case 'lesson':
      return [on.lesson];
    case 'quiz':
      return quizIn(catalogue, on.quiz)?.lessons ?? [];
    case 'incident':
      return catalogue.scenarios.get(on.scenario)?.lessons ?? [];
    case undefined:
      return [];
  }
}

const nameIn = (kind: PlaceName['kind'], id: string): string => `${kind}:${id}`;

/** What belongs to the same matter as what is open, by kind and id. */
function related({ catalogue }: Where, lessons: readonly string[]): ReadonlySet<string> {
  const all = lessons.flatMap((lesson) => [
    ...[
      ...(catalogue.lessons.get(lesson)?.requires ?? []),
      ...[
        nextLesson(catalogue, lesson),
        previousLesson(catalogue, lesson),
        ...unlockedBy(catalogue, lesson),
      ].flatMap((one) => one?.id ?? []),
    ].map((id) => nameIn('lesson', id)),
    ...quizzesOn(catalogue, lesson).map(({ id }) => nameIn('quiz', id)),
    ...scenariosOn(catalogue, lesson).map(({ id }) => nameIn('incident', id)),
  ]);
  return new Set(all);
}

/** In ranks of the search. */
const lifts = { own: 2, related: 0.75, open: 0.4, done: -0.4, key: 0.3, command: 0.2 };

/** How far something comes to the front because of what the learner is doing and has done. */
export function liftFrom(context: Context): (choice: Choice) => number {
  const lessons = lessonsAtHand(context);
  const around = related(context, lessons);
  const near = (kind: PlaceName['kind'], id: string): number => {
    if (kind === 'lesson' && lessons.includes(id)) return lifts.own;
    return around.has(nameIn(kind, id)) ? lifts.related : 0;
  };
  const stateOf = stateIn(context);
  return (choice) => {
    switch (choice.kind) {
      case 'key':
        return lifts.key;
      case 'command':
      case 'resume':
        return lifts.command;
      case 'heading':
      case 'term':
        return 'lesson' in choice.target ? near('lesson', choice.target.lesson) : 0;
      case 'lesson':
      case 'quiz':
      case 'topic':
      case 'incident': {
        const { target } = choice;
        const id = idOf(target);
        return near(target.kind, id) + stateOf(target, id);
      }
    }
  };
}

function idOf(name: PlaceName): string {
  if (name.kind === 'lesson') return name.lesson;
  return name.kind === 'quiz' ? name.quiz : name.scenario;
}

/** What is due or begun before what is finished. */
function stateIn(context: Context): (name: PlaceName, id: string) => number {
  const { catalogue, progress, now, utcOffsetMs } = context;
  const { due } = reviewQueue(catalogue, progress, todayAt(now, utcOffsetMs));
  const topics = new Set(due.map(({ topic }) => topic));
  const finished = ({ kind }: PlaceName, id: string): boolean => {
    if (kind === 'lesson') return own(progress.lessons, id)?.finishedAt !== undefined;
    if (kind === 'incident') {
      return own(progress.incidents, id)?.some(({ outcome }) => outcome === 'won') === true;
    }
    return own(progress.quizzes, id) !== undefined;
  };
  return (name, id) => {
    if (topics.has(id) || placeIn(progress, name)) return lifts.open;
    return finished(name, id) ? lifts.done : 0;
  };
}
