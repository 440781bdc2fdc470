import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { builtProgram, freshHome } from './pty.ts';

/** A home in whose `bin` every shell finds `sysdojo`. */
export function homeWithProgram(): string {
  const home = freshHome();
  const program = path.join(home, 'bin', 'sysdojo');
  mkdirSync(path.dirname(program));
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${builtProgram}' "$@"\n`);
  chmodSync(program, 0o755);
  return home;
}
