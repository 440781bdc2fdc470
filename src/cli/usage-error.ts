/** The user asked for something that is not there: one line, with what comes nearest; exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
