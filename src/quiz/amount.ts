import { evaluate, parseFormula } from './formula.ts';
import { knownUnit, type Unit } from './unit.ts';

/** What was typed, in the question's unit. Several readings when people write it in several ways. */
export type ReadAmount =
  | { readonly ok: true; readonly readings: readonly number[] }
  | { readonly ok: false; readonly reason: string };

const nothing = 'Type a number.';
const digits = String.raw`\d[\d.,'’_\u00a0\u202f ]*`;
const leadingNumber = new RegExp(
  String.raw`^([+-]?(?:${digits}|[.,]\d+)(?:e[+-]?\d+)?)(.*)$`,
  'iu',
);

/**
 * Reads a typed answer: `50 ms`, `0.05s`, `0,05 s`, `1,200`, `1 200`, `80 %`, `5/s`, `12k`, `1m 30s`,
 * `1000/(100-80)`. A bare number is in the question's unit, or for shares the share itself.
 */
export function readAmount(typed: string, unit: Unit): ReadAmount {
  const text = plainSigns(typed)
    .trim()
    .replace(/^(?:[~≈=]|about|approx\.?|ca\.?)\s*/i, '')
    .replace(/[.;!]$/, '')
    .trim();
  if (text === '') return { ok: false, reason: nothing };
  const plain = readPlain(text, unit);
  const amount = readParts(text, unit) ?? (plain?.ok ? plain : (readSum(text, unit) ?? plain));
  return amount ?? { ok: false, reason: unreadable(typed, unit) };
}

/** Digits and signs as a keyboard has them: `１２` is 12, `10³` is 10^3. A dash between two numbers is no minus. */
function plainSigns(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => wide.normalize('NFKC'))
    .replace(/[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (raised) => `^${raised.normalize('NFKC')}`)
    .replace(/[−‐‑‒]|^\s*–/g, '-');
}

/** One number and its unit. */
function readPlain(text: string, unit: Unit): ReadAmount | undefined {
  const match = leadingNumber.exec(
    text.replace(/[×x*·]\s*10\s*\^\s*([+-]?\d+)/i, 'e$1').replace(/\s+(e[+-]?\d)/i, '$1'),
  );
  if (!match) return undefined;
  const numbers = readNumber(match[1]!.trim());
  return numbers.length === 0 ? undefined : withUnit(numbers, match[2]!.trim(), unit);
}

/** A sum typed out instead of its result, with or without a unit behind it. */
function readSum(text: string, unit: Unit): ReadAmount | undefined {
  const match = /^(.*[\d)])\s*(\/?[\p{L}%µ/ ]*)$/u.exec(text);
  if (!match) return undefined;
  const parsed = parseFormula(match[1]!.replace(/[×·]/g, '*'), []);
  if (!parsed.ok) return undefined;
  const value = evaluate(parsed.formula, {});
  return Number.isFinite(value) ? withUnit([value], match[2]!.trim(), unit) : undefined;
}

/** `1m 30s`: several amounts of time, added up. */
function readParts(text: string, unit: Unit): ReadAmount | undefined {
  if (unit.kind !== 'duration' || !/^(?:\d+(?:\.\d+)?\s*[a-zµ]+\s*){2,}$/i.test(text))
    return undefined;
  let base = 0;
  for (const [, number, name] of text.matchAll(/(\d+(?:\.\d+)?)\s*([a-zµ]+)/gi)) {
    const part = knownUnit(name!);
    if (part?.kind !== 'duration') return undefined;
    base += Number(number) * part.factor;
  }
  return { ok: true, readings: [base / unit.factor] };
}

function withUnit(numbers: readonly number[], written: string, unit: Unit): ReadAmount | undefined {
  if (written === '') {
    const asShares = unit.kind === 'share' ? numbers.filter((value) => Math.abs(value) <= 1) : [];
    return { ok: true, readings: [...numbers, ...asShares.map((value) => value / unit.factor)] };
  }
  const [, thousands, rest] = /^([kM](?=$|[\s/]))?\s*(.*)$/.exec(written)!;
  const counts = unit.kind === 'count' || unit.kind === 'rate';
  const scale = counts && thousands ? (thousands === 'k' ? 1000 : 1_000_000) : 1;
  const name = scale === 1 ? written : rest!;
  const factor = name === '' ? unit.factor : factorOf(name, unit);
  if (factor === undefined) return { ok: false, reason: wrongUnit(name, unit) };
  return { ok: true, readings: numbers.map((value) => (value * scale * factor) / unit.factor) };
}

/** How much of the kind's base unit the written unit is, or undefined when it is of another kind. */
function factorOf(name: string, unit: Unit): number | undefined {
  const singular = (word: string) => word.toLowerCase().replace(/(?<=\p{L}{2})s$/u, '');
  if (singular(name) === singular(unit.label)) return unit.factor;
  const known = knownUnit(name);
  if (known?.kind === unit.kind) return known.factor;
  // "0.8" and "80 %" are the same number, also where the question has no unit.
  if (unit.kind === 'count' && unit.label === '' && known?.kind === 'share') return known.factor;
  return undefined;
}

/**
 * A number in any usual spelling. With one comma before three digits (`1,200`) nobody can say
 * whether it groups thousands or is a decimal comma: both readings are given.
 */
function readNumber(text: string): number[] {
  const [, mantissa, exponent] = /^(.*?)(e[+-]?\d+)?$/i.exec(text)!;
  const scale = exponent === undefined ? 1 : 10 ** Number(exponent.slice(1));
  const compact = joinGroups(mantissa!);
  if (compact === undefined) return [];
  return mantissas(compact).map((value) => value * scale);
}

/** Takes out the separators that only ever group thousands; undefined when they do not. */
function joinGroups(text: string): string | undefined {
  const trimmed = text.trim();
  if (!/['’_\u00a0\u202f ]/.test(trimmed)) return trimmed;
  if (!/^[+-]?\d{1,3}(['’_\u00a0\u202f ]\d{3})+([.,]\d+)?$/.test(trimmed)) return undefined;
  return trimmed.replace(/['’_\u00a0\u202f ]/g, '');
}

function mantissas(text: string): number[] {
  if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) return [Number(text)];
  if (/^[+-]?[1-9]\d{0,2}(,\d{3})+\.\d+$/.test(text)) return [Number(text.replace(/,/g, ''))];
  if (/^[+-]?[1-9]\d{0,2}(\.\d{3})+,\d+$/.test(text))
    return [decimalComma(text.replace(/\./g, ''))];
  if (/^[+-]?[1-9]\d{0,2},\d{3}$/.test(text))
    return [Number(text.replace(',', '')), decimalComma(text)];
  if (/^[+-]?[1-9]\d{0,2}(,\d{2,3})*,\d{3}$/.test(text)) return [Number(text.replace(/,/g, ''))];
  if (/^[+-]?[1-9]\d{0,2}(\.\d{3}){2,}$/.test(text)) return [Number(text.replace(/\./g, ''))];
  if (/^[+-]?(\d+,\d*|,\d+)$/.test(text)) return [decimalComma(text)];
  return [];
}

const decimalComma = (text: string): number => Number(text.replace(',', '.'));

const examples: Readonly<Record<Unit['kind'], string>> = {
  duration: '50\u00a0ms, 0.05\u00a0s or 2\u00a0min',
  rate: '300/s or 5/min',
  share: '80\u00a0% or 0.8',
  size: '1.5\u00a0GB or 512\u00a0KiB',
  'size-rate': '100\u00a0MB/s',
  count: '12, 0.5 or 1,200',
};

const unreadable = (typed: string, unit: Unit): string =>
  `“${typed.trim()}” is not a number here. Write it like ${examples[unit.kind]}.`;

const wrongUnit = (name: string, unit: Unit): string =>
  unit.kind === 'count'
    ? `“${name}” is not what is asked for. Answer with a number${unit.label ? ` of ${unit.label}` : ''} alone.`
    : `“${name}” is not a unit that fits. Write it like ${examples[unit.kind]}.`;

/** An amount as people read it: four figures that count, thousands grouped, the unit behind it. */
export function formatAmount(value: number, unit: Unit): string {
  const number = formatNumber(value);
  if (unit.label === '') return number;
  return unit.label.startsWith('/') ? `${number}${unit.label}` : `${number} ${unit.label}`;
}

/** At most four figures that count (whole numbers keep all of theirs), thousands grouped from 10,000 on. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size !== 0 && size < 1e-4) return value.toExponential(2).replace(/\.?0+e/, 'e');
  const rounded = size >= 1000 ? Math.round(value) : Number(value.toPrecision(4));
  return size < 9999.5 ? String(rounded) : rounded.toLocaleString('en-US');
}
