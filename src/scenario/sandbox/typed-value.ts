/**
 * A value as somebody types it in a sandbox: the flow style of a file's `set`, `300ms`, `+2`, `off`,
 * `{failures: 5, window: 10s, open: 30s}`, `[1, 0.3]`. YAML itself would double the time to open the
 * app for the sake of one line.
 */
export function readTypedValue(text: string): unknown {
  const reader = new ValueReader(text);
  const value = reader.value('');
  reader.skipBlanks();
  // What does not read as a whole is a text, about which its parameter will complain.
  return reader.atEnd ? value : text.trim();
}

class ValueReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  skipBlanks(): void {
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at++;
  }

  /** @param ends characters that end a scalar here */
  value(ends: string): unknown {
    this.skipBlanks();
    if (this.#take('{')) return this.#mapping();
    if (this.#take('[')) return this.#list();
    return scalarOf(this.#scalar(ends));
  }

  #mapping(): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    while (!this.#closes('}')) {
      const key = this.#scalar(':}');
      this.#take(':');
      entries.push([key, this.value(',}')]);
      this.skipBlanks();
      this.#take(',');
    }
    return Object.fromEntries(entries);
  }

  #list(): unknown[] {
    const items: unknown[] = [];
    while (!this.#closes(']')) {
      items.push(this.value(',]'));
      this.skipBlanks();
      this.#take(',');
    }
    return items;
  }

  #closes(bracket: string): boolean {
    this.skipBlanks();
    return this.#take(bracket) || this.atEnd;
  }

  /** A comma inside parentheses belongs to the arguments of a distribution. */
  #scalar(ends: string): string {
    const from = this.#at;
    let depth = 0;
    for (; !this.atEnd; this.#at++) {
      const character = this.#text[this.#at]!;
      if (character === '(') depth++;
      if (character === ')') depth--;
      if (depth <= 0 && ends.includes(character)) break;
    }
    return this.#text.slice(from, this.#at).trim();
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }
}

function scalarOf(text: string): unknown {
  const quoted = /^"(.*)"$|^'(.*)'$/.exec(text);
  if (quoted) return quoted[1] ?? quoted[2];
  if (text === 'true') return true;
  if (text === 'false') return false;
  // With a plus sign it is relative, which only a text can say.
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
