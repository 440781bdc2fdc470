import * as z from 'zod/mini';
import type { Problem } from './diagnostic.ts';
import { didYouMean } from './nearest.ts';
import { parseDuration, parseRate, parseShare } from './units.ts';
import { uncapitalised } from './words.ts';

/** What a custom check adds to a zod issue so that it becomes a good Problem. */
interface IssueParams {
  readonly code?: Problem['code'];
  readonly hint?: string;
}

/** A number or a text; the error says what is expected of it. */
const scalar = (what: string) => z.union([z.string(), z.number()], { error: () => what });

/** A number with a unit, written as text; a bare number is an error that shows how to write it. */
function quantity(what: string, example: string, parse: (text: string) => number | undefined) {
  const written = scalar(`${what} such as ${example}`).register(z.globalRegistry, {
    title: what.replace(/^an? /, ''),
  });
  return z.pipe(
    written,
    z.transform((raw, context) => {
      const value = parse(String(raw));
      if (value !== undefined && Number.isFinite(value)) return value;
      const bare = String(raw).trim() !== '' && Number.isFinite(Number(raw));
      const message = bare ? `${raw} has no unit: ${what} needs one` : `"${raw}" is not ${what}`;
      const hint = bare
        ? `Write it with its unit, such as ${example}.`
        : `Write ${what} such as ${example}.`;
      issue(context, raw, message, { code: 'wrong-unit', hint });
      return z.NEVER;
    }),
  );
}

/** A duration with a unit → milliseconds. */
export const duration = quantity('a duration', '250us, 20ms, 1.5s or 2m', parseDuration);
/** A rate with a unit → per second. */
export const rate = quantity('a rate', '300/s or 5/m', parseRate);
/** `30%` or `0.3` → 0.3, from 0 to 1. */
export const share = z.pipe(
  scalar('a share such as 30% or 0.3').register(z.globalRegistry, { title: 'share' }),
  z.transform((raw, context) => {
    const value = parseShare(String(raw));
    if (value !== undefined && value >= 0 && value <= 1) return value;
    const message = `${JSON.stringify(raw)} is not a share between 0 and 1`;
    issue(context, raw, message, { hint: 'Write a share such as 30% or 0.3.' });
    return z.NEVER;
  }),
);
/** Kebab-case, the form of every id. */
export const id = z
  .string()
  .check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'));

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
export function check<S extends z.ZodMiniType>(schema: S, document: unknown): Checked<z.output<S>> {
  const result = schema.safeParse(document, { error: describeIssue, reportInput: true });
  if (result.success) return { ok: true, value: result.data };
  const problems = result.error.issues.flatMap((found) => problemsOf(found, []));
  return { ok: false, problems: withoutEchoes(problems) };
}

/**
 * What a document says by a schema when its unknown keys are left out, so that the rest can be
 * looked into; undefined when more than such keys is wrong.
 */
export function soundPart<S extends z.ZodMiniType>(
  schema: S,
  document: unknown,
): z.output<S> | undefined {
  const checked = check(schema, document);
  if (checked.ok) return checked.value;
  const unknown = checked.problems.filter(({ code }) => code === 'unknown-key');
  if (unknown.length === 0) return undefined;
  return soundPart(
    schema,
    unknown.reduce((rest, { path }) => without(rest, path), document),
  );
}

/** A document less what stands at the end of a path. */
function without(document: unknown, [key, ...rest]: Problem['path']): unknown {
  const copy = (Array.isArray(document) ? [...document] : { ...(document as object) }) as Record<
    string,
    unknown
  >;
  if (key === undefined) return document;
  if (rest.length === 0) delete copy[key];
  else copy[key] = without(copy[key], rest);
  return copy;
}

/** A misspelt key is one fault: that the right one is missing goes without saying. */
function withoutEchoes(problems: readonly Problem[]): Problem[] {
  const keyOf = (path: Problem['path']) => JSON.stringify(path);
  const meant = new Set(
    problems.flatMap(({ code, path, hint }) => {
      const key =
        code === 'unknown-key' ? /^Did you mean "(.*)"\?$/.exec(hint ?? '')?.[1] : undefined;
      return key === undefined ? [] : [keyOf([...path.slice(0, -1), key])];
    }),
  );
  return problems.filter(({ code, path }) => code !== 'missing-key' || !meant.has(keyOf(path)));
}

type Issue = z.core.$ZodIssue;

/** The message of an issue for which the schema has no words of its own. */
const unsaid = 'Invalid input';

/** Runs while the failing schema is at hand, so that it can name the keys which exist. */
function describeIssue(raw: z.core.$ZodRawIssue): string | undefined {
  if (raw.code === 'unrecognized_keys') {
    const shape = (raw.inst as { _zod?: { def?: { shape?: object } } })?._zod?.def?.shape ?? {};
    const known = Object.keys(shape);
    return raw.keys
      .map((key) => didYouMean(key, known) ?? `Known keys: ${known.join(', ')}.`)
      .join('\n');
  }
  return undefined;
}

function problemsOf(found: Issue, prefix: readonly PropertyKey[]): Problem[] {
  const path = [...prefix, ...found.path] as (string | number)[];
  const one = (code: Problem['code'], message: string, hint?: string): Problem[] => [
    { code, path, message, ...(hint ? { hint } : {}) },
  ];
  if (found.input === undefined && path.length > 0 && isMismatch(found)) {
    const key = String(path.at(-1));
    const only = found.code === 'invalid_value' && found.values.length === 1;
    const hint = only
      ? `"${key}: ${String(found.values[0])}"`
      : `"${key}: …" with ${expectedOf(found)}`;
    return one('missing-key', `"${key}" is missing`, `Add ${hint}.`);
  }
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
      return one('wrong-type', `expected ${expectedOf(found)}${gotOf(found)}`);
    }
    case 'invalid_type': {
      const alone = found.expected === 'array' && isScalar(found.input);
      const hint = alone ? `A list of one is written [${found.input}].` : undefined;
      return one('wrong-type', `expected ${expectedOf(found)}${gotOf(found)}`, hint);
    }
    case 'invalid_value': {
      const values = found.values.map(String);
      const guess = typeof found.input === 'string' ? didYouMean(found.input, values) : undefined;
      const hint = [guess, `It is ${values.length > 1 ? 'one of: ' : ''}${values.join(', ')}.`];
      return one(
        'wrong-value',
        `${written(found.input)} is not known here`,
        hint.filter(Boolean).join(' '),
      );
    }
    case 'too_small':
    case 'too_big':
      return one('wrong-value', boundOf(found));
    case 'custom': {
      const { code = 'wrong-value', hint } = (found.params ?? {}) as IssueParams;
      return one(code, found.message, hint);
    }
    case 'invalid_key':
      return one('wrong-value', found.issues[0]?.message ?? found.message).map((problem) => ({
        ...problem,
        atKey: true,
      }));
    default:
      return one('wrong-value', uncapitalised(found.message));
  }
}

const isScalar = (input: unknown): boolean =>
  typeof input === 'number' || (typeof input === 'string' && /^[^,:#[\]{}]+$/.test(input));

const isMismatch = ({ code }: Issue): boolean =>
  code === 'invalid_type' || code === 'invalid_value' || code === 'invalid_union';

type Bound = Extract<Issue, { code: 'too_small' | 'too_big' }>;

/** What a schema says of a bound itself, or the bound in plain words. */
function boundOf(found: Bound): string {
  if (found.message !== unsaid) return uncapitalised(found.message);
  const small = found.code === 'too_small';
  const limit = Number(small ? found.minimum : found.maximum);
  if (found.origin === 'array')
    return `a list of ${small ? 'at least' : 'at most'} ${limit} is needed`;
  if (found.origin === 'string')
    return limit === 1
      ? 'a text is needed'
      : `${small ? 'at least' : 'at most'} ${limit} characters are needed`;
  const side = small
    ? found.inclusive
      ? 'at least'
      : 'more than'
    : found.inclusive
      ? 'at most'
      : 'less than';
  return `expected ${side} ${limit}${gotOf(found)}`;
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

/** What would have been right, in words. */
function expectedOf(found: Issue): string {
  if (found.code === 'invalid_type') return expectedNames[found.expected] ?? found.expected;
  if (found.code === 'invalid_value') return found.values.map(String).join(' or ');
  if (found.code !== 'invalid_union') return '';
  if (found.message !== unsaid) return found.message;
  const each = new Set(found.errors.flat().map(expectedOf).filter(Boolean));
  return [...each].join(' or ') || 'another value';
}

const expectedNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys and their values',
  record: 'keys and their values',
};

function gotOf(found: { readonly input?: unknown }): string {
  return found.input === undefined ? '' : `, got ${written(found.input)}`;
}

function written(input: unknown): string {
  if (input === null) return 'nothing';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'keys and values';
  return typeof input === 'string' ? JSON.stringify(input) : String(input);
}
