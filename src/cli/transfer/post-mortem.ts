import { type Catalogue, lessonTitles } from '../../catalogue/catalogue.ts';
import { loadContent } from '../../content/packs.ts';
import { own } from '../../lib/own.ts';
import type { IncidentRecord } from '../../progress/progress.ts';
import { compare } from '../../scenario/debrief/comparison.ts';
import { postMortem } from '../../scenario/debrief/post-mortem.ts';
import { Recording } from '../../scenario/replay/recording.ts';
import { readCode, runOfCode } from '../../scenario/replay/replay-code.ts';
import type { Io } from '../io.ts';
import { savedProgress } from '../saved-progress.ts';
import { UsageError } from '../usage-error.ts';

/** The post-mortem of the last run that counted, of one incident or of any. */
export async function exportPostMortem(
  scenario: string | undefined,
  io: Pick<Io, 'globals'> = {},
): Promise<string> {
  const { progress, notice } = savedProgress(io);
  if (notice !== undefined) throw new UsageError(notice);
  const records =
    scenario === undefined
      ? Object.values(progress.incidents).flat()
      : (own(progress.incidents, scenario) ?? []);
  return postMortemOfRecord(lastOf(records, scenario), await loadContent(io.globals?.packs));
}

function lastOf(records: readonly IncidentRecord[], scenario: string | undefined): string {
  const last = records.toSorted((a, b) => b.at - a.at)[0];
  if (!last) {
    const which = scenario === undefined ? 'No incident' : `No run of "${scenario}"`;
    throw new UsageError(
      `${which} has been played to its end. "sysdojo list scenarios" shows what there is.`,
    );
  }
  if (last.code !== undefined) return last.code;
  throw new UsageError(
    'The last run was kept by an older sysdojo, which could not play it again. Play it once more.',
  );
}

/** Plays a recorded run again, and the runs to set it beside. */
export function postMortemOfRecord(text: string, catalogue: Catalogue): string {
  const read = readCode(text);
  if (!read.ok) throw new UsageError(`The kept run cannot be read: ${read.problem}.`);
  const scenario = catalogue.scenarios.get(read.code.scenario);
  if (!scenario) {
    throw new UsageError(
      `The last run was of an incident "${read.code.scenario}" that did not come with sysdojo. Save its post-mortem from the debrief, with p and s.`,
    );
  }
  const { run, sameVersion } = runOfCode(read.code, scenario);
  const recording = new Recording(scenario, run);
  for (const _ of recording.simulate());
  const { score, timeMs } = recording.frameAt(run.endMs);
  if (!sameVersion || !score) {
    throw new UsageError(
      `The incident "${scenario.id}" has changed since it was played: the same commands come to something else. Play it once more.`,
    );
  }
  const { seed, commands } = run;
  return postMortem({
    scenario,
    seed,
    commands,
    score,
    endMs: timeMs,
    comparison: compare(scenario, { seed, commands }),
    lessons: lessonTitles(scenario, catalogue),
    code: text,
  });
}
