import * as z from 'zod';
import { duration, id, issue, rate } from '../lib/schema.ts';
import { systemSchema } from '../sim/index.ts';

/**
 * The shape of a scenario file. Only its form is checked here: what conditions, changes and ids
 * mean needs the whole file and is the business of `readScenario`.
 */

const text = z.string().trim().min(1);
const points = z.number().min(0);

/** A condition's text; `when: true` is as good as `when: "true"`. */
const condition = z.union([z.string(), z.boolean().transform(String)]);

/** Path → new value; values may be whole policies, `{failures: 5, window: 10s, …}`. */
const changes = z.record(z.string(), z.unknown());

/** Counted from the end of the warm-up. */
const at = duration;

/** Of a flag or a meter, as conditions write it after `flag.` or `meter.`. */
const name = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]*$/, 'a name is letters and digits and begins with a letter');

const longestMs = 24 * 3_600_000;
/** What is simulated in all has a limit: a slip of the pen must not keep a machine busy for days. */
const simulatedTime = duration.check(({ value, issues }) => {
  if (value > longestMs) issue({ issues }, value, 'at most 24h can be simulated');
});

export const eventSchema = z.strictObject({
  at,
  until: duration.optional(),
  set: changes.optional(),
  say: text.optional(),
  note: text.optional(),
});

export const alertSchema = z.strictObject({
  id,
  when: condition,
  for: duration.optional(),
  page: text,
});

export const actionSchema = z.strictObject({
  id,
  key: z.union([z.string(), z.number().transform(String)]).check(({ value, issues }) => {
    if (/^[!-~]$/.test(value)) return;
    issue({ issues }, value, `"${value}" is not one key`, { hint: 'Give one letter or digit.' });
  }),
  label: text,
  takes: duration.optional(),
  cost: points.optional(),
  once: z.boolean().optional(),
  cooldown: duration.optional(),
  set: changes.optional(),
  says: text.optional(),
});

export const decisionSchema = z.strictObject({
  id,
  when: condition,
  ask: text,
  options: z
    .array(
      z.strictObject({
        text,
        set: changes.optional(),
        score: z.number().optional(),
        says: text.optional(),
      }),
    )
    .min(2),
});

export const diagnosisSchema = z.strictObject({
  question: text,
  options: z
    .array(z.strictObject({ text, correct: z.boolean().optional(), because: text.optional() }))
    .min(2),
  evidence: z.array(z.string()).optional(),
});

export const goalSchema = z.strictObject({
  id,
  text,
  when: condition,
  for: duration.optional(),
  until: z.literal('end').optional(),
});

export const failSchema = z.strictObject({
  when: condition,
  for: duration.optional(),
  text,
});

export const meterSchema = z.strictObject({
  rate,
  when: condition.optional(),
  text,
});

export const starsSchema = z.strictObject({
  two: condition.optional(),
  three: condition.optional(),
});

const place = z.number().int().min(1);

/**
 * One step of a scripted player. Options are counted from 1, as people do; a decision is answered
 * when it is asked, so that it needs no time.
 */
export const stepSchema = z.union([
  z.strictObject({ at, do: z.string() }),
  z.strictObject({ at, diagnose: place, evidence: z.array(z.string()).optional() }),
  z.strictObject({ decide: z.string(), option: place }),
]);

export const trapSchema = z.strictObject({
  do: z.array(stepSchema).min(1),
  because: text,
});

export const alternativeSchema = z.strictObject({
  do: z.array(z.string()).min(1),
  because: text,
});

export const scenarioSchema = z.strictObject({
  schema: z.literal(1),
  id,
  title: text,
  summary: text.optional(),
  difficulty: z.number().int().min(1).max(5).optional(),
  minutes: z.number().positive().optional(),
  topics: z.array(id).optional(),
  lessons: z.array(id).optional(),
  brief: text.optional(),
  seed: z.number().int().optional(),
  duration: simulatedTime.check(({ value, issues }) => {
    if (value <= 0) issue({ issues }, value, 'a scenario lasts longer than nothing');
  }),
  warmup: simulatedTime.optional(),
  speed: z.number().positive().optional(),
  budget: points.optional(),
  system: systemSchema,
  flags: z.record(name, z.union([z.boolean(), z.number()])).optional(),
  meters: z.record(name, meterSchema).optional(),
  events: z.array(eventSchema).optional(),
  alerts: z.array(alertSchema).optional(),
  actions: z.array(actionSchema).optional(),
  decisions: z.array(decisionSchema).optional(),
  diagnosis: diagnosisSchema.optional(),
  goals: z.array(goalSchema).optional(),
  fail: z.array(failSchema).optional(),
  stars: starsSchema.optional(),
  reference: z.array(stepSchema).optional(),
  alternatives: z.array(alternativeSchema).optional(),
  traps: z.record(id, trapSchema).optional(),
  debrief: text.optional(),
});

export type ScenarioDocument = z.output<typeof scenarioSchema>;
export type StepDocument = z.output<typeof stepSchema>;
export type ChangesDocument = z.output<typeof changes>;
