/** The addresses of a text's links, numbered in the order in which they appear. */
export class LinkList {
  private readonly numbers = new Map<string, number>();

  /** The number of an address; the same address keeps its first one. */
  number(address: string): number {
    const known = this.numbers.get(address);
    if (known !== undefined) return known;
    this.numbers.set(address, this.numbers.size + 1);
    return this.numbers.size;
  }

  get addresses(): readonly string[] {
    return [...this.numbers.keys()];
  }
}

/** Only these lead out of the lesson: they are listed where people can copy them. */
export const isAddress = (href: string): boolean => /^(https?:\/\/|mailto:)/i.test(href);

/** An address in printable ASCII: a terminal gets it within an escape sequence. */
export const safeAddress = (href: string): string =>
  href.replace(/[^\u0021-\u007e]/gu, (character) =>
    /\p{Surrogate}/u.test(character) ? '' : encodeURIComponent(character),
  );
