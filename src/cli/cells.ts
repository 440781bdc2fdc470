import { isNarrow } from '../lib/text.ts';

/** One column of a terminal's row. */
export interface Cell {
  readonly text: string;
  /** The parameters of the escape sequence (SGR) that sets its style; empty for none. */
  readonly style: string;
}

const token = /\u001b\[([\d;]*)m|([^\u001b]+)/gy;

/**
 * A painted row, column by column. Undefined when it holds anything whose place cannot be told for
 * sure: characters that some terminals draw two columns wide, escape sequences other than styles.
 */
export function cellsOf(row: string): readonly Cell[] | undefined {
  const cells: Cell[] = [];
  let look = plainLook;
  let end = 0;
  for (const [whole, parameters, text] of row.matchAll(token)) {
    end += whole.length;
    if (text === undefined) {
      const next = lookAfter(look, parameters ?? '');
      if (!next) return undefined;
      look = next;
    } else {
      if (!isNarrow(text)) return undefined;
      const { style } = look;
      for (const character of text) cells.push({ text: character, style });
    }
  }
  return end === row.length ? cells : undefined;
}

/** Attributes that are in force, and where each sequence that was met there led to. */
interface Look {
  readonly style: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly next: Map<string, Look | undefined>;
}

const lookOf = (attributes: ReadonlyMap<string, string>): Look => ({
  style: [...attributes.values()].join(';'),
  attributes,
  next: new Map(),
});

const plainLook = lookOf(new Map());

/** A theme has a handful of looks, a frame hundreds of changes between them: each is read once. */
function lookAfter(look: Look, parameters: string): Look | undefined {
  if (look.next.has(parameters)) return look.next.get(parameters);
  const attributes = new Map(look.attributes);
  const found = setAttributes(attributes, parameters) ? lookNamed(attributes) : undefined;
  look.next.set(parameters, found);
  return found;
}

const looks = new Map<string, Look>([['', plainLook]]);

function lookNamed(attributes: ReadonlyMap<string, string>): Look {
  const key = [...attributes].join(';');
  const look = looks.get(key) ?? lookOf(attributes);
  looks.set(key, look);
  return look;
}

const switches: Readonly<Record<string, string>> = {
  1: 'bold',
  2: 'dim',
  3: 'italic',
  4: 'underline',
  7: 'inverse',
  9: 'struck',
};

const ends: Readonly<Record<string, readonly string[]>> = {
  22: ['bold', 'dim'],
  23: ['italic'],
  24: ['underline'],
  27: ['inverse'],
  29: ['struck'],
  39: ['colour'],
  49: ['background'],
};

/** Whether all parameters are known; what they set is left in `attributes`. */
function setAttributes(attributes: Map<string, string>, parameters: string): boolean {
  const rest = parameters.split(';');
  for (let code = rest.shift(); code !== undefined; code = rest.shift()) {
    const colour = /^(?:3|9)\d$/.test(code) ? 'colour' : 'background';
    if (code === '' || code === '0') {
      attributes.clear();
    } else if (Object.hasOwn(switches, code)) {
      attributes.set(switches[code]!, code);
    } else if (Object.hasOwn(ends, code)) {
      for (const name of ends[code]!) attributes.delete(name);
    } else if (code === '38' || code === '48') {
      attributes.set(colour, [code, ...rest.splice(0, rest[0] === '2' ? 4 : 2)].join(';'));
    } else if (/^(?:3|4|9|10)[0-7]$/.test(code)) {
      attributes.set(colour, code);
    } else {
      return false;
    }
  }
  return true;
}
