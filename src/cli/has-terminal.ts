import { UsageError } from './usage-error.ts';

/** Whether a screen can be shown: somebody reads and types, and text can be put into its place. */
export const hasTerminal = (): boolean =>
  process.stdin.isTTY && process.stdout.isTTY && !isDumb(process.env);

/** What editors and old devices call a terminal that only appends. */
export const isDumb = (env: { readonly TERM?: string | undefined }): boolean => env.TERM === 'dumb';

/** @throws UsageError that says what to do instead */
export function needTerminal(what: string, instead: string): void {
  if (hasTerminal()) return;
  const why = isDumb(process.env) ? ' TERM=dumb says that this one only appends text.' : '';
  throw new UsageError(`${what} needs a terminal.${why} ${instead}`);
}
