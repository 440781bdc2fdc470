import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

interface Usage {
  readonly cpuSeconds: number;
  readonly rssMb: number;
}

/** What a running process has taken of the machine. */
export function usageOf(pid: number): Usage {
  const process = `/proc/${pid}`;
  if (existsSync(process)) {
    const fields = readFileSync(`${process}/stat`, 'utf8').split(') ')[1]!.split(' ');
    const pages = Number(readFileSync(`${process}/statm`, 'utf8').split(' ')[1]);
    return {
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / 100,
      rssMb: (pages * 4096) / 1e6,
    };
  }
  const command = ['-o', 'rss=,cputime=', '-p', String(pid)];
  const [rss, time] = execFileSync('ps', command, { encoding: 'utf8' }).trim().split(/\s+/);
  const cpuSeconds = time!.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return { cpuSeconds, rssMb: (Number(rss) * 1024) / 1e6 };
}
