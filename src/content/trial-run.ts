import type { Diagnostic } from '../lib/diagnostic.ts';
import { createSimulation } from '../sim/index.ts';
import { diagnosticAt } from './diagnostic-at.ts';
import type { Loaded, Running } from './loaded.ts';

/** Enough for requests to come, be served and be answered; a run of a moment. */
const mostEvents = 500;
const longestMs = 60_000;
const firstStepMs = 5;
/** Fewer requests say nothing. */
const enough = 20;

/** Every system of a file, run for a moment: what stands still or answers nobody is said. */
export const trialRuns = ({ file, running }: Loaded<unknown>): Diagnostic[] =>
  running.flatMap((each) => trial(file, each));

function trial(file: string, { system, seed, path, rangeOf }: Running): Diagnostic[] {
  const simulation = createSimulation(system, { seed, warmupMs: 0 });
  let timeMs = 0;
  for (
    let stepMs = firstStepMs;
    timeMs < longestMs && simulation.events < mostEvents && !simulation.halted;
    stepMs *= 1.5
  ) {
    timeMs += stepMs;
    simulation.advanceTo(timeMs);
  }
  const { halted } = simulation;
  if (halted !== undefined) {
    const message = `the system stops after ${Math.round(timeMs / 1000)} s: ${halted}`;
    const hint = 'Give the queue that grows a limit, or the requests in it a deadline.';
    const range = rangeOf(path, true);
    return [diagnosticAt({ file }, range, { code: 'impossible-system', message, hint })];
  }
  return Object.entries(simulation.report().clients).flatMap(([client, report]) => {
    const { succeeded, degraded, failed, timedOut, refused } = report;
    const ended = failed + timedOut + refused;
    if (succeeded + degraded > 0 || ended < enough) return [];
    const message = `no request of ${client} is answered in time`;
    const hint = 'Compare its timeout with the service times on its way.';
    const range = rangeOf([...path, 'clients', client], true);
    const code = 'impossible-system';
    return [diagnosticAt({ file }, range, { code, severity: 'warning', message, hint })];
  });
}
