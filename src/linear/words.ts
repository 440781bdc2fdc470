import { visibleText } from '../lib/text.ts';
import { formatDuration } from '../lib/units.ts';
import { inOneLine, plural } from '../lib/words.ts';

/** Signs that are drawn elsewhere, as words. Content is made visible: no sequence of it gets out. */
export const spoken = (text: string): string =>
  visibleText(text)
    .replace(/★ (\d+) of (\d+)/g, '$1 of $2 stars')
    .replace(/[★☆]+/g, (stars) => `${count(stars, '★')} of ${stars.length} stars`)
    .replace(/[◆◇]+/g, (marks) => `difficulty ${count(marks, '◆')} of ${marks.length}`)
    .replace(/(\d)\/s\b/g, '$1 per second')
    .replace(/\s*·\s*/g, ', ')
    .replace(/\s*→\s*/g, ' to ')
    .replace(/\s*≤\s*/g, ' at most ')
    .replace(/\s*≥\s*/g, ' at least ')
    .replace(/\s*≠\s*/g, ' other than ')
    .replace(/(?<=\w) < (?=[\d–])/g, ' below ')
    .replace(/(?<=\w) > (?=[\d–])/g, ' above ')
    .replace(/^–$/, 'none');

const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** One line, whatever an author broke it into. */
export const oneLine = (text: string): string => spoken(inOneLine(text));

/** The place that a letter or a number from 1 names; undefined when it names none of so many. */
export function placeNamed(text: string, count: number): number | undefined {
  const word = text.trim().toLowerCase();
  const place = /^\d+$/.test(word)
    ? Number(word) - 1
    : /^[a-z]$/.test(word)
      ? word.charCodeAt(0) - 97
      : -1;
  return place >= 0 && place < count ? place : undefined;
}

/** `a c`, `a, c` or `ac`: the places of several; undefined when one of them names none. */
export function placesNamed(text: string, count: number): number[] | undefined {
  const words = text
    .trim()
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
  const each = words.flatMap((word) => (/^[a-z]{2,}$/.test(word) ? [...word] : [word]));
  const places = each.map((word) => placeNamed(word, count));
  return places.length === 0 || places.includes(undefined) ? undefined : (places as number[]);
}

/** `There is 1 event.`, `There are 2 events.` */
export const thereAre = (many: number, what: string): string =>
  `There ${many === 1 ? 'is' : 'are'} ${plural(many || 'no', what)}.`;

/** `a, b or c`. */
export function listed(words: readonly string[], last = 'and'): string {
  if (words.length <= 1) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** A sentence: with a full stop, unless it ends in a sign of its own. */
export const sentence = (text: string): string => (/[.!?:]$/.test(text) ? text : `${text}.`);

/** Enough to know a text again. */
export const shortened = (text: string): string => {
  const words = text.split(' ');
  return words.length <= 14 ? text : `${words.slice(0, 12).join(' ')} and so on`;
};

/** A duration as it is said: a bare m would be read as metres. */
export const durationText = (ms: number): string =>
  formatDuration(ms)
    .replace(/^0 ms$/, '0 s')
    .replace(/(\d) m\b/, '$1 min');
