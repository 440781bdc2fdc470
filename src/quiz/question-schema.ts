import * as z from 'zod';
import { duration, id } from '../lib/schema.ts';
import { systemSchema } from '../sim/index.ts';

const text = z.string().trim().min(1, 'there is no text here');
/** `text: 429` and `text: true` mean the words; YAML makes other things of them. */
const words = z.preprocess(
  (raw) => (typeof raw === 'number' || typeof raw === 'boolean' ? String(raw) : raw),
  text,
);
const formula = z.union([z.number(), z.string()]);

/** Options, items and pairs: one key each chooses among them. */
const most = 9;

const common = {
  id,
  revision: z.number().int().min(1).optional(),
  level: z.number().int().min(1).max(5).optional(),
  ask: text,
  hints: z.array(text).optional(),
  explain: text.optional(),
  lesson: z
    .string()
    .regex(
      /^[a-z0-9]+(-[a-z0-9]+)*(#[^\s#]+)?$/,
      'a lesson is given by its id, with #heading if need be',
    )
    .optional(),
};

export const choiceSchema = z.strictObject({
  type: z.enum(['single', 'multiple', 'true-false']),
  ...common,
  options: z
    .array(z.strictObject({ text: words, correct: z.boolean().optional(), because: text }))
    .min(2, 'a choice needs two options or more')
    .max(most, 'nine options are the most that one key each can choose'),
  shuffle: z.boolean().optional(),
});

const given = z.union([
  z.number(),
  z.string(),
  z.array(z.number()).min(1),
  z.strictObject({ from: z.number(), to: z.number(), step: z.number().positive().optional() }),
]);

export const numericSchema = z.strictObject({
  type: z.literal('numeric'),
  ...common,
  given: z
    .record(z.string().regex(/^[A-Za-z_]\w*$/, 'a name is letters, digits and underscores'), given)
    .optional(),
  answer: formula.optional(),
  simulate: z.strictObject({ system: systemSchema, metric: z.string(), duration }).optional(),
  unit: z.string().optional(),
  tolerance: z.union([z.number(), z.string()]).optional(),
  mistakes: z.array(z.strictObject({ answer: formula, because: text })).optional(),
});

export const textSchema = z.strictObject({
  type: z.literal('text'),
  ...common,
  accept: z.array(words).min(1),
  match: z.enum(['exact', 'fuzzy', 'pattern']).optional(),
  mistakes: z.array(z.strictObject({ answer: words, because: text })).optional(),
});

export const orderSchema = z.strictObject({
  type: z.literal('order'),
  ...common,
  items: z
    .array(words)
    .min(2, 'two items or more can be put in order')
    .max(most, 'nine items are the most that one key each can move'),
});

const pair = z.array(words).length(2, 'a pair is two texts, such as [Liveness, restart]');

export const matchSchema = z.strictObject({
  type: z.literal('match'),
  ...common,
  pairs: z
    .array(pair)
    .min(2, 'two pairs or more can be matched')
    .max(most, 'nine pairs are the most that one key each can match'),
});

export const clozeSchema = z.strictObject({
  type: z.literal('cloze'),
  ...common,
  match: z.enum(['exact', 'fuzzy']).optional(),
});

export const categorizeSchema = z.strictObject({
  type: z.literal('categorize'),
  ...common,
  into: z.record(text, z.array(words)),
});

export type RawNumeric = z.output<typeof numericSchema>;
export type RawGiven = z.output<typeof given>;
