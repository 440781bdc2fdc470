import type { Problem } from '../lib/diagnostic.ts';

/** A cloze text taken apart. */
export interface ClozeText {
  /** The text with the blanks as `{{1}}`, `{{2}}` … */
  readonly text: string;
  /** The accepted answers of each blank. */
  readonly blanks: readonly (readonly string[])[];
  readonly problems: readonly Problem[];
}

const blank = /\{\{([^{}\n]*)\}\}/g;

/** More than these are no longer one question, and each has a digit for its name. */
const most = 9;

/** Takes `{{429}}` and `{{breaker|circuit breaker}}` out of a text. */
export function readBlanks(ask: string): ClozeText {
  const problems: Problem[] = [];
  const wrong = (message: string, hint: string) =>
    problems.push({ code: 'wrong-value', path: ['ask'], message, hint });
  const blanks: (readonly string[])[] = [];
  const text = ask.replace(blank, (whole, inside: string) => {
    const accept = inside.split('|').map((answer) => answer.trim());
    if (accept.includes('')) {
      wrong(`the blank ${whole} has an empty answer`, 'Write what belongs there: {{429}}.');
    }
    blanks.push(accept);
    return blankMark(blanks.length);
  });
  if (/\{\{|\}\}/.test(text.replace(marks, ''))) {
    wrong(
      'a blank is opened or closed alone',
      'Write it on one line: {{429}} or {{429|four two nine}}.',
    );
  } else if (blanks.length === 0) {
    wrong('there is no blank in the text', 'Put what is to be filled in between braces: {{429}}.');
  }
  if (blanks.length > most) {
    wrong(
      `there are ${blanks.length} blanks, but ${most} are the most`,
      'Make two questions of it.',
    );
  }
  return { text, blanks, problems };
}

const marks = /\{\{(\d)\}\}/g;

const blankMark = (number: number): string => `{{${number}}}`;

/** Puts something else in the place of every blank; `show` gets its place, counted from 0. */
export const fillBlanks = (ask: string, show: (blank: number) => string): string =>
  ask.replace(marks, (_, number: string) => show(Number(number) - 1));
