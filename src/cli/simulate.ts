import { nodeReader } from '../content/node-reader.ts';
import { loadScenarioFile } from '../content/scenario-file.ts';
import type { Diagnostic, Problem } from '../lib/diagnostic.ts';
import { playScript } from '../scenario/play.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Script } from '../scenario/types.ts';
import { workloadProblem } from '../sim/index.ts';
import type { Io } from './io.ts';
import { printDiagnostics } from './print-diagnostics.ts';
import { requirePath } from './require-path.ts';
import { aggregate } from './simulate/aggregate.ts';
import { type Figures, figuresOf, printJson } from './simulate/figures.ts';
import { scriptNamed } from './simulate/script-file.ts';
import { printTables } from './simulate/tables.ts';

/** Durations in milliseconds; whatever is not given is taken from the file. */
export interface SimulateOptions {
  readonly seed?: number;
  readonly runs?: number;
  readonly duration?: number;
  readonly warmup?: number;
  /** `reference`, `none` (the default), `trap:NAME` or a file with steps. */
  readonly do?: string;
  readonly json?: boolean;
  /** The signals of every second, too, which only JSON shows. */
  readonly series?: boolean;
}

/**
 * Runs a scenario without a screen and prints its figures.
 * @returns the exit code: 1 when the file has errors
 */
export async function runSimulate(file: string, options: SimulateOptions, io: Io): Promise<number> {
  requirePath(file);
  const read = loadScenarioFile(nodeReader('.'), file);
  if (!read.scenario) return complain(file, read.diagnostics, read.text, options, io);
  const scenario = {
    ...read.scenario,
    durationMs: options.duration ?? read.scenario.durationMs,
    warmupMs: options.warmup ?? read.scenario.warmupMs,
  };
  const named = options.do ?? 'none';
  const { script, diagnostics, text } = scriptNamed(named, scenario);
  if (!script) return complain(named, diagnostics, text, options, io);

  const tooMuch = workloadProblem(scenario.system, scenario.durationMs + scenario.warmupMs);
  if (tooMuch) return complain(file, [diagnosticOf(tooMuch, file)], read.text, options, io);
  const runs = simulateRuns(scenario, script, options);
  if (typeof runs === 'string') {
    const halted: Problem = {
      code: 'impossible-system',
      path: [],
      message: runs,
      hint: 'Give the queue that grows a limit, or the requests in it a deadline.',
    };
    return complain(file, [diagnosticOf(halted, file)], read.text, options, io);
  }
  const shown = runs.length === 1 ? runs[0]! : aggregate(runs);
  io.print(options.json || options.series ? printJson(shown) : printTables(shown, io.columns));
  return 0;
}

/** @returns why a run had to stop, when one had */
function simulateRuns(
  scenario: Scenario,
  script: Script,
  options: SimulateOptions,
): Figures[] | string {
  const { seed = scenario.seed, runs = 1, series = false } = options;
  const all: Figures[] = [];
  for (let index = 0; index < runs; index++) {
    const played = playScript(scenario, seed + index, script);
    if (played.halted !== undefined) return `seed ${seed + index} stopped: ${played.halted}`;
    const figures = figuresOf(scenario, seed + index, played);
    all.push(series ? { ...figures, series: played.history } : figures);
  }
  return all;
}

/** What is wrong with the run rather than with a line of the file. */
function diagnosticOf({ code, message, hint }: Problem, file: string): Diagnostic {
  const start = { line: 1, column: 1 };
  const whole = { code, severity: 'error', file, range: { start, end: start }, message } as const;
  return hint === undefined ? whole : { ...whole, hint };
}

function complain(
  file: string,
  diagnostics: readonly Diagnostic[],
  text: string | undefined,
  { json }: SimulateOptions,
  { print, color, columns }: Io,
): number {
  const texts = new Map(text === undefined ? [] : [[file, text]]);
  print(
    json
      ? JSON.stringify({ diagnostics })
      : printDiagnostics(diagnostics, texts, { color, width: columns }),
  );
  return 1;
}
