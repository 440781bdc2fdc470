import * as z from 'zod/mini';
import { frontMatterSchema } from '../../lesson/lesson.ts';
import { modelSchema } from '../../lesson/model.ts';
import * as questions from '../../quiz/question-schema.ts';
import { quizSchema } from '../../quiz/quiz.ts';
import { scenarioSchema } from '../../scenario/schema.ts';
import { glossarySchema, tracksSchema } from '../index-files.ts';

const anyQuestion = z.union([
  questions.choiceSchema,
  questions.numericSchema,
  questions.textSchema,
  questions.orderSchema,
  questions.matchSchema,
  questions.clozeSchema,
  questions.categorizeSchema,
]);

/** Every format that is written as YAML, as the program itself checks it. */
export const formats = {
  scenario: scenarioSchema,
  quiz: z.extend(quizSchema, { questions: z.array(anyQuestion).check(z.minLength(1)) }),
  lesson: frontMatterSchema,
  tracks: tracksSchema,
  glossary: glossarySchema,
  model: modelSchema,
} as const;

export type FormatName = keyof typeof formats;

/** The part of JSON Schema that comes of our schemas. */
export interface JsonSchema {
  $schema?: string;
  $id?: string;
  title?: string;
  description?: string;
  type?: string | readonly string[];
  const?: unknown;
  enum?: readonly unknown[];
  default?: unknown;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  required?: readonly string[];
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

/** What a file of a format may hold, before it is read: durations and rates are text there. */
export const jsonSchemaOf = (name: FormatName): JsonSchema =>
  z.toJSONSchema(formats[name], {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
  }) as JsonSchema;

/** Calls `visit` for every key of a schema: `system.nodes.*.calls.timeout`, lists left out. */
export function eachKey(
  schema: JsonSchema,
  visit: (path: string, of: JsonSchema, required: boolean) => void,
  at = '',
): void {
  for (const [key, of] of Object.entries(schema.properties ?? {})) {
    const path = at === '' ? key : `${at}.${key}`;
    visit(path, of, schema.required?.includes(key) === true);
    eachKey(of, visit, path);
  }
  if (typeof schema.additionalProperties === 'object') {
    eachKey(schema.additionalProperties, visit, `${at}.*`);
  }
  if (schema.items) eachKey(schema.items, visit, at);
  for (const branch of schema.anyOf ?? []) eachKey(branch, visit, at);
}
