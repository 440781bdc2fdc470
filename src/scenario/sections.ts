import { repeated } from '../lib/repeated.ts';
import type { Compiler } from './compiler.ts';
import { type KeyPath, listParts, namedParts, onlyPart, type Part } from './parts.ts';
import * as form from './schema.ts';
import type {
  Action,
  Alert,
  Decision,
  Diagnosis,
  FailRule,
  Goal,
  Meter,
  Scenario,
  TimelineEvent,
} from './types.ts';

/** Keys that the incident screen needs for itself: an action cannot have them. */
const screenKeys: ReadonlySet<string> = new Set('.+=-_:/?Cdhjklqw');

export function readMeters(document: unknown, to: Compiler): Meter[] {
  return namedParts(document, 'meters', form.meterSchema).map(({ name, path, value }) => ({
    id: name,
    text: value.text,
    ratePerSecond: value.rate,
    when: to.optionalCondition(value.when, [...path, 'when']),
  }));
}

export function readEvents(document: unknown, to: Compiler, durationMs: number): TimelineEvent[] {
  return listParts(document, 'events', form.eventSchema).map(({ path, value }) => {
    const { at, until, set, say, note } = value;
    if (at > durationMs)
      to.add('wrong-value', [...path, 'at'], 'this event comes after the end of the scenario');
    if (until !== undefined && until <= at)
      to.add('wrong-value', [...path, 'until'], '"until" has to be later than "at"');
    if (until !== undefined && !set)
      to.add('missing-key', path, '"until" needs a "set" to take back');
    return { atMs: at, untilMs: until, changes: to.changes(set, [...path, 'set']), say, note };
  });
}

export function readAlerts(document: unknown, to: Compiler): Alert[] {
  const parts = listParts(document, 'alerts', form.alertSchema);
  to.unique(parts, 'alert');
  return parts.map(({ path, value }) => ({
    id: value.id,
    when: to.condition(value.when, [...path, 'when']),
    forMs: value.for ?? 0,
    page: value.page,
  }));
}

export function readActions(document: unknown, to: Compiler): Action[] {
  const parts = listParts(document, 'actions', form.actionSchema);
  to.unique(parts, 'action');
  checkKeys(parts, to);
  return parts.map(({ path, value }) => ({
    id: value.id,
    key: value.key,
    label: value.label,
    takesMs: value.takes ?? 0,
    cost: value.cost ?? 0,
    once: value.once ?? false,
    cooldownMs: value.cooldown ?? 0,
    changes: to.changes(value.set, [...path, 'set']),
    says: value.says,
  }));
}

function checkKeys(
  parts: readonly Part<{ readonly key: string; readonly id: string }>[],
  to: Compiler,
): void {
  const keyAt = (path: KeyPath) => [...path, 'key'];
  for (const { path, value } of parts) {
    if (!screenKeys.has(value.key)) continue;
    const message = `the screen needs the key "${value.key}" itself`;
    to.add('wrong-value', keyAt(path), message, `Taken are: ${[...screenKeys].join(' ')}.`);
  }
  const free = parts.filter(({ value }) => !screenKeys.has(value.key));
  for (const { thing, first } of repeated(free, ({ value }) => value.key)) {
    const message = `the key "${thing.value.key}" belongs to "${first.value.id}" already`;
    to.add('duplicate-id', keyAt(thing.path), message);
  }
}

export function readDecisions(document: unknown, to: Compiler): Decision[] {
  const parts = listParts(document, 'decisions', form.decisionSchema);
  to.unique(parts, 'decision');
  return parts.map(({ path, value }) => ({
    id: value.id,
    when: to.condition(value.when, [...path, 'when']),
    ask: value.ask,
    options: value.options.map(({ text, set, score, says }, index) => ({
      text,
      changes: to.changes(set, [...path, 'options', index, 'set']),
      score: score ?? 0,
      says,
    })),
  }));
}

export function readDiagnosis(document: unknown, to: Compiler): Diagnosis | undefined {
  const part = onlyPart(document, 'diagnosis', form.diagnosisSchema);
  if (!part) return undefined;
  const { question, options, evidence = [] } = part.value;
  if (!options.some(({ correct }) => correct)) {
    to.add(
      'missing-key',
      ['diagnosis', 'options'],
      'no option is correct',
      'Mark the right one with "correct: true".',
    );
  }
  const [, second] = options.flatMap(({ correct }, index) => (correct ? [index] : []));
  if (second !== undefined) {
    to.add(
      'wrong-value',
      ['diagnosis', 'options', second, 'correct'],
      'a second option is correct, and only one can be named',
      'Leave the one cause that the evidence proves.',
    );
  }
  evidence.forEach((signal, index) => {
    to.signal(['diagnosis', 'evidence', index], signal);
  });
  return {
    question,
    options: options.map(({ text, correct = false, because = '' }) => ({ text, correct, because })),
    evidence,
  };
}

export function readGoals(document: unknown, to: Compiler): Goal[] {
  const parts = listParts(document, 'goals', form.goalSchema);
  to.unique(parts, 'goal');
  return parts.map(({ path, value }) => ({
    id: value.id,
    text: value.text,
    when: to.condition(value.when, [...path, 'when']),
    forMs: value.for ?? 0,
    untilEnd: value.until === 'end',
  }));
}

export function readFail(document: unknown, to: Compiler): FailRule[] {
  return listParts(document, 'fail', form.failSchema).map(({ path, value }) => ({
    when: to.condition(value.when, [...path, 'when']),
    forMs: value.for ?? 0,
    text: value.text,
  }));
}

export function readStars(document: unknown, to: Compiler): Scenario['stars'] {
  const part = onlyPart(document, 'stars', form.starsSchema);
  return {
    two: to.optionalCondition(part?.value.two, ['stars', 'two']),
    three: to.optionalCondition(part?.value.three, ['stars', 'three']),
  };
}
