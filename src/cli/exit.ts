import { visibleText } from '../lib/text.ts';

/** 0 done · 1 content or a run failed its check · 2 wrong usage · 70 our own mistake (sysexits' EX_SOFTWARE). */
export type ExitCode = 0 | 1 | 2 | 70;

/** By name: what starts the program and what it loads are bundled apart, each with classes of its own. */
const usersMistakes = ['UsageError', 'PackProblem'];

/**
 * What went wrong, on standard error, told apart: the user's mistake in a line, ours with its stack.
 * Either may quote a stranger's file, which must not drive the terminal.
 */
export function explain(error: unknown, tell: (text: string) => void): ExitCode {
  const printError = (text: string) => tell(visibleText(text));
  if (error instanceof Error && usersMistakes.includes(error.name)) {
    printError(error.message);
    return 2;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  printError(
    `sysdojo made a mistake and had to stop. Your answers up to here are saved.\n\n${stack}\n\n` +
      `sysdojo ${__VERSION__}, Node ${process.version}, ${process.platform}. ` +
      'Please report the lines above where you got sysdojo from.',
  );
  return 70;
}
