import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Random } from '../../src/lib/random.ts';
import { lostOf, saveInProcess } from '../runtime/saving/processes.ts';
import { save, savingOf } from '../runtime/saving/saver.ts';

/** No measurement but an endurance test: what CI does briefly, as long as it was asked for. */
const kills = 500;
const togetherMs = 60_000;

const program = [process.execPath, process.argv[1]!, 'saver'];
const endless = { events: 1_000_000, killAt: 0 };

if (process.argv[2] === 'saver') await save(savingOf(process.argv.slice(3)));
else await soak();

async function soak(): Promise<void> {
  const home = mkdtempSync(path.join(tmpdir(), 'sysdojo-soak-'));
  try {
    report(`${kills} kills at random moments`, await killed(path.join(home, 'killed')));
    report('two processes for a minute', await together(path.join(home, 'together')));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

interface Outcome {
  readonly saved: number;
  readonly lost: number;
  readonly notices: number;
}

async function killed(folder: string): Promise<Outcome> {
  const random = new Random(Date.now());
  const saved: string[] = [];
  let notices = 0;
  for (let round = 1; round <= kills; round++) {
    const saving = { folder, name: `round-${round}`, ...endless };
    const killing = { saves: 1 + random.below(5), laterMs: random.uniform() * 10 };
    const said = await saveInProcess(program, saving, killing);
    saved.push(...said.saved);
    notices += said.notices.length;
  }
  return { saved: saved.length, lost: lostOf(saved, folder).length, notices };
}

async function together(folder: string): Promise<Outcome> {
  const killing = { saves: 1, laterMs: togetherMs };
  const both = await Promise.all(
    ['one', 'other'].map((name) => saveInProcess(program, { folder, name, ...endless }, killing)),
  );
  const saved = both.flatMap((said) => said.saved);
  const notices = both.flatMap((said) => said.notices).length;
  return { saved: saved.length, lost: lostOf(saved, folder).length, notices };
}

function report(what: string, { saved, lost, notices }: Outcome): void {
  console.log(`${what}: ${saved} saved, ${lost} lost, unreadable files: ${notices}`);
  if (lost > 0 || notices > 0) process.exitCode = 1;
}
