import { visibleText } from './text.ts';

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  times: '×',
  le: '≤',
  ge: '≥',
  rarr: '→',
  larr: '←',
  micro: 'µ',
};

/** Character references as the characters that they stand for; one for a control is made visible. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]+));/g,
    (written, decimal, hex, name) => {
      if (name !== undefined) return Object.hasOwn(named, name) ? named[name]! : written;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      if (code === 0 || code > 0x10ffff) return '\ufffd';
      return visibleText(String.fromCodePoint(code));
    },
  );
}
