import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { didYouMean } from '../lib/nearest.ts';
import { UsageError } from './usage-error.ts';

/** Refuses a path at which nothing is, with the nearest name beside it. */
export function requirePath(named: string): void {
  if (existsSync(named)) return;
  const folder = path.dirname(named);
  const beside = existsSync(folder)
    ? readdirSync(folder).map((name) => path.join(folder, name))
    : [];
  const hint = didYouMean(path.normalize(named), beside);
  throw new UsageError(`There is no file or folder "${named}".${hint ? ` ${hint}` : ''}`);
}
