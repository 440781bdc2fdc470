import type { Source } from '../source.ts';
import { type Imported, Importing } from './imported.ts';

/**
 * Reads Moodle's GIFT: multiple choice, true/false, short answer, numeric and matching, with
 * feedback. https://docs.moodle.org/en/GIFT_format
 */
export function readGift(source: Source): Imported {
  const to = new Importing(source);
  for (const { text, offset } of itemsOf(source)) {
    if (/^\s*\$CATEGORY:/i.test(text)) {
      to.lost(offset, 'categories are not kept', 'Name what the quiz is about under "topics".');
    } else readItem(text, offset, to);
  }
  return to;
}

interface Item {
  readonly text: string;
  readonly offset: number;
}

/** Stretches between empty lines, comments blanked out. An empty line inside braces ends nothing. */
function itemsOf(source: Source): Item[] {
  const items: Item[] = [];
  let lines: string[] = [];
  let offset = 0;
  const end = () => {
    if (lines.length > 0) items.push({ text: lines.join('\n'), offset });
    lines = [];
  };
  source.text.split('\n').forEach((line, index) => {
    if (/^\s*\/\//.test(line)) return;
    const open = isOpen(lines.join('\n'));
    if (line.trim() === '' && !open) {
      end();
      return;
    }
    if (lines.length === 0) offset = source.lineStart(index);
    lines.push(line);
    if (/^\s*\$CATEGORY:/i.test(line)) end();
  });
  end();
  return items;
}

const isOpen = (text: string): boolean =>
  (text.match(/(?<!\\)\{/g)?.length ?? 0) > (text.match(/(?<!\\)\}/g)?.length ?? 0);

function readItem(text: string, offset: number, to: Importing): void {
  const [, title, rest = text] = /^\s*::((?:\\.|[^\\])*?)::([\s\S]*)$/.exec(text) ?? [];
  const [, format, body = rest] = /^\s*\[(html|moodle|plain|markdown)\]([\s\S]*)$/.exec(rest) ?? [];
  const open = /(?<!\\)\{/.exec(body)?.index;
  const close = open === undefined ? -1 : lastClose(body, open);
  if (open === undefined || close === -1) {
    to.lost(offset, 'a text without an answer is not kept', 'Put it into a lesson.');
    return;
  }
  if (/(?<!\\)\{/.test(body.slice(open + 1, close))) {
    const hint = 'Close the answers with }, and write \\{ for a brace in a text.';
    to.lost(offset, 'the brace before the answers is never closed', hint, 'error');
    return;
  }
  if (/(?<!\\)\{/.test(body.slice(close + 1))) {
    const hint = 'Part questions by an empty line.';
    to.lost(offset, 'a second question begins here', hint, 'error');
    return;
  }
  const before = plain(body.slice(0, open));
  const after = plain(body.slice(close + 1));
  const ask = after === '' ? before : `${before} ＿＿＿ ${after}`.trim();
  if (format === 'html' || /<\/?[a-z][^>]*>/i.test(ask)) {
    to.lost(offset, 'HTML stays in the text as it is', 'Write it as Markdown.');
  }
  const [answers = '', general] = splitOnce(body.slice(open + 1, close), /(?<!\\)####/);
  const common = { ask, ...(general === undefined ? {} : { explain: plain(general) }) };
  const name = title === undefined ? ask : plain(title);
  readAnswers(answers, { name, common, offset, to });
}

function lastClose(body: string, open: number): number {
  const found = /(?<!\\)\}/.exec(body.slice(open));
  return found ? open + found.index : -1;
}

/** A question whose answers are still to be read. */
interface Asked {
  /** What its id is made of. */
  readonly name: string;
  readonly common: { readonly ask: string; readonly explain?: string };
  readonly offset: number;
  readonly to: Importing;
}

function readAnswers(raw: string, asked: Asked) {
  const { name, common, offset, to } = asked;
  const text = raw.trim();
  if (text === '') {
    to.lost(offset, 'an essay cannot be graded and is not kept', 'Ask something with an answer.');
    return;
  }
  const truth = /^(T|TRUE|F|FALSE)\s*(?:#([\s\S]*))?$/i.exec(text);
  if (truth) return readTruth(truth, asked);
  if (text.startsWith('#')) return readNumber(text.slice(1).trim(), asked);
  const parts = partsOf(text);
  if (parts.length === 0) {
    const hint = 'Begin each answer with = or ~.';
    return to.lost(offset, 'no answer begins with = or ~', hint, 'error');
  }
  if (parts.every(({ sign, text: part }) => sign === '=' && /(?<!\\)->/.test(part))) {
    const pairs = parts.map(({ text: part }) => part.split(/(?<!\\)->/).map(plain));
    return to.add(name, { type: 'match', ...common, pairs });
  }
  if (parts.some(({ sign }) => sign === '~')) return readChoice(parts, asked);
  return readShort(parts, asked);
}

function readTruth([, word = '', feedback]: RegExpExecArray, asked: Asked): void {
  const { name, common, offset, to } = asked;
  const isTrue = word.toUpperCase().startsWith('T');
  // GIFT has the feedback for the wrong answer first.
  const [wrong = '', right = ''] = (feedback ?? '').split(/(?<!\\)#/).map(plain);
  const because = (correct: boolean) => (correct ? right : wrong);
  const options = to.options(offset, [
    { text: 'True', correct: isTrue, because: because(isTrue) },
    { text: 'False', correct: !isTrue, because: because(!isTrue) },
  ]);
  to.add(name, { type: 'true-false', ...common, options });
}

interface Part {
  readonly sign: string;
  readonly weight: number | undefined;
  readonly text: string;
  readonly feedback: string;
}

/** `=right#why ~%50%half ~wrong` → its answers. */
function partsOf(text: string): Part[] {
  return [...text.matchAll(/(?<!\\)([=~])((?:\\[\s\S]|[^=~\\])*)/g)].map(([, sign, body]) => {
    const [, weight, rest = body!] = /^\s*%(-?[\d.]+)%([\s\S]*)$/.exec(body!) ?? [];
    const [answer = '', feedback = ''] = splitOnce(rest, /(?<!\\)#/);
    return {
      sign: sign!,
      weight: weight === undefined ? undefined : Number(weight),
      text: answer,
      feedback: plain(feedback),
    };
  });
}

function readChoice(parts: readonly Part[], { name, common, offset, to }: Asked): void {
  const weighted = parts.filter(({ weight = 0 }) => weight > 0);
  const single = parts.filter(({ sign }) => sign === '=').length === 1 && weighted.length === 0;
  if (single && parts.some(({ weight }) => weight !== undefined)) {
    to.lost(offset, 'shares of the point are not kept', 'A choice is right or wrong.');
  }
  if (weighted.some(({ weight }) => weight !== weighted[0]?.weight)) {
    to.lost(offset, 'unequal weights are not kept', 'Every right option counts the same.');
  }
  const options = to.options(
    offset,
    parts.map(({ sign, weight = 0, text, feedback }) => ({
      text: plain(text),
      correct: sign === '=' || weight > 0,
      because: feedback,
    })),
  );
  to.add(name, { type: single ? 'single' : 'multiple', ...common, options });
}

function readShort(parts: readonly Part[], { name, common, offset, to }: Asked): void {
  if (parts.some(({ weight = 100 }) => weight < 100)) {
    to.lost(
      offset,
      'answers for a part of the point count in full',
      'Take them out if they should not.',
    );
  }
  if (parts.some(({ feedback }) => feedback !== '')) {
    to.lost(offset, 'feedback on a right text is not kept', 'Write it into "explain".');
  }
  const accept = parts.map(({ text }) => plain(text));
  to.add(name, { type: 'text', ...common, accept, match: 'fuzzy' });
}

/** `3:0.5`, `1..5`, or several of them with `=`. */
function readNumber(text: string, { name, common, offset, to }: Asked): void {
  const several = text.startsWith('=') ? partsOf(text) : [];
  if (several.length > 1) {
    to.lost(offset, 'only the first of several numbers is kept', 'Widen the tolerance instead.');
  }
  const [first = text] = several.map((part) => part.text);
  const [written = ''] = splitOnce(first, /(?<!\\)#/);
  const range = /^\s*(-?[\d.]+)\s*\.\.\s*(-?[\d.]+)\s*$/.exec(written);
  const plainNumber = /^\s*(-?[\d.]+(?:e[-+]?\d+)?)\s*(?::\s*([\d.]+))?\s*$/i.exec(written);
  const [low, high] = [Number(range?.[1]), Number(range?.[2])];
  const answer = range ? (low + high) / 2 : Number(plainNumber?.[1]);
  const tolerance = range ? (high - low) / 2 : Number(plainNumber?.[2] ?? 0);
  if (!Number.isFinite(answer) || !Number.isFinite(tolerance) || tolerance < 0) {
    to.lost(offset, 'this number cannot be read', 'Write {#3:0.5} or {#1..5}.', 'error');
    return;
  }
  to.add(name, { type: 'numeric', ...common, answer, tolerance });
}

function splitOnce(text: string, at: RegExp): [string, string?] {
  const found = at.exec(text);
  if (!found) return [text];
  return [text.slice(0, found.index), text.slice(found.index + found[0].length)];
}

/** Without the escapes; `\n` is a line end. */
const plain = (text: string): string =>
  text
    .replace(/\\n/g, '\n')
    .replace(/\\([~=#{}:\\])/g, '$1')
    .trim();
