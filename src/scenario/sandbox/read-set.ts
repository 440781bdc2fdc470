import type { SystemConfig } from '../../sim/index.ts';
import { Compiler } from '../compiler.ts';
import type { ChangesDocument } from '../schema.ts';
import type { ChangeSet, Scenario } from '../types.ts';
import { readTypedValue } from './typed-value.ts';

export type SetRead =
  | { readonly ok: true; readonly changes: ChangeSet }
  | { readonly ok: false; readonly message: string; readonly hint?: string };

/**
 * Reads what somebody set by hand, by the rules of a file's `set`.
 * @param settings the system as it is set now: a relative value starts from there
 */
export function readSet(
  { flags, meters }: Scenario,
  settings: SystemConfig,
  path: string,
  text: string,
): SetRead {
  const to = new Compiler(settings, { flags, meters: meters.map(({ id }) => id) });
  const changes = to.changes({ [path]: readTypedValue(text) } as ChangesDocument, []);
  const [problem] = to.problems;
  if (!problem) return { ok: true, changes };
  const { message, hint } = problem;
  return { ok: false, message, ...(hint ? { hint } : {}) };
}
