import { fnv1a } from '../lib/hash.ts';
import type { Scenario } from './types.ts';

/**
 * 32 bits of everything in a scenario that decides how a run goes. Prose may be mended without
 * changing it; the texts of options stay in, since an answer is kept by its place among them.
 */
export function fingerprintOf(scenario: Scenario): number {
  const known = fingerprints.get(scenario);
  if (known !== undefined) return known;
  const fingerprint = fnv1a(canonical(meaningOf(scenario)));
  fingerprints.set(scenario, fingerprint);
  return fingerprint;
}

const fingerprints = new WeakMap<Scenario, number>();

function meaningOf(scenario: Scenario): object {
  const { system, flags, budget, durationMs, warmupMs, diagnosis, stars, shown } = scenario;
  return {
    ...{ system, flags, budget, durationMs, warmupMs, stars, shown },
    meters: scenario.meters.map(({ text: _, ...meter }) => meter),
    events: scenario.events.map(({ say: _, note: __, ...event }) => event),
    alerts: scenario.alerts.map(({ page: _, ...alert }) => alert),
    actions: scenario.actions.map(({ label: _, says: __, ...action }) => action),
    decisions: scenario.decisions.map(({ ask: _, options, ...decision }) => ({
      ...decision,
      options: options.map(({ says: __, ...option }) => option),
    })),
    causes: diagnosis?.options.map(({ text, correct }) => ({ text, correct })),
    evidence: diagnosis?.evidence,
    goals: scenario.goals.map(({ text: _, ...goal }) => goal),
    fail: scenario.fail.map(({ text: _, ...rule }) => rule),
  };
}

/** JSON with its keys in order: however an object was built, the same content is the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'number' && !Number.isFinite(part)) return String(part);
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
