import { visibleText } from '../lib/text.ts';

/** What each means, for the help and the README; 70 is sysexits' EX_SOFTWARE. */
export const exitCodes = {
  0: 'done',
  1: 'something failed its check, or could not be saved',
  2: 'wrong usage',
  70: "sysdojo's own mistake",
} as const;

export type ExitCode = keyof typeof exitCodes;

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
