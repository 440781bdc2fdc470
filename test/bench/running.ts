// The built program while somebody uses it, in real pseudo terminals beside a bare Ink program: from
// each key to the frame that answers it, in the menu, a lesson, a question and a live incident, a key
// in each of them in turns; what the menu takes of the processor while nobody touches it, and of the
// memory. Turns: SYSDOJO_BENCH_KEYS, 200 without.
import { setTimeout as sleep } from 'node:timers/promises';
import {
  bareInk,
  type Contestant,
  openBareInk,
  openIncident,
  openLesson,
  openMenu,
  openQuestion,
} from './support/contestants.ts';
import { fixed, printTable, quantile } from './support/numbers.ts';
import { usageOf } from './support/usage.ts';

const turns = Number(process.env.SYSDOJO_BENCH_KEYS ?? 200);
const idleSeconds = 10;

async function latencyOf({ program, keys, answer }: Contestant, turn: number): Promise<number> {
  const before = answer(program.text());
  const pressedAt = performance.now();
  program.write(keys[turn % keys.length]!);
  const isAnswered = (screen: string) => ![undefined, before].includes(answer(screen));
  return (await program.shown(isAnswered)) - pressedAt;
}

/** Shares of a core that programs take which nobody touches. */
async function idleShares(programs: readonly Contestant[]): Promise<number[]> {
  const cpu = () => programs.map(({ program }) => usageOf(program.pid).cpuSeconds);
  const before = cpu();
  await sleep(idleSeconds * 1000);
  return cpu().map((after, index) => (after - before[index]!) / idleSeconds);
}

const open: Contestant[] = [];
try {
  const bare = await openBareInk(bareInk());
  open.push(bare);
  const menu = await openMenu();
  open.push(menu);
  // V8 tidies its memory up once, some seconds after a program has come to rest.
  await sleep(12_000);
  const [bareMb, menuMb] = open.map(({ program }) => usageOf(program.pid).rssMb) as [
    number,
    number,
  ];
  const [bareIdle, menuIdle] = (await idleShares(open)) as [number, number];
  for (const next of [openLesson, openQuestion, openIncident]) open.push(await next());
  const latencies = open.map((): number[] => []);
  for (let turn = 0; turn < turns; turn++) {
    for (const [index, contestant] of open.entries()) {
      latencies[index]!.push(await latencyOf(contestant, turn));
      // Ink lets some time pass between two frames: keys come when it has.
      await sleep(10);
    }
  }
  const bareP50 = quantile(latencies[0]!, 0.5);
  printTable([
    ['key to frame, ms (wanted: p99 < 50)', 'p50', 'p99', 'max', ': bare Ink'],
    ...open.map(({ name }, index) => {
      const found = latencies[index]!;
      const figures = [quantile(found, 0.5), quantile(found, 0.99), Math.max(...found)];
      return [
        name,
        ...figures.map((figure) => fixed(figure, 1)),
        fixed(quantile(found, 0.5) / bareP50, 2),
      ];
    }),
  ]);
  printTable([
    ['untouched', 'menu', 'bare Ink', 'ratio', 'wanted'],
    ['processor, %', fixed(menuIdle * 100, 2), fixed(bareIdle * 100, 2), '', '0'],
    ['memory, MB', fixed(menuMb, 0), fixed(bareMb, 0), fixed(menuMb / bareMb, 2), '< 100'],
  ]);
} finally {
  for (const { program } of open) program.close();
}
