import * as z from 'zod/mini';
import { duration, id, issue, rate } from '../lib/schema.ts';
import { systemSchema } from '../sim/index.ts';

/**
 * The shape of a scenario file. Only its form is checked here: what conditions, changes and ids
 * mean needs the whole file and is the business of `readScenario`.
 */

const text = z.string().check(z.trim(), z.minLength(1));
const points = z.number().check(z.minimum(0));

/** A condition's text; `when: true` is as good as `when: "true"`. */
const condition = z.union([z.string(), z.pipe(z.boolean(), z.transform(String))]);

/** Path → new value; values may be whole policies, `{failures: 5, window: 10s, …}`. */
const changes = z.record(z.string(), z.unknown());

/** Counted from the end of the warm-up. */
const at = duration;

/** Of a flag or a meter, as conditions write it after `flag.` or `meter.`. */
const name = z
  .string()
  .check(
    z.regex(/^[A-Za-z][A-Za-z0-9_-]*$/, 'a name is letters and digits and begins with a letter'),
  );

const longestMs = 24 * 3_600_000;
/** What is simulated in all has a limit: a slip of the pen must not keep a machine busy for days. */
const simulatedTime = duration.check(({ value, issues }) => {
  if (value > longestMs) issue({ issues }, value, 'at most 24h can be simulated');
});

export const eventSchema = z.strictObject({
  at,
  until: z.optional(duration),
  set: z.optional(changes),
  say: z.optional(text),
  note: z.optional(text),
});

export const alertSchema = z.strictObject({
  id,
  when: condition,
  for: z.optional(duration),
  page: text,
});

export const actionSchema = z.strictObject({
  id,
  key: z.union([z.string(), z.pipe(z.number(), z.transform(String))]).check(({ value, issues }) => {
    if (/^[!-~]$/.test(value)) return;
    issue({ issues }, value, `"${value}" is not one key`, { hint: 'Give one letter or digit.' });
  }),
  label: text,
  takes: z.optional(duration),
  cost: z.optional(points),
  once: z.optional(z.boolean()),
  cooldown: z.optional(duration),
  set: z.optional(changes),
  says: z.optional(text),
});

export const decisionSchema = z.strictObject({
  id,
  when: condition,
  ask: text,
  options: z
    .array(
      z.strictObject({
        text,
        set: z.optional(changes),
        score: z.optional(z.number()),
        says: z.optional(text),
      }),
    )
    .check(z.minLength(2)),
});

export const diagnosisSchema = z.strictObject({
  question: text,
  options: z
    .array(z.strictObject({ text, correct: z.optional(z.boolean()), because: z.optional(text) }))
    .check(z.minLength(2)),
  evidence: z.optional(z.array(z.string())),
});

export const goalSchema = z.strictObject({
  id,
  text,
  when: condition,
  for: z.optional(duration),
  until: z.optional(z.literal('end')),
});

export const failSchema = z.strictObject({
  when: condition,
  for: z.optional(duration),
  text,
});

export const meterSchema = z.strictObject({
  rate,
  when: z.optional(condition),
  text,
});

export const starsSchema = z.strictObject({
  two: z.optional(condition),
  three: z.optional(condition),
});

const place = z.int().check(z.minimum(1));

/**
 * One step of a scripted player. Options are counted from 1, as people do; a decision is answered
 * when it is asked, so that it needs no time.
 */
export const stepSchema = z.union([
  z.strictObject({ at, do: z.string() }),
  z.strictObject({ at, diagnose: place, evidence: z.optional(z.array(z.string())) }),
  z.strictObject({ decide: z.string(), option: place }),
]);

export const trapSchema = z.strictObject({
  do: z.array(stepSchema).check(z.minLength(1)),
  because: text,
});

export const alternativeSchema = z.strictObject({
  do: z.array(z.string()).check(z.minLength(1)),
  because: text,
});

export const scenarioSchema = z.strictObject({
  schema: z.literal(1),
  id,
  title: text,
  summary: z.optional(text),
  difficulty: z.optional(z.int().check(z.minimum(1), z.maximum(5))),
  minutes: z.optional(z.number().check(z.positive())),
  topics: z.optional(z.array(id)),
  lessons: z.optional(z.array(id)),
  brief: z.optional(text),
  seed: z.optional(z.int()),
  duration: simulatedTime.check(({ value, issues }) => {
    if (value <= 0) issue({ issues }, value, 'a scenario lasts longer than nothing');
  }),
  warmup: z.optional(simulatedTime),
  speed: z.optional(z.number().check(z.positive())),
  budget: z.optional(points),
  system: systemSchema,
  flags: z.optional(z.record(name, z.union([z.boolean(), z.number()]))),
  meters: z.optional(z.record(name, meterSchema)),
  events: z.optional(z.array(eventSchema)),
  alerts: z.optional(z.array(alertSchema)),
  actions: z.optional(z.array(actionSchema)),
  decisions: z.optional(z.array(decisionSchema)),
  diagnosis: z.optional(diagnosisSchema),
  goals: z.optional(z.array(goalSchema)),
  fail: z.optional(z.array(failSchema)),
  stars: z.optional(starsSchema),
  reference: z.optional(z.array(stepSchema)),
  alternatives: z.optional(z.array(alternativeSchema)),
  traps: z.optional(z.record(id, trapSchema)),
  debrief: z.optional(text),
});

export type ScenarioDocument = z.output<typeof scenarioSchema>;
export type StepDocument = z.output<typeof stepSchema>;
export type ChangesDocument = z.output<typeof changes>;
