import * as z from 'zod/mini';
import type { Diagnostic, Read } from '../lib/diagnostic.ts';
import { check, id } from '../lib/schema.ts';
import { titleOfId } from '../lib/words.ts';
import type { Question } from '../quiz/question.ts';
import type { Diagram } from './diagram.ts';
import type { LessonModel } from './model.ts';
import type { LessonStep } from './steps.ts';

const source = z.strictObject({
  title: z.string().check(z.minLength(1)),
  url: z
    .string()
    .check(z.regex(/^https?:\/\/\S+$/, 'a source is found at an http or https address')),
});

export const frontMatterSchema = z.strictObject({
  schema: z.literal(1),
  id,
  title: z.string().check(z.minLength(1)),
  track: id,
  summary: z.string().check(z.minLength(1)),
  /** Reading time, exercises included. */
  minutes: z.number().check(z.positive()),
  /** Lessons to have read before. */
  requires: z._default(z.array(id), []),
  /** What the learner can do afterwards. */
  goals: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
  sources: z._default(z.array(source), []),
  /** The day on which the lesson's facts were last checked. */
  checked: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written like 2026-11-22')),
});

export type FrontMatter = z.output<typeof frontMatterSchema>;

/** What stands above a lesson's body, parsed. */
export function readFrontMatter(document: unknown): Read<FrontMatter> {
  const checked = check(frontMatterSchema, document);
  return checked.ok ? { value: checked.value, problems: [] } : { problems: checked.problems };
}

/**
 * As much of a broken front matter as is right key by key, so that the lesson can be shown while it
 * is being written.
 * @param known what the file's name and folder say
 */
export function salvageFrontMatter(
  document: unknown,
  known: { readonly id: string; readonly track: string },
): FrontMatter {
  const data = typeof document === 'object' && document !== null ? document : {};
  const right = Object.entries(frontMatterSchema.shape).flatMap(([key, schema]) => {
    const read = Object.hasOwn(data, key)
      ? schema.safeParse((data as Record<string, unknown>)[key])
      : undefined;
    return read?.success ? [[key, read.data] as const] : [];
  });
  const unknown = {
    title: titleOfId(known.id),
    summary: '',
    minutes: 1,
    requires: [],
    goals: [],
    sources: [],
    checked: '',
  };
  return { ...unknown, ...Object.fromEntries(right), ...known, schema: 1 };
}

/** A piece of a lesson's body, in the order of the file. */
export type Block =
  | { readonly kind: 'markdown'; readonly text: string }
  | { readonly kind: 'check'; readonly question: Question }
  | { readonly kind: 'model'; readonly model: LessonModel }
  | ({ readonly kind: 'diagram' } & Diagram)
  | { readonly kind: 'steps'; readonly steps: readonly LessonStep[] }
  /** Could not be read: its diagnostics are shown in its place. */
  | { readonly kind: 'broken'; readonly diagnostics: readonly Diagnostic[] };

export type Lesson = FrontMatter & { readonly blocks: readonly Block[] };
