import { nearest } from '../lib/nearest.ts';
import { type LineCommand, type Page, type Reply, say } from './page.ts';
import { listed } from './words.ts';

/** What a typed line means on a page. */
export function replyTo(page: Page, line: string): Reply {
  const text = line.trim();
  if (text === '') {
    return page.enter?.reply ?? say('Type help for what can be typed here.');
  }
  const found = commandIn(page.commands, text);
  if (found) return found;
  return page.typed?.(text) ?? unknown(page, text);
}

/** The command whose words the line begins with; the longest of them, so that `turn longer` is one. */
function commandIn(commands: readonly LineCommand[], text: string): Reply | undefined {
  const lower = text.toLowerCase();
  const matches = commands
    .flatMap((one) => one.words.map((word) => ({ one, word })))
    // Single signs differ by their case, as keys do.
    .filter(({ one, word }) => {
      const line = word.length === 1 ? text : lower;
      return line === word || (one.takes !== undefined && line.startsWith(`${word} `));
    })
    .sort((a, b) => b.word.length - a.word.length);
  const [best] = matches;
  return best?.one.run(text.slice(best.word.length).trim());
}

function unknown({ commands }: Page, text: string): Reply {
  const words = commands.flatMap((one) => one.words.filter((word) => word.length > 1));
  const [first = ''] = text.toLowerCase().split(/\s+/);
  const guess = nearest(text.toLowerCase(), words) ?? nearest(first, words);
  const hint =
    guess === undefined ? 'Type help for what can be typed here.' : `Did you mean "${guess}"?`;
  return say(`"${text}" means nothing here. ${hint}`);
}

/** What can be typed on a page, a line each. */
export function helpLines({ enter, commands }: Page): string[] {
  return [
    'What can be typed here:',
    ...(enter ? [`Nothing, only Enter: ${enter.does}.`] : []),
    ...commands.map(({ words: [first = '', ...others], takes, help }) => {
      const also = others.length === 0 ? '' : ` (also ${listed(others, 'or')})`;
      return `${first}${takes === undefined ? '' : ` ${takes}`}: ${help}${also}.`;
    }),
  ];
}
