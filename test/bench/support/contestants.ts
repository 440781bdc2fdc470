import path from 'node:path';
import { learnersHome } from './learners-home.ts';
import { openProgram, type Program } from './program.ts';

/** A program that runs, and the keys that are pressed there in turns. */
export interface Contestant {
  readonly name: string;
  readonly program: Program;
  readonly keys: readonly string[];
  /** What of the screen a key changes, and nothing else does. */
  readonly answer: (screen: string) => string | undefined;
}

const usual = { columns: 80, rows: 24 };
const whole = (screen: string): string => screen;
const [down, up] = ['\u001b[B', '\u001b[A'];

export async function openBareInk(main: string): Promise<Contestant> {
  const program = openProgram({ ...usual, main });
  await program.shown((screen) => screen.includes('pressed 0'));
  return { name: 'bare Ink', program, keys: ['x'], answer: whole };
}

export async function openMenu(): Promise<Contestant> {
  const program = openProgram({ ...usual, home: learnersHome() });
  await program.shown((screen) => screen.includes('Train system design'));
  return { name: 'menu', program, keys: [down, up], answer: whole };
}

export async function openLesson(): Promise<Contestant> {
  const args = ['learn', 'caching'];
  const program = openProgram({ ...usual, home: learnersHome(), args });
  await program.shown((screen) => screen.includes('Remember, expire'));
  return { name: 'lesson', program, keys: [' ', 'b'], answer: whole };
}

export async function openQuestion(): Promise<Contestant> {
  const args = ['quiz', 'queues-and-balancers', '--mode', 'practice'];
  const program = openProgram({ ...usual, home: learnersHome(), args });
  await program.shown((screen) => screen.includes('❯ a'));
  return { name: 'question', program, keys: [down, up], answer: whole };
}

/** Its clock runs all the while. */
export async function openIncident(): Promise<Contestant> {
  const args = ['play', 'gateway-goes-dark', '--seed', '1'];
  const program = openProgram({ columns: 120, rows: 40, home: learnersHome(), args });
  await program.shown((screen) => screen.includes('start the clock'));
  program.write('\r');
  await program.shown((screen) => /00:0[2-9] \//.test(screen));
  return {
    name: 'incident',
    program,
    keys: ['\t'],
    answer: (screen) => /─ . (\S+) · \w+ ─/.exec(screen)?.[1],
  };
}

/** What of the program's own is bundled beside a measurement. */
export const bareInk = (): string => path.join(process.env.SYSDOJO_BENCH_BARE!, 'keys-ink.js');
