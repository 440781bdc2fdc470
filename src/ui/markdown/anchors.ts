import { patternOf, plainText, textWidth } from '../../lib/text.ts';
import { safeAddress } from './links.ts';
import { linked } from './styled-text.ts';

/** A term of the glossary on one row of a text, to be painted when the row is shown. */
export interface Anchor {
  readonly term: string;
  readonly row: number;
  /** Columns, the last one not included. */
  readonly from: number;
  readonly to: number;
}

/** A link on one row of a text, or a part of it where it is broken over several. */
export interface LinkAnchor {
  /** Counts the links of a document. */
  readonly link: number;
  /** As it was written. */
  readonly address: string;
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** Names of terms, in small letters unless they are abbreviations, with the term that each leads to. */
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
      const term = this.names.get(name) ?? this.names.get(name.toLowerCase().replace(/\s+/g, ' '));
      if (term === undefined || this.used.has(term)) return written;
      this.used.add(term);
      return linked(scheme + encodeURIComponent(term), written);
    });
  }
}

/** Marks the links of a document like its terms, for a reader who goes from link to link. */
export class MarkedLinks {
  private count = 0;

  /** @param clickable the terminal is to hear of the address itself, too */
  mark(address: string, text: string, clickable: boolean): string {
    const kind = clickable ? 'o' : 'i';
    return linked(`${linkScheme}${this.count++}:${kind}:${encodeURIComponent(address)}`, text);
  }
}

const scheme = 'term:';
const linkScheme = 'link:';

/** Takes the marks out of laid-out rows and tells where they were. */
export function takeAnchors(rows: readonly string[]): {
  readonly rows: readonly string[];
  readonly anchors: readonly Anchor[];
  readonly links: readonly LinkAnchor[];
} {
  const anchors: Anchor[] = [];
  const links: LinkAnchor[] = [];
  const clean = rows.map((row, index) => {
    if (!row.includes(scheme) && !row.includes(linkScheme)) return row;
    let rest = row;
    for (;;) {
      const found = mark.exec(rest);
      if (!found) return rest;
      const [whole, term, link, kind, coded = '', text = ''] = found;
      const from = textWidth(plainText(rest.slice(0, found.index)));
      const place = { row: index, from, to: from + textWidth(text) };
      const seen = place.to > from;
      if (seen && term !== undefined) anchors.push({ term: decodeURIComponent(term), ...place });
      const address = decodeURIComponent(coded);
      if (seen && link !== undefined) links.push({ link: Number(link), address, ...place });
      const shown = kind === 'o' ? linked(safeAddress(address), text) : text;
      rest = rest.slice(0, found.index) + shown + rest.slice(found.index + whole.length);
    }
  });
  return { rows: clean, anchors, links };
}

const mark =
  /\u001b\]8;;(?:term:([^\u0007]*)|link:(\d+):([oi]):([^\u0007]*))\u0007(.*?)\u001b\]8;;\u0007/;
