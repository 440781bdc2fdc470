import path from 'node:path';
import envPaths from 'env-paths';

/** Where the learner's progress stands: the platform's data folder, or SYSDOJO_HOME. */
export function dataFolder(): string {
  const own = process.env.SYSDOJO_HOME;
  return own ? path.resolve(own) : envPaths('sysdojo', { suffix: '' }).data;
}
