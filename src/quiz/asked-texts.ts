import { fillBlanks } from './blanks.ts';
import type { DrawnQuestion } from './draw.ts';

/** What a question says before it is answered, as Markdown, for where it can only be read. */
export interface AskedTexts {
  readonly ask: string;
  /** Options or items, in the order shown. */
  readonly choices: readonly string[];
  /** What items are matched with or sorted into. */
  readonly targets: readonly string[];
}

export function askedTexts({ question, ask, order, targets }: DrawnQuestion): AskedTexts {
  const nothing: AskedTexts = { ask, choices: [], targets: [] };
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return { ...nothing, choices: order.map((place) => question.options[place]!.text) };
    case 'order':
      return { ...nothing, choices: order.map((place) => question.items[place]!) };
    case 'match':
    case 'categorize':
      return {
        ask,
        choices: order.map((place) => question.items[place]!.text),
        targets: targets.map((place) => question.targets[place]!),
      };
    case 'cloze':
      return { ...nothing, ask: fillBlanks(ask, () => '▁▁▁▁▁▁') };
    case 'numeric':
    case 'text':
      return nothing;
  }
}
