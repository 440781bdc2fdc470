import type { Source } from '../source.ts';
import { type Imported, Importing } from './imported.ts';

/**
 * Reads Aiken: a question on one line or several, options `A.` or `A)`, and `ANSWER: B`.
 * https://docs.moodle.org/en/Aiken_format
 */
export function readAiken(source: Source): Imported {
  const to = new Importing(source);
  let ask: string[] = [];
  let options: string[] = [];
  let startsAt = 0;
  source.text.split('\n').forEach((raw, line) => {
    const text = raw.trim();
    const answer = /^ANSWER:\s*([A-Z])\s*$/i.exec(text)?.[1];
    const option = /^([A-Z])[.)]\s+(.*)$/.exec(text);
    const offset = source.lineStart(line);
    if (answer !== undefined) {
      const right = answer.toUpperCase().charCodeAt(0) - 65;
      if (ask.length === 0 || options.length < 2 || right >= options.length) {
        const message = 'this answer belongs to no question with options';
        to.lost(offset, message, 'Write the question, options A. to Z., then ANSWER: B.', 'error');
      } else {
        to.add(ask.join(' '), {
          type: 'single',
          ask: ask.join('\n'),
          options: to.options(
            startsAt,
            options.map((each, at) => ({ text: each, correct: at === right, because: '' })),
          ),
        });
      }
      ask = [];
      options = [];
    } else if (option && ask.length > 0) {
      options.push(option[2]!);
    } else if (text !== '') {
      if (options.length > 0) {
        to.lost(startsAt, 'the question has no answer', 'End it with a line ANSWER: B.', 'error');
        ask = [];
        options = [];
      }
      if (ask.length === 0) startsAt = offset;
      ask.push(text);
    }
  });
  if (ask.length > 0) {
    to.lost(startsAt, 'the question has no answer', 'End it with a line ANSWER: B.', 'error');
  }
  return to;
}
