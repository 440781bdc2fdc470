import type { Found } from '../../catalogue/search.ts';
import type { Searchable } from '../../catalogue/word-index.ts';
import { mixNamed } from '../../quiz/mix.ts';
import { mixSize } from '../menu/quiz-items.ts';
import { incidentSeed, newSeed } from '../seeds.ts';
import type { Context, Target } from '../step.ts';

/** What search can lead to: something of the content, a command, or a key of the screen beneath. */
export type Choice = Found | Command | KeyChoice;

/** Opens something that is no single lesson, quiz or incident, or what was left open. */
export interface Command extends Searchable {
  readonly kind: 'command' | 'resume';
  readonly detail: string;
  readonly target: Found['target'] | Exclude<Target, { readonly kind: 'quiz' | 'incident' }>;
}

/** Does what a key of the screen beneath would do. */
interface KeyChoice extends Searchable {
  readonly kind: 'key';
  readonly detail: string;
  /** By its name in the key table. */
  readonly key: string;
}

/** A key that the screen beneath answers to, in words. */
export interface Offer {
  readonly key: string;
  /** As it is written for people: `⏎`, `^K`. */
  readonly shown: string;
  readonly help: string;
}

export const keyChoice = ({ key, shown, help }: Offer): KeyChoice => ({
  kind: 'key',
  title: help,
  detail: `key ${shown}`,
  also: [],
  about: '',
  key,
});

/** What opens; every attempt gets a seed of its own. */
export function targetOf({ target }: Found | Command, context: Context): Target {
  switch (target.kind) {
    case 'quiz': {
      const quiz = { ...target, seed: newSeed(context) };
      return mixNamed(target.quiz)?.kind === 'topic' ? { ...quiz, count: mixSize } : quiz;
    }
    case 'incident':
      return { ...target, seed: incidentSeed(target.scenario, context) };
    default:
      return target;
  }
}
