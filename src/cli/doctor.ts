import { arch } from 'node:os';
import { smallest } from '../ui/frame.ts';
import { colorDepth } from './color-depth.ts';
import { dataFolder } from './data-folder.ts';
import { contentFindings } from './doctor/content.ts';
import { dataFindings } from './doctor/data.ts';
import { findingsText, ok } from './doctor/finding.ts';
import { terminalFindings } from './doctor/terminal.ts';
import type { Io } from './io.ts';

/** Tells what works here and what does not, as text to read or to send along with a report. */
export async function runDoctor(io: Io): Promise<number> {
  const { stdin, stdout, env, platform, version } = process;
  const findings = [
    ok('program', `sysdojo ${__VERSION__} on Node ${version.slice(1)}, ${platform} ${arch()}`),
    ...(await contentFindings(io.globals?.packs ?? [])),
    ...terminalFindings({
      env,
      platform,
      isTerminal: stdin.isTTY && stdout.isTTY,
      columns: stdout.columns,
      rows: stdout.rows,
      depth: stdout.isTTY ? colorDepth(io.globals?.noColor) : 'none',
      smallest,
    }),
    ...dataFindings(dataFolder(io.globals?.profile)),
  ];
  io.print(findingsText(findings));
  return findings.some(({ state }) => state === 'fails') ? 1 : 0;
}
