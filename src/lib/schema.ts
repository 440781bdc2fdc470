import { z } from 'zod';
import type { Problem } from './diagnostic.ts';
import { didYouMean } from './nearest.ts';
import { parseDuration, parseRate, parseShare } from './units.ts';

/** What a custom check adds to a zod issue so that it becomes a good Problem. */
interface IssueParams {
  readonly code?: Problem['code'];
  readonly hint?: string;
}

type Scalar = string | number;
const scalar = z.union([z.string(), z.number()]);

/** A number with a unit, written as text; a bare number is an error that shows how to write it. */
function quantity(what: string, example: string, parse: (text: string) => number | undefined) {
  return scalar.transform((raw: Scalar, context) => {
    const value = parse(String(raw));
    if (value !== undefined && Number.isFinite(value)) return value;
    const bare = String(raw).trim() !== '' && Number.isFinite(Number(raw));
    const params: IssueParams = {
      code: 'wrong-unit',
      hint: bare ? `Write it with its unit, such as ${example}.` : `Write ${what} such as ${example}.`,
    };
    context.issues.push({
      code: 'custom',
      input: raw,
      message: bare ? `${raw} has no unit: ${what} needs one` : `"${raw}" is not ${what}`,
      params,
    });
    return z.NEVER;
  });
}

/** A duration with a unit → milliseconds. */
export const duration = quantity('a duration', '250us, 20ms, 1.5s or 2m', parseDuration);
/** A rate with a unit → per second. */
export const rate = quantity('a rate', '300/s or 5/m', parseRate);
/** `30%` or `0.3` → 0.3, from 0 to 1. */
export const share = scalar.transform((raw: Scalar, context) => {
  const value = parseShare(String(raw));
  if (value !== undefined && value >= 0 && value <= 1) return value;
  const params: IssueParams = { code: 'wrong-value', hint: 'Write a share such as 30% or 0.3.' };
  context.issues.push({ code: 'custom', input: raw, message: `${JSON.stringify(raw)} is not a share between 0 and 1`, params });
  return z.NEVER;
});
/** Kebab-case, the form of every id. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');

/** Adds an issue from inside a `transform` or `check`, with a code and a hint for the author. */
export function issue(
  context: { issues: unknown[] },
  input: unknown,
  message: string,
  params: IssueParams = {},
): void {
  context.issues.push({ code: 'custom', input, message, params });
}

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Parses a plain document by a schema; every problem is collected, with suggestions. */
export function check<S extends z.ZodType>(schema: S, document: unknown): Checked<z.output<S>> {
  const result = schema.safeParse(document, { error: describeIssue, reportInput: true });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: result.error.issues.flatMap((found) => problemsOf(found, [])) };
}

type Issue = z.core.$ZodIssue;

/** Runs while the failing schema is at hand, so that it can name the keys which exist. */
function describeIssue(raw: z.core.$ZodRawIssue): string | undefined {
  if (raw.code === 'unrecognized_keys') {
    const shape = (raw.inst as { _zod?: { def?: { shape?: object } } })?._zod?.def?.shape ?? {};
    const known = Object.keys(shape);
    return raw.keys.map((key) => didYouMean(key, known) ?? `Known keys: ${known.join(', ')}.`).join('\n');
  }
  return undefined;
}

function problemsOf(found: Issue, prefix: readonly PropertyKey[]): Problem[] {
  const path = [...prefix, ...found.path] as (string | number)[];
  switch (found.code) {
    case 'unrecognized_keys': {
      const hints = found.message.split('\n');
      return found.keys.map((key, index) => ({
        code: 'unknown-key',
        path: [...path, key],
        atKey: true,
        message: `unknown key "${key}"`,
        ...(hints[index] ? { hint: hints[index] } : {}),
      }));
    }
    case 'invalid_union': {
      const branch = likeliestBranch(found.errors);
      if (branch) return branch.flatMap((inner) => problemsOf(inner, path));
      const expected = [...new Set(found.errors.flat().map(expectedOf).filter(Boolean))];
      return [{ code: 'wrong-type', path, message: `expected ${expected.join(' or ') || 'another value'}${gotOf(found)}` }];
    }
    case 'invalid_type': {
      if (found.input === undefined && path.length > 0) {
        return [{ code: 'missing-key', path, message: `"${String(path.at(-1))}" is missing`, hint: `Add it: ${expectedOf(found)}.` }];
      }
      return [{ code: 'wrong-type', path, message: `expected ${expectedOf(found)}${gotOf(found)}` }];
    }
    case 'invalid_value': {
      const values = found.values.map(String);
      if (found.input === undefined) {
        return [{ code: 'missing-key', path, message: `"${String(path.at(-1))}" is missing`, hint: `It is one of: ${values.join(', ')}.` }];
      }
      const guess = typeof found.input === 'string' ? didYouMean(found.input, values) : undefined;
      return [{ code: 'wrong-value', path, message: `${JSON.stringify(found.input)} is not known here`, hint: `${guess ? `${guess} ` : ''}It is one of: ${values.join(', ')}.` }];
    }
    case 'custom': {
      const params = (found.params ?? {}) as IssueParams;
      return [{ code: params.code ?? 'wrong-value', path, message: found.message, ...(params.hint ? { hint: params.hint } : {}) }];
    }
    case 'invalid_key':
      return [{ code: 'wrong-value', path, atKey: true, message: found.issues[0]?.message ?? found.message }];
    default:
      return [{ code: 'wrong-value', path, message: lowerFirst(found.message) }];
  }
}

/** Of a union's branches the one that the author meant: its outer type fits and it got furthest. */
function likeliestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const fitting = branches.filter((issues) => !issues.some(isOuterMismatch));
  const depth = (issues: readonly Issue[]) => Math.max(...issues.map((found) => found.path.length));
  return fitting.sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
}

function isOuterMismatch(found: Issue): boolean {
  if (found.path.length > 0) return false;
  if (found.code === 'invalid_union') return !likeliestBranch(found.errors);
  return found.code === 'invalid_type' || found.code === 'invalid_value';
}

function expectedOf(found: Issue): string {
  if (found.code === 'invalid_type') return expectedNames[found.expected] ?? found.expected;
  if (found.code === 'invalid_value') return found.values.map(String).join(' or ');
  if (found.code === 'invalid_union') return [...new Set(found.errors.flat().map(expectedOf).filter(Boolean))].join(' or ');
  return '';
}

const expectedNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
};

function gotOf(found: { readonly input?: unknown }): string {
  const input = found.input;
  if (input === undefined) return '';
  if (input === null) return ', got nothing';
  if (Array.isArray(input)) return ', got a list';
  if (typeof input === 'object') return ', got keys with values';
  return `, got ${JSON.stringify(input)}`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
