import { TraceLog } from './trace-log.ts';

/** How long what was noted of a request is kept after its end. */
const keptMs = 60_000;

/**
 * Follows single requests on their way through the system. What belongs to a request that has ended
 * (work that goes on for nobody) is not noted any more.
 */
export class Tracer {
  private nextId = 0;
  private readonly followed = new Map<number, TraceLog>();
  /** In the order in which they ended; those before `firstKept` are forgotten. */
  private readonly ended: TraceLog[] = [];
  private firstKept = 0;
  private readonly spare: TraceLog[] = [];

  /** A client's request begins. @returns the number to know it by */
  begin(client: number, row: number, now: number): number {
    const id = this.nextId++;
    const log = this.spare.pop() ?? new TraceLog();
    log.begin(client, row, now);
    this.followed.set(id, log);
    return id;
  }

  /** What the numbers mean is the kind's affair. */
  note(id: number, kind: number, row: number, other: number, fromMs: number, toMs: number): void {
    this.followed.get(id)?.add(kind, row, other, fromMs, toMs);
  }

  /** The client has its answer, or goes without. */
  end(id: number, outcome: number, now: number): void {
    const log = this.followed.get(id);
    if (!log) return;
    this.followed.delete(id);
    log.outcome = outcome;
    log.toMs = now;
    this.ended.push(log);
    while (this.ended[this.firstKept]!.toMs < now - keptMs) {
      this.spare.push(this.ended[this.firstKept++]!);
    }
    if (this.firstKept > this.ended.length / 2) {
      this.ended.splice(0, this.firstKept);
      this.firstKept = 0;
    }
  }

  /** Those that ended within the last minute. */
  recent(now: number): TraceLog[] {
    return this.ended.slice(this.firstKept).filter(({ toMs }) => toMs >= now - keptMs);
  }
}
