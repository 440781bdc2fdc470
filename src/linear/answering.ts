import { letterAt } from '../lib/words.ts';
import type { DrawnQuestion } from '../quiz/draw.ts';
import type { Message } from '../session/messages.ts';
import { type Entry, type EntryAction, inputOf, isTouched } from '../session/quiz/entry.ts';
import { command, type LineCommand, type Page, type Reply, say, send, taking } from './page.ts';
import { noteText } from './question.ts';
import { placesNamed } from './words.ts';

/** Turns something done to the question into a message. */
type Act = (action: EntryAction) => Message;

/** How an open question is answered with typed lines. */
export function answering(
  drawn: DrawnQuestion,
  entry: Entry,
  act: Act,
): Pick<Page, 'enter' | 'typed'> & { readonly commands: readonly LineCommand[] } {
  const answer = act({ type: 'answer' });
  const input = inputOf(entry, drawn);
  // On a screen Enter means the option under the cursor; nobody hears where that is.
  const bareAnswer =
    input.kind === 'choice' && input.chosen.length === 0
      ? say('Nothing is chosen yet: type a letter first.')
      : send(answer);
  const enters = (rest: string, thenAnswer: boolean): Reply => {
    const read = entered(drawn, entry, rest);
    if (typeof read === 'string') return say(read);
    return send(...read.map(act), ...(thenAnswer ? [answer] : []));
  };
  const { hints } = drawn;
  return {
    ...(isTouched(entry, drawn)
      ? {
          enter: {
            does: 'answers with what stands there',
            // What is refused stays refused until it is changed: it is said again.
            reply: entry.note === undefined ? send(answer) : say(noteText(entry.note)),
          },
        }
      : {}),
    commands: [
      taking(['answer', '='], answerTakes(drawn), 'answers', (rest) =>
        rest === '' ? bareAnswer : enters(rest, true),
      ),
      ...(hints.length === 0
        ? []
        : [
            command(['hint'], 'a hint, for a quarter of the point', () =>
              entry.hints < hints.length
                ? send(act({ type: 'hint' }))
                : say('There are no more hints.'),
            ),
          ]),
    ],
    typed: (line) => (isEntry(drawn, line) ? enters(line, false) : undefined),
  };
}

function answerTakes({ question }: DrawnQuestion): string {
  switch (question.type) {
    case 'single':
    case 'true-false':
      return 'LETTER';
    case 'multiple':
      return 'LETTERS';
    case 'order':
      return 'LETTERS IN ORDER';
    case 'match':
    case 'categorize':
      return 'PAIRS SUCH AS a2 b1';
    case 'numeric':
      return 'NUMBER';
    default:
      return 'WORDS';
  }
}

/** Whether a bare line is meant for the question; words must follow `answer`, since they may be slips. */
function isEntry({ question, order }: DrawnQuestion, line: string): boolean {
  switch (question.type) {
    case 'numeric':
      return /^[-+.\d]/.test(line);
    case 'text':
    case 'cloze':
      return false;
    case 'match':
    case 'categorize':
      return /^([a-z]\s*=?\s*\d[\s,;]*)+$/i.test(line);
    default:
      return placesNamed(line, order.length) !== undefined;
  }
}

/** What a line enters, as actions; a text says why it enters nothing. */
function entered(drawn: DrawnQuestion, entry: Entry, line: string): EntryAction[] | string {
  const { question, order } = drawn;
  const input = inputOf(entry, drawn);
  const last = letterAt(order.length - 1);
  switch (input.kind) {
    case 'choice': {
      const places = placesNamed(line, order.length);
      if (!places) return `Type a letter from a to ${last}.`;
      if (question.type !== 'multiple') {
        return places.length === 1
          ? [{ type: 'pick', index: places[0]! }]
          : 'One is right: type one letter.';
      }
      const wanted = new Set(places);
      const chosen = new Set(input.chosen.map((place) => order.indexOf(place)));
      // What is typed is all that is chosen then.
      return order.flatMap((_, index) =>
        wanted.has(index) === chosen.has(index) ? [] : [{ type: 'pick', index } as const],
      );
    }
    case 'order': {
      const places = placesNamed(line, order.length);
      if (!places || new Set(places).size !== order.length) {
        return `Type all ${order.length} letters from a to ${last}, the first one first.`;
      }
      return reordering(
        input.order,
        places.map((index) => order[index]!),
        input.gripped,
      );
    }
    case 'assigned': {
      const pairs = [...line.matchAll(/([a-z])\s*=?\s*(\d+)/gi)];
      const read = pairs.map(([, letter = '', number]) => ({
        item: letter.toLowerCase().charCodeAt(0) - 97,
        target: Number(number) - 1,
      }));
      const known = read.every(
        ({ item, target }) => item < order.length && target >= 0 && target < drawn.targets.length,
      );
      if (read.length === 0 || !known) {
        return `Type letters from a to ${last}, each with a number from 1 to ${drawn.targets.length}.`;
      }
      return read.flatMap(({ item, target }) => [
        { type: 'pick', index: item } as const,
        { type: 'assign', index: target } as const,
      ]);
    }
    case 'typed': {
      const texts =
        input.lines.length === 1 ? [line] : line.split(/[,;]/).map((text) => text.trim());
      if (texts.length !== input.lines.length) {
        return `There are ${input.lines.length} blanks: type as many words, with commas between them.`;
      }
      return texts.flatMap((text, index) => [
        ...(texts.length > 1 ? [{ type: 'pick', index } as const] : []),
        { type: 'edit', edit: 'clear' } as const,
        { type: 'type', text } as const,
      ]);
    }
  }
}

/** Carries items to their places, one after the other. */
function reordering(
  now: readonly number[],
  wanted: readonly number[],
  gripped: boolean,
): EntryAction[] {
  const actions: EntryAction[] = gripped ? [{ type: 'toggle' }] : [];
  let order = [...now];
  for (const [index, place] of wanted.entries()) {
    const at = order.indexOf(place);
    if (at === index) continue;
    actions.push(
      { type: 'pick', index: at },
      { type: 'toggle' },
      { type: 'pick', index },
      { type: 'toggle' },
    );
    const rest = order.filter((other) => other !== place);
    order = [...rest.slice(0, index), place, ...rest.slice(index)];
  }
  return actions;
}
