import type { Problem, Read } from '../lib/diagnostic.ts';
import { partMeant } from '../lib/nearest.ts';
import { check } from '../lib/schema.ts';
import { signalKind, signalPaths, systemProblems } from '../sim/index.ts';
import { formatNumber } from './amount.ts';
import { evaluate, type Formula, parseFormula } from './formula.ts';
import { someDraws, type Values } from './given.ts';
import { placeholderProblems } from './placeholders.ts';
import { numericSchema, type RawGiven, type RawNumeric } from './question-schema.ts';
import { commonOf } from './read-common.ts';
import { isWithin, readTolerance, usualTolerance } from './tolerance.ts';
import type { Given, Mistake, NumericKey, NumericQuestion, Tolerance } from './types.ts';
import { type Unit, unitless, unitOf, unitOfSignal } from './unit.ts';

type Path = Problem['path'];
type Collect = (problem: Problem) => void;

/** A question whose answer is a number. What hangs on its keys' meaning is checked key by key. */
export function readNumeric(document: Readonly<Record<string, unknown>>): Read<NumericQuestion> {
  const names = Object.keys((document.given ?? {}) as object);
  const placeholders = placeholderProblems(document, names);
  const checked = check(numericSchema, document);
  if (!checked.ok) return { problems: [...checked.problems, ...placeholders] };
  const problems: Problem[] = [...placeholders];
  const collect: Collect = (problem) => problems.push(problem);
  const raw = checked.value;
  const given = givenOf(raw.given ?? {}, collect);
  const key = keyOf(raw, names, collect);
  const unit = readUnit(raw, collect);
  const tolerance = toleranceOf(raw, unit, collect);
  const mistakes = (raw.mistakes ?? []).flatMap(({ answer, because }, index): Mistake[] => {
    const formula = formulaAt(answer, names, ['mistakes', index, 'answer'], collect);
    return formula ? [{ formula, because }] : [];
  });
  if (problems.length > 0 || !key) return { problems };
  const value: NumericQuestion = {
    type: 'numeric',
    ...commonOf(raw),
    given,
    key,
    unit,
    tolerance,
    mistakes,
  };
  problems.push(...drawProblems(value));
  return problems.some(({ severity }) => severity !== 'warning')
    ? { problems }
    : { value, problems };
}

function formulaAt(
  raw: string | number,
  names: readonly string[],
  path: Path,
  collect: Collect,
): Formula | undefined {
  const parsed = parseFormula(String(raw), names);
  if (parsed.ok) return parsed.formula;
  const hint = parsed.hint === undefined ? {} : { hint: parsed.hint };
  collect({ code: 'wrong-expression', path, message: parsed.message, ...hint });
  return undefined;
}

function givenOf(raw: Readonly<Record<string, RawGiven>>, collect: Collect): Record<string, Given> {
  const given: Record<string, Given> = {};
  for (const [name, source] of Object.entries(raw)) {
    const read = sourceOf(source, Object.keys(given), ['given', name], collect);
    if (read) given[name] = read;
  }
  return given;
}

function sourceOf(
  raw: RawGiven,
  above: readonly string[],
  path: Path,
  collect: Collect,
): Given | undefined {
  if (typeof raw === 'number') return { kind: 'fixed', value: raw };
  if (typeof raw === 'string') {
    const formula = formulaAt(raw, above, path, collect);
    return formula && { kind: 'formula', formula };
  }
  if ('from' in raw) {
    if (raw.to >= raw.from)
      return { kind: 'range', from: raw.from, to: raw.to, step: raw.step ?? 1 };
    collect({
      code: 'wrong-value',
      path,
      message: `nothing lies from ${raw.from} to ${raw.to}`,
      hint: 'Write the smaller number first.',
    });
    return undefined;
  }
  return { kind: 'one-of', values: raw };
}

function keyOf(
  raw: RawNumeric,
  names: readonly string[],
  collect: Collect,
): NumericKey | undefined {
  if (raw.simulate) {
    if (raw.answer !== undefined) {
      collect({
        code: 'wrong-value',
        path: ['answer'],
        atKey: true,
        message: 'both `answer` and `simulate` say what is right',
        hint: 'Keep one of them.',
      });
    }
    const { system, metric, duration } = raw.simulate;
    for (const problem of systemProblems(system)) {
      collect({ ...problem, path: ['simulate', 'system', ...problem.path] });
    }
    return { kind: 'simulation', system, metric, durationMs: duration };
  }
  if (raw.answer === undefined) {
    collect({
      code: 'missing-key',
      path: ['answer'],
      message: '"answer" is missing',
      hint: 'Add a formula over the given names, or `simulate`.',
    });
    return undefined;
  }
  const formula = formulaAt(raw.answer, names, ['answer'], collect);
  return formula && { kind: 'formula', formula };
}

function readUnit(raw: RawNumeric, collect: Collect): Unit {
  const written = raw.unit === undefined ? undefined : unitOf(raw.unit);
  if (raw.unit !== undefined && !written) {
    collect({
      code: 'wrong-unit',
      path: ['unit'],
      message: `"${raw.unit}" is not a unit`,
      hint: 'Write ms, s, /s, %, MB, or the word for what is counted.',
    });
  }
  if (!raw.simulate) return written ?? unitless;
  const { system, metric } = raw.simulate;
  const kind = signalKind(system, metric);
  if (!kind) {
    const paths = signalPaths(system);
    const hint =
      partMeant(metric, paths) ?? `Signals of this system: ${paths.slice(0, 8).join(', ')}, …`;
    collect({
      code: 'unknown-id',
      path: ['simulate', 'metric'],
      message: `there is no signal "${metric}"`,
      hint,
    });
    return written ?? unitless;
  }
  const measured = unitOfSignal(kind);
  if (written && written.kind !== measured.kind) {
    collect({
      code: 'wrong-unit',
      path: ['unit'],
      message: `${metric} is not measured in ${written.label}`,
      hint: `Write ${measured.label || 'no unit'}, or another unit of the same kind.`,
    });
  }
  return written ?? measured;
}

function toleranceOf(raw: RawNumeric, unit: Unit, collect: Collect): Tolerance {
  if (raw.tolerance === undefined) {
    if (raw.simulate) {
      collect({
        code: 'missing-key',
        path: ['tolerance'],
        message: '"tolerance" is missing',
        hint: 'Nobody works out a simulated number exactly: 10% or more is fair.',
      });
    }
    return usualTolerance;
  }
  const read = readTolerance(raw.tolerance, unit);
  if (read.ok) return read.tolerance;
  collect({ ...read.problem, path: ['tolerance'] });
  return usualTolerance;
}

/** What only shows with numbers: an answer that is none, a mistake that is right. */
function drawProblems(question: NumericQuestion): Problem[] {
  const { key, mistakes, given, tolerance } = question;
  if (key.kind !== 'formula') return [];
  const problems: Problem[] = [];
  const draws = someDraws(given);
  const unanswerable = draws.find((values) => !Number.isFinite(evaluate(key.formula, values)));
  if (unanswerable) {
    problems.push({
      code: 'wrong-expression',
      path: ['answer'],
      message: `there is no answer ${forValues(unanswerable)}`,
      hint: 'Narrow what is given, or change the formula.',
    });
  }
  mistakes.forEach(({ formula }, index) => {
    const right = draws.find((values) =>
      isWithin(evaluate(formula, values), evaluate(key.formula, values), tolerance),
    );
    if (!right) return;
    problems.push({
      code: 'teaches-badly',
      severity: 'warning',
      path: ['mistakes', index, 'answer'],
      message: `this mistake counts as right ${forValues(right)}`,
      hint: 'Narrow what is given, or the tolerance.',
    });
  });
  return problems;
}

function forValues(values: Values): string {
  const list = Object.entries(values).map(([name, value]) => `${name} = ${formatNumber(value)}`);
  return list.length > 0 ? `for ${list.join(', ')}` : 'whatever is asked';
}
