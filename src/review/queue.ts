import { type Memory, retrievability } from './memory.ts';

/** Something that can come up for review. */
export interface Card {
  /** A stable item id. */
  readonly id: string;
  /** What it is about: neighbours in a session should differ in it. */
  readonly topic: string;
  /** Absent while it has never been answered. */
  readonly memory?: Memory;
}

export interface Limits {
  /** So many questions are met for the first time on one day, wherever they are met. */
  readonly newPerDay: number;
  /** Questions of one session. */
  readonly perSession: number;
}

/** A session takes minutes, and a day brings few new things. */
export const usualLimits: Limits = { newPerDay: 5, perSession: 10 };

/** What there is to review on a day. */
export interface Queue {
  /** Cards to be reviewed now, those nearest to being forgotten first. */
  readonly due: readonly Card[];
  /** Cards that today may still bring for the first time. */
  readonly fresh: readonly Card[];
  /** How many will fall due on each of the next seven days, tomorrow first. */
  readonly ahead: readonly number[];
  /** All cards with a memory. */
  readonly learnt: number;
}

const daysAhead = 7;

/** @param cards in the order in which new ones are best met */
export function queueOf(cards: readonly Card[], day: number, limits: Limits): Queue {
  const known = cards.flatMap((card) => (card.memory ? [{ card, memory: card.memory }] : []));
  const due = known
    .filter(({ memory }) => memory.dueDay <= day)
    .map(({ card, memory }) => ({ card, recall: retrievability(memory, day) }))
    .sort((a, b) => a.recall - b.recall)
    .map(({ card }) => card);
  const metToday = known.filter(({ memory }) => memory.firstDay === day).length;
  const unmet = cards.filter(({ memory }) => !memory);
  const ahead = Array.from(
    { length: daysAhead },
    (_, index) => known.filter(({ memory }) => memory.dueDay === day + 1 + index).length,
  );
  return {
    due,
    fresh: unmet.slice(0, Math.max(0, limits.newPerDay - metToday)),
    ahead,
    learnt: known.length,
  };
}

/** The cards of the next session: what is due before what is new, in an order that mixes topics. */
export function sessionOf({ due, fresh }: Queue, size: number): Card[] {
  const urgent = due.slice(0, size);
  return interleaved([...urgent, ...fresh.slice(0, size - urgent.length)]);
}

/**
 * The same cards, no two neighbours about one topic as far as that can be: telling like things
 * apart is half of knowing them. The topic with the most cards left goes next.
 */
export function interleaved(cards: readonly Card[]): Card[] {
  const left = new Map<string, Card[]>();
  for (const card of cards) left.set(card.topic, [...(left.get(card.topic) ?? []), card]);
  const mixed: Card[] = [];
  while (mixed.length < cards.length) {
    const last = mixed.at(-1)?.topic;
    const [topic] = [...left]
      .filter(([, of]) => of.length > 0)
      .sort(
        ([a, ofA], [b, ofB]) => Number(a === last) - Number(b === last) || ofB.length - ofA.length,
      )[0]!;
    mixed.push(left.get(topic)!.shift()!);
  }
  return mixed;
}
