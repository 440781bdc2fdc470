import { arch } from 'node:os';
import { smallest } from '../ui/frame.ts';
import { colorDepth } from './color-depth.ts';
import { dataFolder } from './data-folder.ts';
import { askAround } from './doctor/asked.ts';
import { contentFindings } from './doctor/content.ts';
import { dataFindings } from './doctor/data.ts';
import { findingsText, ok } from './doctor/finding.ts';
import { terminalFindings } from './doctor/terminal.ts';
import { isDumb } from './has-terminal.ts';
import type { Io } from './io.ts';

/** Tells what works here and what does not, as text to read or to send along with a report. */
export async function runDoctor(io: Io): Promise<number> {
  const { stdin, stdout, env, platform, version } = process;
  const isTerminal = stdin.isTTY && stdout.isTTY;
  const canAnswer = isTerminal && !isDumb(env);
  const findings = [
    ok('program', `sysdojo ${__VERSION__} on Node ${version.slice(1)}, ${platform} ${arch()}`),
    ...(await contentFindings(io.globals?.packs ?? [])),
    ...terminalFindings({
      env,
      platform,
      isTerminal,
      columns: stdout.columns,
      rows: stdout.rows,
      depth: stdout.isTTY ? colorDepth(io.globals?.noColor) : 'none',
      smallest,
      asked: canAnswer ? await askAround(process) : {},
    }),
    ...dataFindings(dataFolder(io.globals?.profile)),
  ];
  // Into a pipe as it is: it may be a report.
  io.print(findingsText(findings, stdout.isTTY ? io.columns : Number.MAX_SAFE_INTEGER));
  return findings.some(({ state }) => state === 'fails') ? 1 : 0;
}
