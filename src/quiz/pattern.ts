/**
 * The patterns that may accept an answer: a subset of regular expressions without anything that
 * would need backtracking, so that no pattern from a stranger can keep the grader busy. A pattern
 * is always held against the whole answer, in upper and lower case alike.
 */
export type Pattern =
  | { readonly kind: 'character'; readonly set: CharacterSet }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'either'; readonly parts: readonly Pattern[] }
  | {
      readonly kind: 'repeat';
      readonly part: Pattern;
      readonly least: number;
      /** Infinity without a bound. */
      readonly most: number;
    };

export interface CharacterSet {
  /** Code points from and to, both included. */
  readonly ranges: readonly (readonly [from: number, to: number])[];
  readonly negated: boolean;
}

export type ParsedPattern =
  | { readonly ok: true; readonly pattern: Pattern }
  | { readonly ok: false; readonly message: string };

export const patternSyntax =
  'Use letters, . [a-z] \\d \\w \\s, groups ( ), alternatives |, and ? * + {2,4} behind what repeats.';

const longest = 500;
const deepest = 40;
/** Of characters, after everything that repeats has been written out. */
const largest = 2000;

class WrongPattern extends Error {}

export function parsePattern(text: string): ParsedPattern {
  try {
    if (text.length > longest) throw new WrongPattern(`it is longer than ${longest} characters`);
    const pattern = new Reader(text).whole();
    if (sizeOf(pattern) > largest) throw new WrongPattern('it repeats too much');
    return { ok: true, pattern };
  } catch (error) {
    if (!(error instanceof WrongPattern)) throw error;
    return { ok: false, message: error.message };
  }
}

/** Characters to be held against an answer once everything that repeats is written out. */
function sizeOf(pattern: Pattern): number {
  switch (pattern.kind) {
    case 'character':
      return 1;
    case 'sequence':
    case 'either':
      return pattern.parts.reduce((sum, part) => sum + sizeOf(part), 1);
    case 'repeat': {
      const { part, least, most } = pattern;
      return 1 + sizeOf(part) * (most === Number.POSITIVE_INFINITY ? least + 1 : most);
    }
  }
}

const digit: CharacterSet = { ranges: [[0x30, 0x39]], negated: false };
const space: CharacterSet = {
  ranges: [
    [0x09, 0x0d],
    [0x20, 0x20],
    [0xa0, 0xa0],
  ],
  negated: false,
};
const word: CharacterSet = {
  ranges: [
    [0x30, 0x39],
    [0x41, 0x5a],
    [0x5f, 0x5f],
    [0x61, 0x7a],
  ],
  negated: false,
};
const classes: Readonly<Record<string, CharacterSet>> = { d: digit, s: space, w: word };
const anything: CharacterSet = { ranges: [], negated: true };

const only = (character: string): CharacterSet => {
  const code = character.codePointAt(0)!;
  return { ranges: [[code, code]], negated: false };
};

class Reader {
  readonly #characters: readonly string[];
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    // A pattern stands for the whole answer: these say nothing more.
    this.#characters = [...text.replace(/^\^/, '').replace(/(?<!\\)\$$/, '')];
  }

  whole(): Pattern {
    const pattern = this.#either();
    if (this.#at < this.#characters.length) throw new WrongPattern('a ")" closes nothing');
    return pattern;
  }

  #either(): Pattern {
    if (++this.#depth > deepest) throw new WrongPattern('its groups are nested too deeply');
    const parts = [this.#sequence()];
    while (this.#take('|')) parts.push(this.#sequence());
    this.#depth--;
    return parts.length === 1 ? parts[0]! : { kind: 'either', parts };
  }

  #sequence(): Pattern {
    const parts: Pattern[] = [];
    for (let next = this.#next(); next !== undefined && !'|)'.includes(next); next = this.#next()) {
      parts.push(this.#repeated(this.#one()));
    }
    return { kind: 'sequence', parts };
  }

  #repeated(part: Pattern): Pattern {
    let repeated = part;
    for (let bounds = this.#bounds(); bounds; bounds = this.#bounds()) {
      const [least, most] = bounds;
      repeated = { kind: 'repeat', part: repeated, least, most };
    }
    return repeated;
  }

  #bounds(): readonly [number, number] | undefined {
    if (this.#take('?')) return [0, 1];
    if (this.#take('*')) return [0, Number.POSITIVE_INFINITY];
    if (this.#take('+')) return [1, Number.POSITIVE_INFINITY];
    if (!this.#take('{')) return undefined;
    const text = this.#upTo('}', 'a "{" is never closed');
    const [, least, comma, most] = /^(\d{1,4})(,(\d{1,4})?)?$/.exec(text) ?? [];
    if (least === undefined) throw new WrongPattern(`"{${text}}" is no number of times`);
    const from = Number(least);
    const to = comma === undefined ? from : most ? Number(most) : Number.POSITIVE_INFINITY;
    if (to < from) throw new WrongPattern(`"{${text}}" counts backwards`);
    return [from, to];
  }

  #one(): Pattern {
    const character = this.#characters[this.#at++]!;
    switch (character) {
      case '(':
        return this.#group();
      case '[':
        return { kind: 'character', set: this.#set() };
      case '.':
        return { kind: 'character', set: anything };
      case '\\':
        return { kind: 'character', set: this.#escape() };
      case '?':
      case '*':
      case '+':
      case '{':
        throw new WrongPattern(`there is nothing before "${character}" to repeat`);
      case '^':
      case '$':
        throw new WrongPattern(
          `"${character}" stands in the middle: a pattern is the whole answer`,
        );
      default:
        return { kind: 'character', set: only(character) };
    }
  }

  #group(): Pattern {
    if (this.#take('?') && !this.#take(':')) {
      throw new WrongPattern('"(?" is more than a group: only ( ) and (?: ) are known');
    }
    const inside = this.#either();
    if (!this.#take(')')) throw new WrongPattern('a "(" is never closed');
    return inside;
  }

  #escape(): CharacterSet {
    const character = this.#characters[this.#at++];
    if (character === undefined) throw new WrongPattern('it ends in a backslash');
    const known = classes[character.toLowerCase()];
    if (known) return character === character.toLowerCase() ? known : { ...known, negated: true };
    if (/[\p{L}\p{N}]/u.test(character)) {
      throw new WrongPattern(`"\\${character}" means nothing in a pattern`);
    }
    return only(character);
  }

  /** What stands between brackets. */
  #set(): CharacterSet {
    const negated = this.#take('^');
    const ranges: (readonly [number, number])[] = [];
    for (let first = true; first || !this.#take(']'); first = false) {
      const from = this.#member();
      if (this.#next() !== '-' || this.#characters[this.#at + 1] === ']') {
        ranges.push(...from.ranges);
        continue;
      }
      this.#at++;
      const to = this.#member();
      const [low, high] = [from.ranges[0]![0], to.ranges[0]![0]];
      if (from.ranges.length + to.ranges.length > 2 || high < low) {
        throw new WrongPattern('a range in brackets goes from a smaller to a larger character');
      }
      ranges.push([low, high]);
    }
    return { ranges, negated };
  }

  #member(): CharacterSet {
    const character = this.#characters[this.#at++];
    if (character === undefined) throw new WrongPattern('a "[" is never closed');
    if (character !== '\\') return only(character);
    const set = this.#escape();
    if (set.negated) throw new WrongPattern('\\D, \\W and \\S do not stand in brackets');
    return set;
  }

  #next(): string | undefined {
    return this.#characters[this.#at];
  }

  #take(character: string): boolean {
    if (this.#next() !== character) return false;
    this.#at++;
    return true;
  }

  #upTo(end: string, otherwise: string): string {
    const at = this.#characters.indexOf(end, this.#at);
    if (at === -1) throw new WrongPattern(otherwise);
    const text = this.#characters.slice(this.#at, at).join('');
    this.#at = at + 1;
    return text;
  }
}
