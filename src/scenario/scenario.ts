import type { Problem, Read } from '../lib/diagnostic.ts';
import { check } from '../lib/schema.ts';
import { systemProblems, systemSchema, workloadProblem } from '../sim/index.ts';
import { Compiler } from './compiler.ts';
import { signalsIn } from './condition.ts';
import { mappingAt, onlyPart } from './parts.ts';
import { readAlternatives, readReference, readTraps } from './read-script.ts';
import { type ScenarioDocument, scenarioSchema } from './schema.ts';
import * as sections from './sections.ts';
import type { Scenario } from './types.ts';
import { type Names, shownSignals } from './vocabulary.ts';

export type { Scenario } from './types.ts';

/**
 * Reads a scenario file's document. Its form and its meaning are checked together, so that an
 * author sees everything that is wrong at once.
 */
export function readScenario(document: unknown): Read<Scenario> {
  const whole = check(scenarioSchema, document);
  const system = onlyPart(document, 'system', systemSchema)?.value;
  const to = new Compiler(system, namesIn(document));
  const durationMs = onlyPart(document, 'duration', scenarioSchema.shape.duration)?.value;
  const meaning = readMeaning(document, durationMs ?? Number.POSITIVE_INFINITY, to);

  const ofSystem = system ? systemProblems(system) : [];
  const isRunnable = system && ofSystem.length === 0 && durationMs !== undefined;
  const tooMuch = isRunnable ? workloadProblem(system, durationMs) : undefined;
  const problems: Problem[] = [
    ...(tooMuch ? [tooMuch] : []),
    ...(whole.ok ? [] : whole.problems),
    ...ofSystem.map((problem) => ({ ...problem, path: ['system', ...problem.path] })),
    ...to.problems,
  ];
  if (!whole.ok || problems.some(({ severity }) => severity !== 'warning')) return { problems };
  return { value: scenarioOf(whole.value, meaning), problems };
}

type Meaning = ReturnType<typeof readMeaning>;

function readMeaning(document: unknown, durationMs: number, to: Compiler) {
  const actions = sections.readActions(document, to);
  const decisions = sections.readDecisions(document, to);
  const diagnosis = sections.readDiagnosis(document, to);
  const scope = { durationMs, actions, decisions, diagnosis };
  return {
    meters: sections.readMeters(document, to),
    events: sections.readEvents(document, to, durationMs),
    alerts: sections.readAlerts(document, to),
    actions,
    decisions,
    diagnosis,
    goals: sections.readGoals(document, to),
    fail: sections.readFail(document, to),
    stars: sections.readStars(document, to),
    reference: readReference(document, scope, to),
    alternatives: readAlternatives(document, scope, to),
    traps: readTraps(document, scope, to),
  };
}

function scenarioOf(file: ScenarioDocument, meaning: Meaning): Scenario {
  const speed = file.speed ?? 4;
  const flags = Object.entries(file.flags ?? {}).map(([name, value]) => [name, Number(value)]);
  return {
    id: file.id,
    title: file.title,
    summary: file.summary ?? '',
    difficulty: file.difficulty ?? 1,
    minutes: file.minutes ?? Math.max(1, Math.round(file.duration / speed / 60_000)),
    topics: file.topics ?? [],
    lessons: file.lessons ?? [],
    brief: file.brief ?? '',
    seed: file.seed ?? 1,
    durationMs: file.duration,
    warmupMs: file.warmup ?? 0,
    speed,
    budget: file.budget,
    system: file.system,
    flags: Object.fromEntries(flags),
    debrief: file.debrief ?? '',
    ...meaning,
    shown: shownSignals(file.system, namedSignals(meaning)),
  };
}

function namedSignals({
  meters,
  alerts,
  decisions,
  goals,
  fail,
  stars,
  diagnosis,
}: Meaning): string[] {
  const conditions = [...meters, ...alerts, ...decisions, ...goals, ...fail].map(
    ({ when }) => when,
  );
  const read = [...conditions, stars.two, stars.three].flatMap((of) => (of ? signalsIn(of) : []));
  return [...read, ...(diagnosis?.evidence ?? [])];
}

/** The flags and meters of a document, also of one whose other values are broken. */
function namesIn(document: unknown): Names {
  const flags = Object.entries(mappingAt(document, 'flags')).map(([name, value]) => [
    name,
    typeof value === 'number' ? value : Boolean(value),
  ]);
  return { flags: Object.fromEntries(flags), meters: Object.keys(mappingAt(document, 'meters')) };
}
