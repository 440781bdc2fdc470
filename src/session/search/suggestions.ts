import { nextLesson, quizzesOn, scenariosOn } from '../../catalogue/catalogue.ts';
import { contentIndex, type Found } from '../../catalogue/search.ts';
import { todayAt, utcDayOf } from '../../lib/days.ts';
import { own } from '../../lib/own.ts';
import { isSamePlace } from '../../progress/place.ts';
import { dailyOn } from '../duty/daily.ts';
import { knownLessons } from '../menu/known.ts';
import { placeTitle } from '../menu/menu.ts';
import { reviewQueue } from '../review/cards.ts';
import type { Context } from '../step.ts';
import type { Choice, Command } from './choice.ts';
import { commandIndex } from './commands.ts';
import { lessonsAtHand } from './nearness.ts';

const mostPlaces = 3;
const mostOfAKind = 2;

/**
 * What may be wanted before anything is typed: what belongs to the open lesson or incident, what was
 * left open, what is due, the next lesson; then everything else that there is besides content, after
 * the keys of an open lesson, quiz or incident: who is in the middle of it wants these.
 */
export function suggestions(context: Context, keys: readonly Choice[]): Choice[] {
  const { catalogue, on } = context;
  const near = [...aroundHere(context), ...leftOpen(context), ...waiting(context)];
  const commands = commandIndex(catalogue).entries.map(({ thing }) => thing);
  const others = commands.filter(({ title }) => near.every((one) => one.title !== title));
  return on ? [...near, ...keys, ...others] : [...near, ...others, ...keys];
}

/** The lessons of an incident or a quiz; what comes after a lesson. */
function aroundHere(context: Context): Found[] {
  const { catalogue, on } = context;
  const lessons = lessonsAtHand(context);
  if (on?.kind !== 'lesson') return lessons.flatMap((id) => found(context, 'lesson', id));
  const { lesson } = on;
  const next = nextLesson(catalogue, lesson);
  return [
    ...(next ? found(context, 'lesson', next.id) : []),
    ...quizzesOn(catalogue, lesson)
      .slice(0, mostOfAKind)
      .flatMap(({ id }) => found(context, 'quiz', id)),
    ...scenariosOn(catalogue, lesson)
      .slice(0, mostOfAKind)
      .flatMap(({ id }) => found(context, 'incident', id)),
  ];
}

/** An entry of the content by its id. */
function found(
  { catalogue }: Pick<Context, 'catalogue'>,
  kind: Found['kind'],
  id: string,
): Found[] {
  const { entries } = contentIndex(catalogue);
  const entry = entries.find(({ thing }) => thing.kind === kind && thing.also[0] === id);
  return entry ? [entry.thing] : [];
}

function leftOpen({ catalogue, progress, on }: Context): Command[] {
  return progress.places
    .filter(({ place }) => !on || !isSamePlace(place, on))
    .slice(0, mostPlaces)
    .flatMap(({ place }): Command[] => {
      const title = placeTitle(catalogue, place);
      if (title === undefined) return [];
      const target = { kind: 'resume', place } as const;
      return [{ kind: 'resume', title, detail: 'Left open', also: [], about: '', target }];
    });
}

/** What is due, the lesson to read next, and the incident of the day as long as it was not played. */
function waiting(context: Context): Choice[] {
  const { catalogue, progress, now, utcOffsetMs } = context;
  const { due } = reviewQueue(catalogue, progress, todayAt(now, utcOffsetMs));
  const known = knownLessons(catalogue, progress);
  const unread = [...catalogue.lessons.keys()].find(
    (id) => !known.has(id) && own(progress.lessons, id) === undefined,
  );
  const daily = dailyOn(catalogue, progress, utcDayOf(now));
  const commands = commandIndex(catalogue).entries.map(({ thing }) => thing);
  const opening = (kind: Command['target']['kind'], detail: string) =>
    commands.filter(({ target }) => target.kind === kind).map((one) => ({ ...one, detail }));
  return [
    ...(due.length > 0 ? opening('review', `${due.length} due`) : []),
    ...(unread === undefined ? [] : found(context, 'lesson', unread)),
    ...(daily && !daily.result ? opening('duty', daily.title).slice(0, 1) : []),
  ];
}
