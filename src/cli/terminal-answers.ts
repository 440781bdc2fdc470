/** A colour that was asked for (OSC 11), in its parts. */
const colour =
  /\u001b\]11;rgba?:([\da-f]+)\/([\da-f]+)\/([\da-f]+)[^\u0007\u001b]*(?:\u0007|\u001b\\)/i;
/** What every terminal says of itself (DA1). */
const attributes = /\u001b\[\?[\d;]*c/;
/** Whether it holds updates back until they are whole (DECRQM of mode 2026): 1 and 2 are yes. */
const synchronised = /\u001b\[\?2026;(\d+)\$y/;
const answers = /\u001b\]11;[^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001b\[\?[\d;]*(?:c|\$y)/g;
/** The beginning of one. A lone escape is a key, and so is it before a bracket. */
const begun = /\u001b\](?:1(?:1(?:;[\w:/]{0,40}\u001b?)?)?)?$|\u001b\[\?[\d;]{0,40}\$?$/;

export interface Answers {
  /** Red, green and blue, each from 0 to 1. */
  readonly colour: readonly number[] | undefined;
  readonly synchronised: boolean | undefined;
  readonly hasAttributes: boolean;
}

export function answersIn(text: string): Answers {
  const parts = colour.exec(text)?.slice(1);
  const mode = synchronised.exec(text)?.[1];
  return {
    colour: parts?.map((digits) => Number.parseInt(digits, 16) / (16 ** digits.length - 1)),
    synchronised: mode === undefined ? undefined : mode === '1' || mode === '2',
    hasAttributes: attributes.test(text),
  };
}

export const withoutAnswers = (text: string): string => text.replace(answers, '');

/**
 * Takes out of what is read what a terminal far away says when nobody waits for it any more, also
 * when it comes in pieces: it would be taken for keys.
 */
export class LateAnswers {
  #begun = '';

  strip(chunk: string): string {
    const text = withoutAnswers(this.#begun + chunk);
    this.#begun = begun.exec(text)?.[0] ?? '';
    return text.slice(0, text.length - this.#begun.length);
  }
}
