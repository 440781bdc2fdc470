import type { GlobalOptions } from './global-options.ts';
import { UsageError } from './usage-error.ts';

/** Whether a screen can be shown: somebody reads and types, and text can be put into its place. */
const hasTerminal = (): boolean =>
  process.stdin.isTTY && process.stdout.isTTY && !isDumb(process.env);

/** What editors and old devices call a terminal that only appends. */
export const isDumb = (env: { readonly TERM?: string | undefined }): boolean => env.TERM === 'dumb';

/** What to do where somebody may believe that there is a terminal, and no screen can be shown. */
export function noScreenHint(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string | undefined {
  if (isDumb(env)) {
    return 'TERM=dumb says that this one only appends text: "--screen-reader" plays line by line.';
  }
  // Git Bash's own window is a pipe to programs of Windows.
  if (platform === 'win32' && env.MSYSTEM !== undefined) {
    return 'From Git Bash "winpty sysdojo.cmd" opens it, and Windows Terminal does at once.';
  }
  return undefined;
}

/** Plain lines and typed commands are wanted: by the command line, or by Ink's own variable. */
export const wantsLines = (globals?: Pick<GlobalOptions, 'screenReader'>): boolean =>
  globals?.screenReader === true || process.env.INK_SCREEN_READER === 'true';

/** Whether the app can be opened: on a screen, or line by line, which any input and output can. */
export const canOpen = (globals?: Pick<GlobalOptions, 'screenReader'>): boolean =>
  wantsLines(globals) || hasTerminal();

/** @throws UsageError that says what to do instead */
export function needTerminal(
  globals: Pick<GlobalOptions, 'screenReader'> | undefined,
  what: string,
  instead: string,
): void {
  if (canOpen(globals)) return;
  const hint = noScreenHint(process.env, process.platform);
  throw new UsageError([`${what} needs a terminal.`, hint, instead].filter(Boolean).join(' '));
}
