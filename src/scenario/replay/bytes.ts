/**
 * Bytes for the shortest text that any chat leaves as it is: base64url without padding. Written out,
 * as the language itself has neither this nor UTF-8, and pure rooms know no more than the language.
 */

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export function toText(bytes: readonly number[]): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = bytes.slice(i, i + 3);
    text += digits[a >> 2]! + digits[((a & 3) << 4) | ((b ?? 0) >> 4)]!;
    if (b !== undefined) text += digits[((b & 15) << 2) | ((c ?? 0) >> 6)]!;
    if (c !== undefined) text += digits[c & 63]!;
  }
  return text;
}

/** Undefined where a character is none of base64url's. */
export function fromText(text: string): number[] | undefined {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const character of text) {
    const digit = digits.indexOf(character);
    if (digit < 0) return undefined;
    held = ((held << 6) | digit) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 255);
  }
  return bytes;
}

/** Whole numbers of up to 53 bits in as few bytes as they need, 7 bits each, the lowest first. */
export class ByteWriter {
  readonly bytes: number[] = [];

  number(value: number): void {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.bytes.push((rest % 128) | 128);
    this.bytes.push(rest);
  }

  word(value: number, size = 4): void {
    for (let shift = 8 * (size - 1); shift >= 0; shift -= 8) {
      this.bytes.push((value >>> shift) & 255);
    }
  }

  text(text: string): void {
    const bytes = utf8(text);
    this.number(bytes.length);
    this.bytes.push(...bytes);
  }
}

/** Reads what `ByteWriter` wrote; beyond the end of it everything is undefined. */
export class ByteReader {
  readonly #bytes: readonly number[];
  #at = 0;

  constructor(bytes: readonly number[]) {
    this.#bytes = bytes;
  }

  get atEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  number(): number | undefined {
    let value = 0;
    for (let factor = 1; factor <= 2 ** 49; factor *= 128) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) return undefined;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
    return undefined;
  }

  word(size = 4): number | undefined {
    if (this.#at + size > this.#bytes.length) return undefined;
    let value = 0;
    for (let i = 0; i < size; i++) value = ((value << 8) | this.#bytes[this.#at++]!) >>> 0;
    return value;
  }

  rest(): readonly number[] {
    return this.#bytes.slice(this.#at);
  }

  text(): string | undefined {
    const size = this.number();
    if (size === undefined || this.#at + size > this.#bytes.length) return undefined;
    const bytes = this.#bytes.slice(this.#at, this.#at + size);
    this.#at += size;
    return fromUtf8(bytes);
  }
}

function utf8(text: string): number[] {
  const bytes: number[] = [];
  const escaped = encodeURIComponent(text);
  for (let i = 0; i < escaped.length; i++) {
    if (escaped[i] === '%') {
      bytes.push(Number.parseInt(escaped.slice(i + 1, i + 3), 16));
      i += 2;
    } else {
      bytes.push(escaped.charCodeAt(i));
    }
  }
  return bytes;
}

function fromUtf8(bytes: readonly number[]): string | undefined {
  const escaped = bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  try {
    return decodeURIComponent(escaped);
  } catch {
    return undefined;
  }
}
