import { letterAt } from '../lib/words.ts';
import { fillBlanks } from '../quiz/blanks.ts';
import type { DrawnQuestion } from '../quiz/draw.ts';
import { type Entry, inputOf, isTouched } from '../session/quiz/entry.ts';
import type { Input } from '../session/quiz/input.ts';
import { spokenInline, spokenMarkdown } from './markdown.ts';
import { listed, oneLine } from './words.ts';

/** A question as it is asked, and what stands entered. */
export function questionLines(drawn: DrawnQuestion, entry: Entry): string[] {
  const { hints } = drawn;
  return [
    ...askedLines(drawn),
    ...wayLines(drawn),
    ...(isTouched(entry, drawn) ? enteredLines(drawn, inputOf(entry, drawn)) : []),
    ...hints.slice(0, entry.hints).map((hint, index) => `Hint ${index + 1}: ${spokenInline(hint)}`),
    ...(entry.note === undefined ? [] : [noteText(entry.note)]),
  ];
}

/** What is asked, its blanks by their numbers. */
export const askedLines = ({ question, ask }: DrawnQuestion): string[] =>
  spokenMarkdown(
    question.type === 'cloze' ? fillBlanks(ask, (blank) => `(blank ${blank + 1})`) : ask,
  );

/** Why what stands there cannot be graded. */
export const noteText = (note: string): string => `Not an answer yet: ${oneLine(note)}`;

/** How it is answered, with what there is to choose from. */
function wayLines({ question, order, targets }: DrawnQuestion): string[] {
  switch (question.type) {
    case 'single':
    case 'true-false':
    case 'multiple': {
      const say =
        question.type === 'multiple'
          ? 'Several may be right. Type their letters, then Enter.'
          : 'One is right. Type its letter, then Enter.';
      return [
        `${order.length} choices. ${say}`,
        ...order.map(
          (place, index) => `${letterAt(index)}: ${spokenInline(question.options[place]!.text)}`,
        ),
      ];
    }
    case 'order':
      return [
        `${order.length} items to put in order. Type their letters from first to last, then Enter.`,
        ...order.map(
          (place, index) => `${letterAt(index)}: ${spokenInline(question.items[place]!)}`,
        ),
      ];
    case 'match':
    case 'categorize':
      return [
        `${order.length} items. Type a letter with its number, such as a2 b1, then Enter.`,
        ...order.map(
          (place, index) => `${letterAt(index)}: ${spokenInline(question.items[place]!.text)}`,
        ),
        question.type === 'match' ? 'Their partners:' : 'Where they belong:',
        ...targets.map((place, index) => `${index + 1}: ${spokenInline(question.targets[place]!)}`),
      ];
    case 'numeric': {
      const { label } = question.unit;
      return [
        label === ''
          ? 'Type a number, then Enter.'
          : `Type a number, in ${oneLine(label)}, then Enter.`,
      ];
    }
    case 'text':
      return ['Type answer and the word or words.'];
    case 'cloze':
      return question.blanks.length === 1
        ? ['Type answer and what belongs into the blank.']
        : [`Type answer and the ${question.blanks.length} words, with commas between them.`];
  }
}

/** What stands there and would be the answer now. */
function enteredLines({ question, order, targets }: DrawnQuestion, input: Input): string[] {
  const letter = (place: number) => letterAt(order.indexOf(place));
  switch (input.kind) {
    case 'choice':
      return [
        input.chosen.length === 0
          ? 'Nothing chosen.'
          : `Chosen: ${listed(input.chosen.map(letter))}.`,
      ];
    case 'typed': {
      const texts = input.lines.map(({ text }) => text.trim());
      return texts.length === 1
        ? [`Typed: ${oneLine(texts[0]!)}`]
        : texts.map(
            (text, index) => `Blank ${index + 1}: ${text === '' ? 'empty' : oneLine(text)}`,
          );
    }
    case 'order':
      return [`Order now: ${input.order.map(letter).join(', ')}.`];
    case 'assigned': {
      if (!('targets' in question)) return [];
      const given = order.flatMap((place) => {
        const to = input.to[place];
        return to === null || to === undefined
          ? []
          : [`${letter(place)}${targets.indexOf(to) + 1}`];
      });
      return [given.length === 0 ? 'Nothing given yet.' : `Given: ${given.join(', ')}.`];
    }
  }
}
