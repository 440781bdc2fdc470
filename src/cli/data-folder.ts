import path from 'node:path';
import envPaths from 'env-paths';

/**
 * Where the learner's progress stands: the platform's data folder, or SYSDOJO_HOME. Other profiles
 * stand in folders of their own in it.
 */
export function dataFolder(profile?: string): string {
  const own = process.env.SYSDOJO_HOME;
  const folder = own ? path.resolve(own) : envPaths('sysdojo', { suffix: '' }).data;
  return profile === undefined ? folder : path.join(folder, 'profiles', profile);
}
