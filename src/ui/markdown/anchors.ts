import { patternOf, plainText, textWidth } from '../../lib/text.ts';
import { linked } from './styled-text.ts';

/** A term of the glossary on one row of a text, to be painted when the row is shown. */
export interface Anchor {
  readonly term: string;
  readonly row: number;
  /** Columns, the last one not included. */
  readonly from: number;
  readonly to: number;
}

/** Names of terms, in small letters, with the term that each leads to. */
export type TermNames = ReadonlyMap<string, string>;

/**
 * Marks each term of a glossary where a document first uses it. A mark is a link of our own until
 * the text is laid out: links pass through wrapping and padding unharmed.
 */
export class MarkedTerms {
  private readonly names: TermNames;
  private readonly pattern: RegExp | undefined;
  private readonly used = new Set<string>();

  constructor(names: TermNames) {
    this.names = names;
    // Of "queue" and "queue limit" the longer one is meant where both fit.
    const words = [...names.keys()].sort((a, b) => b.length - a.length).map(patternOf);
    this.pattern =
      words.length === 0
        ? undefined
        : new RegExp(`(?<![\\p{L}\\p{N}_-])(${words.join('|')})(s|es)?(?![\\p{L}\\p{N}_-])`, 'giu');
  }

  mark(text: string): string {
    if (!this.pattern) return text;
    return text.replace(this.pattern, (written: string, name: string) => {
      const term = this.names.get(name.toLowerCase().replace(/\s+/g, ' '));
      if (term === undefined || this.used.has(term)) return written;
      this.used.add(term);
      return linked(scheme + encodeURIComponent(term), written);
    });
  }
}

const scheme = 'term:';

/** Takes the marks out of laid-out rows and tells where they were. */
export function takeAnchors(rows: readonly string[]): {
  readonly rows: readonly string[];
  readonly anchors: readonly Anchor[];
} {
  const anchors: Anchor[] = [];
  const clean = rows.map((row, index) => {
    if (!row.includes(scheme)) return row;
    let rest = row;
    for (;;) {
      const found = mark.exec(rest);
      if (!found) return rest;
      const [whole, name, text] = found as unknown as [string, string, string];
      const from = textWidth(plainText(rest.slice(0, found.index)));
      const to = from + textWidth(text);
      if (to > from) anchors.push({ term: decodeURIComponent(name), row: index, from, to });
      rest = rest.slice(0, found.index) + text + rest.slice(found.index + whole.length);
    }
  });
  return { rows: clean, anchors };
}

const mark = /\u001b\]8;;term:([^\u0007]*)\u0007(.*?)\u001b\]8;;\u0007/;
