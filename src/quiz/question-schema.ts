import * as z from 'zod/mini';
import { duration, id } from '../lib/schema.ts';
import { systemSchema } from '../sim/index.ts';

const text = z.string().check(z.trim(), z.minLength(1, 'there is no text here'));
/** `text: 429` and `text: true` mean the words; YAML makes other things of them. */
const words = z.pipe(
  z.transform((raw) => (typeof raw === 'number' || typeof raw === 'boolean' ? String(raw) : raw)),
  text,
);
const formula = z.union([z.number(), z.string()]);

/** Options, items and pairs: one key each chooses among them. */
const most = 9;

const common = {
  id,
  revision: z.optional(z.int().check(z.minimum(1))),
  level: z.optional(z.int().check(z.minimum(1), z.maximum(5))),
  ask: text,
  hints: z.optional(z.array(text)),
  explain: z.optional(text),
  lesson: z.optional(
    z
      .string()
      .check(
        z.regex(
          /^[a-z0-9]+(-[a-z0-9]+)*(#[^\s#]+)?$/,
          'a lesson is given by its id, with #heading if need be',
        ),
      ),
  ),
};

export const choiceSchema = z.strictObject({
  type: z.enum(['single', 'multiple', 'true-false']),
  ...common,
  options: z
    .array(z.strictObject({ text: words, correct: z.optional(z.boolean()), because: text }))
    .check(
      z.minLength(2, 'a choice needs two options or more'),
      z.maxLength(most, 'nine options are the most that one key each can choose'),
    ),
  shuffle: z.optional(z.boolean()),
});

const given = z.union([
  z.number(),
  z.string(),
  z.array(z.number()).check(z.minLength(1)),
  z.strictObject({
    from: z.number(),
    to: z.number(),
    step: z.optional(z.number().check(z.positive())),
  }),
]);

export const numericSchema = z.strictObject({
  type: z.literal('numeric'),
  ...common,
  given: z.optional(
    z.record(
      z.string().check(z.regex(/^[A-Za-z_]\w*$/, 'a name is letters, digits and underscores')),
      given,
    ),
  ),
  answer: z.optional(formula),
  simulate: z.optional(z.strictObject({ system: systemSchema, metric: z.string(), duration })),
  unit: z.optional(z.string()),
  tolerance: z.optional(z.union([z.number(), z.string()])),
  mistakes: z.optional(z.array(z.strictObject({ answer: formula, because: text }))),
});

export const textSchema = z.strictObject({
  type: z.literal('text'),
  ...common,
  accept: z.array(words).check(z.minLength(1)),
  match: z.optional(z.enum(['exact', 'fuzzy', 'pattern'])),
  mistakes: z.optional(z.array(z.strictObject({ answer: words, because: text }))),
});

export const orderSchema = z.strictObject({
  type: z.literal('order'),
  ...common,
  items: z
    .array(words)
    .check(
      z.minLength(2, 'two items or more can be put in order'),
      z.maxLength(most, 'nine items are the most that one key each can move'),
    ),
});

const pair = z.array(words).check(z.length(2, 'a pair is two texts, such as [Liveness, restart]'));

export const matchSchema = z.strictObject({
  type: z.literal('match'),
  ...common,
  pairs: z
    .array(pair)
    .check(
      z.minLength(2, 'two pairs or more can be matched'),
      z.maxLength(most, 'nine pairs are the most that one key each can match'),
    ),
});

export const clozeSchema = z.strictObject({
  type: z.literal('cloze'),
  ...common,
  match: z.optional(z.enum(['exact', 'fuzzy'])),
});

export const categorizeSchema = z.strictObject({
  type: z.literal('categorize'),
  ...common,
  into: z.record(text, z.array(words)),
});

export type RawNumeric = z.output<typeof numericSchema>;
export type RawGiven = z.output<typeof given>;
