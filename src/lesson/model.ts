import * as z from 'zod/mini';
import type { Problem, Read } from '../lib/diagnostic.ts';
import { partMeant } from '../lib/nearest.ts';
import { check, id } from '../lib/schema.ts';
import { type Unit, unitOf, unitOfSignal } from '../quiz/unit.ts';
import {
  type Change,
  parseChange,
  type SignalKind,
  type SystemConfig,
  signalKind,
  signalPaths,
  systemProblems,
  systemSchema,
} from '../sim/index.ts';
import { type Knob, knobSchema, knobText } from './knob.ts';

const predictSchema = z.strictObject({
  ask: z.string().check(z.minLength(1)),
  metric: z.string().check(z.minLength(1)),
  at: z._default(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])), {}),
  /** The unit that suits the metric when it is left out. */
  unit: z.optional(z.string()),
});

export const modelSchema = z.strictObject({
  /** What predictions are kept by; without one, by the heading above. */
  id: z.optional(id),
  seed: z._default(z.int(), 1),
  system: systemSchema,
  knobs: z.array(knobSchema).check(z.minLength(1)),
  show: z.array(z.string()).check(z.minLength(1)),
  predict: z.optional(predictSchema),
  note: z.optional(z.string()),
});

/** A number to be guessed before the engine tells it. */
interface Prediction {
  readonly ask: string;
  /** A signal, measured over a long run with `at` in force from its beginning. */
  readonly metric: string;
  readonly at: readonly Change[];
  readonly unit: Unit;
}

export interface ShownSignal {
  readonly path: string;
  readonly kind: SignalKind;
}

/** A small system in a lesson, with the parameters that the reader turns. */
export interface LessonModel {
  readonly id?: string;
  readonly seed: number;
  readonly system: SystemConfig;
  readonly knobs: readonly Knob[];
  readonly show: readonly ShownSignal[];
  readonly predict?: Prediction;
  /** Markdown: what to try, and what to notice. */
  readonly note?: string;
}

/** The content of a `model` block. */
export function readModel(document: unknown): Read<LessonModel> {
  const checked = check(modelSchema, document);
  if (!checked.ok) return { problems: checked.problems };
  const { id, seed, system, knobs, show, predict, note } = checked.value;
  const found: Problem[] = [
    ...systemProblems(system).map((problem) => ({ ...problem, path: ['system', ...problem.path] })),
    ...knobs.flatMap((knob, index) => knobProblems(system, knob, ['knobs', index])),
    ...show.flatMap((path, index) => signalProblems(system, path, ['show', index])),
  ];
  const prediction = predict && readPrediction(system, predict);
  found.push(...(prediction?.problems ?? []));
  if (predict && id === undefined) found.push(nameless);
  if (found.some(({ severity }) => severity !== 'warning')) return { problems: found };
  return {
    value: {
      ...(id === undefined ? {} : { id }),
      seed,
      system,
      knobs,
      show: show.map((path) => ({ path, kind: signalKind(system, path)! })),
      ...(prediction?.value ? { predict: prediction.value } : {}),
      ...(note === undefined ? {} : { note }),
    },
    problems: found,
  };
}

const nameless: Problem = {
  code: 'missing-key',
  severity: 'warning',
  path: ['predict'],
  message: "predictions are kept by the model's id, and this one has none",
  hint: 'Give the model an id: without one they are lost when the heading above is renamed.',
};

/** What sets a model's parameter to a knob's value. The knob was checked when the model was read. */
export function knobChange(model: Pick<LessonModel, 'system'>, knob: Knob, value: number): Change {
  const parsed = parseChange(model.system, knob.set, knobText(knob, value));
  if (!parsed.ok) throw new Error(`${knob.set}: ${parsed.problem.message}`);
  return parsed.change;
}

/** Both ends and the first step must be values that the parameter takes. */
function knobProblems(system: SystemConfig, knob: Knob, path: Problem['path']): Problem[] {
  const values = { from: knob.from, to: knob.to, start: knob.start, step: knob.from + knob.step };
  const problems: Problem[] = [];
  for (const [key, value] of Object.entries(values)) {
    const parsed = parseChange(system, knob.set, knobText(knob, value));
    if (parsed.ok) continue;
    const { code } = parsed.problem;
    const ofThePath = code === 'unknown-id' || code === 'unknown-key';
    problems.push({ ...parsed.problem, path: [...path, ofThePath ? 'set' : key] });
    if (ofThePath) break;
  }
  return problems;
}

function signalProblems(system: SystemConfig, path: string, at: Problem['path']): Problem[] {
  if (signalKind(system, path)) return [];
  const hint = partMeant(path, signalPaths(system));
  return [
    {
      code: 'unknown-id',
      path: at,
      message: `there is no signal "${path}" in this system`,
      hint:
        hint ?? 'Signals are written node.p99, caller>callee.retryShare or clients.name.errors.',
    },
  ];
}

function readPrediction(
  system: SystemConfig,
  { ask, metric, at, unit: written }: z.output<typeof predictSchema>,
): Read<Prediction> {
  const problems = signalProblems(system, metric, ['predict', 'metric']);
  const changes: Change[] = [];
  for (const [path, value] of Object.entries(at)) {
    const parsed = parseChange(system, path, value);
    if (parsed.ok) changes.push(parsed.change);
    else problems.push({ ...parsed.problem, path: ['predict', 'at', path] });
  }
  const kind = signalKind(system, metric);
  if (!kind) return { problems };
  const unit = written === undefined ? unitOfSignal(kind) : unitOf(written);
  if (unit?.kind !== kind) {
    problems.push({
      code: 'wrong-unit',
      path: ['predict', 'unit'],
      message: `${metric} is not measured in "${written}"`,
      hint: `Write ${unitExamples[kind]}.`,
    });
  }
  if (!unit || problems.length > 0) return { problems };
  return { value: { ask, metric, at: changes, unit }, problems };
}

const unitExamples: Readonly<Record<SignalKind, string>> = {
  duration: 'ms or s',
  share: '%',
  rate: '/s',
  count: 'what is counted, such as requests, or leave the unit out',
};
