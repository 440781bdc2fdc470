import { existsSync, readFileSync } from 'node:fs';
import { loadContent } from '../content/packs.ts';
import { nearest } from '../lib/nearest.ts';
import { Recording } from '../scenario/replay/recording.ts';
import { codeIn, readCode, runOfCode } from '../scenario/replay/replay-code.ts';
import { sandboxOf } from '../scenario/sandbox/sandbox.ts';
import { canOpen } from './has-terminal.ts';
import type { Io } from './io.ts';
import { openApp } from './play.ts';
import { replayText } from './replay-text.ts';
import { scenarioOfFile } from './scenario-named.ts';
import { UsageError } from './usage-error.ts';

interface ReplayOptions {
  /** The file of the scenario, where it did not come with sysdojo. */
  readonly scenario?: string;
  /** Also when the code was made from another version of the scenario. */
  readonly anyway?: boolean;
}

/** Plays a recorded run again; without a terminal it is printed, second and deed by deed. */
export async function openReplay(
  named: string,
  { scenario: file, anyway = false }: ReplayOptions,
  io: Io,
): Promise<number> {
  const text = codeNamed(named);
  const read = readCode(text);
  if (!read.ok) throw new UsageError(`Not replayed: ${read.problem}. ${read.hint}`);
  const { code } = read;
  const shipped = await loadContent(io.globals?.packs, io.status);
  const own = file === undefined ? undefined : await scenarioOfFile(file, shipped, io);
  if (own && !own.scenario) return 1;
  const catalogue = own?.catalogue ?? shipped;
  const scenario = catalogue.scenarios.get(code.scenario);
  if (!scenario) {
    const guess = nearest(code.scenario, catalogue.scenarios.keys());
    const hint = guess ? `Did you mean "${guess}"? ` : '';
    throw new UsageError(
      `This code is of an incident "${code.scenario}" that is not here. ${hint}"--scenario FILE" names its file.`,
    );
  }
  if (canOpen(io.globals)) return openApp(io, catalogue, { kind: 'replay', code: text });

  const { run, sameVersion, unknown } = runOfCode(code, scenario);
  if (!sameVersion) {
    io.print(
      `This code was made from another version of "${scenario.id}": the same commands may come to something else.`,
    );
    if (!anyway) {
      io.print('"--anyway" replays it all the same.');
      return 1;
    }
  }
  const played = run.sandbox ? sandboxOf(scenario) : scenario;
  const recording = new Recording(played, run);
  for (const _ of recording.simulate());
  const { refused } = recording;
  io.print(replayText(run, played, recording.frameAt(run.endMs), { unknown, refused }));
  return 0;
}

/** The code itself, or the first one in a file. */
function codeNamed(named: string): string {
  if (/^\s*sd\d+\./.test(named) || !existsSync(named)) return named;
  const found = codeIn(readFileSync(named, 'utf8'));
  if (found === undefined) {
    throw new UsageError(
      `There is no replay code in ${named}. One looks like sd1.SCENARIO.LETTERS.`,
    );
  }
  return found;
}
