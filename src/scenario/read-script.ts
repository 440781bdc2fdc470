import * as z from 'zod/mini';
import type { Read } from '../lib/diagnostic.ts';
import { check } from '../lib/schema.ts';
import { Compiler } from './compiler.ts';
import { type KeyPath, listParts, namedParts, type Part } from './parts.ts';
import type { Command, TimedCommand } from './run-types.ts';
import { alternativeSchema, type StepDocument, stepSchema, trapSchema } from './schema.ts';
import type { Action, Alternative, Decision, Diagnosis, Scenario, Script, Trap } from './types.ts';

/** What a script may name. */
interface Scope {
  readonly durationMs: number;
  readonly actions: readonly Pick<Action, 'id'>[];
  readonly decisions: readonly Decision[];
  readonly diagnosis: Diagnosis | undefined;
}

export function readReference(document: unknown, scope: Scope, to: Compiler): Script {
  return compileSteps(listParts(document, 'reference', stepSchema), scope, to);
}

export function readTraps(document: unknown, scope: Scope, to: Compiler): Trap[] {
  return namedParts(document, 'traps', trapSchema).map(({ name, path, value }) => {
    const steps = value.do.map((step, index) => ({ path: [...path, 'do', index], value: step }));
    return { id: name, script: compileSteps(steps, scope, to), because: value.because };
  });
}

export function readAlternatives(document: unknown, scope: Scope, to: Compiler): Alternative[] {
  const ids = scope.actions.map(({ id }) => id);
  return listParts(document, 'alternatives', alternativeSchema).map(({ path, value }) => {
    value.do.forEach((id, index) => {
      if (!ids.includes(id)) to.unknown(`action "${id}"`, id, ids, [...path, 'do', index]);
    });
    return { actions: value.do, because: value.because };
  });
}

/** A script of its own, in a file: the same list of steps as a scenario's `reference`. */
export function readScript(document: unknown, scenario: Scenario): Read<Script> {
  const checked = check(z.array(stepSchema), document);
  if (!checked.ok) return { problems: checked.problems };
  const to = new Compiler(scenario.system, {
    flags: scenario.flags,
    meters: scenario.meters.map(({ id }) => id),
  });
  const parts = checked.value.map((value, index) => ({ path: [index], value }));
  const script = compileSteps(parts, scenario, to);
  return to.problems.length > 0 ? { problems: to.problems } : { value: script, problems: [] };
}

function compileSteps(parts: readonly Part<StepDocument>[], scope: Scope, to: Compiler): Script {
  const commands: TimedCommand[] = [];
  const answers: Record<string, number> = {};
  for (const { path, value } of parts) {
    if ('decide' in value) {
      checkAnswer(value.decide, value.option, scope, to, path);
      answers[value.decide] = value.option - 1;
      continue;
    }
    if (value.at > scope.durationMs) {
      to.add('wrong-value', [...path, 'at'], 'this step comes after the end of the scenario');
    }
    commands.push({ atMs: value.at, command: commandOf(value, scope, to, path) });
  }
  return { commands: commands.sort((a, b) => a.atMs - b.atMs), answers };
}

type TimedStep = Exclude<StepDocument, { decide: string }>;

function commandOf(step: TimedStep, scope: Scope, to: Compiler, path: KeyPath): Command {
  if ('do' in step) {
    const ids = scope.actions.map(({ id }) => id);
    if (!ids.includes(step.do)) to.unknown(`action "${step.do}"`, step.do, ids, [...path, 'do']);
    return { type: 'action', action: step.do };
  }
  const options = scope.diagnosis?.options.length ?? 0;
  if (step.diagnose > options) {
    to.add('unknown-id', [...path, 'diagnose'], `the diagnosis has ${options} options`);
  }
  const evidence = step.evidence ?? [];
  evidence.forEach((signal, index) => {
    to.signal([...path, 'evidence', index], signal);
  });
  return { type: 'diagnose', option: step.diagnose - 1, evidence };
}

function checkAnswer(id: string, option: number, scope: Scope, to: Compiler, path: KeyPath): void {
  const decision = scope.decisions.find((known) => known.id === id);
  if (!decision) {
    const ids = scope.decisions.map((known) => known.id);
    to.unknown(`decision "${id}"`, id, ids, [...path, 'decide']);
  } else if (option > decision.options.length) {
    to.add('unknown-id', [...path, 'option'], `"${id}" has ${decision.options.length} options`);
  }
}
