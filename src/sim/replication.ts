import type { Random } from '../lib/random.ts';
import { Sampler } from './sampler.ts';
import type { NodeConfig } from './system/schema.ts';

type ReplicasConfig = NonNullable<NodeConfig['replicas']>;

/** A write on its way to one server. */
interface Copy {
  /** When the server has applied it; infinity while it cannot come through. */
  appliedAt: number;
  /** When the writer was told that it is safe. */
  readonly acknowledgedAt: number;
}

/** The last write of a client (or to a record): when each server has applied it. */
interface LastWrite {
  readonly server: number;
  readonly acknowledgedAt: number;
  readonly appliedAt: number[];
  /** The one before, which counts for readers until this one is acknowledged. */
  before: LastWrite | undefined;
}

/**
 * Copies of a database on several servers. One is the primary and takes the writes, unless the mode
 * is multi; the others apply them in order, each `lag` later. Applying costs a server no work.
 */
export class Replication {
  primary = 0;
  staleReads = 0;
  lostWrites = 0;
  conflicts = 0;
  /** Grows when a failover is called off, so that its event finds nothing. */
  failoverGeneration = 0;
  private config!: ReplicasConfig;
  private lag: Sampler | undefined;
  private readShare = 0;
  private readonly random: Random;
  private readonly lastWrites = new Map<number, LastWrite>();
  /** By server, the copies that it has not applied yet, in order. */
  private readonly copies: Copy[][] = [];
  /** By server, when the last copy is applied: replication keeps the order of writes. */
  private readonly lastAppliedAt: number[] = [];
  private readonly unreachable = new Set<number>();
  /** Rows that wait for a copy that cannot come through. */
  private frozenAt = 0;
  private blocked: { readonly row: number; readonly generation: number }[] = [];

  constructor(config: ReplicasConfig, random: Random) {
    this.random = random;
    this.configure(config);
  }

  configure(config: ReplicasConfig): void {
    this.config = config;
    this.lag = config.lag && new Sampler(config.lag);
    this.readShare = config.reads ?? config.count / (config.count + 1);
  }

  get isMulti(): boolean {
    return this.config.mode === 'multi';
  }

  get failoverMs(): number | undefined {
    return this.isMulti ? undefined : this.config.failover;
  }

  get isPartitioned(): boolean {
    return this.config.partition === true;
  }

  /** Whether a request goes to the replicas rather than to the primary. */
  goesToReplica(isWrite: boolean): boolean {
    return !isWrite && this.random.uniform() < this.readShare;
  }

  /** Takes note of a read of what `owner` wrote last, at a server. */
  read(owner: number, server: number, now: number): void {
    let last = this.lastWrites.get(owner);
    // A write that nobody has been told of yet cannot be missed.
    while (last && last.acknowledgedAt > now) last = last.before;
    if (last && (last.appliedAt[server] ?? now) > now) this.staleReads++;
  }

  /**
   * Takes note of a write at a server.
   * @returns how long until it is safe to answer; infinity when a copy cannot come through
   */
  write(owner: number, server: number, servers: number, now: number): number {
    this.countConflict(owner, server, now);
    const appliedAt: number[] = [];
    for (let other = 0; other < servers; other++) {
      appliedAt.push(other === server ? now : this.arrivalAt(other, now));
    }
    const acknowledgedAt = now + this.waitFor(appliedAt, server, now);
    for (let other = 0; other < servers; other++) {
      if (other !== server) this.send(other, { appliedAt: appliedAt[other]!, acknowledgedAt }, now);
    }
    this.remember(owner, { server, acknowledgedAt, appliedAt, before: undefined }, now);
    return acknowledgedAt - now;
  }

  /** A request waits until copies flow again. */
  block(row: number, generation: number): void {
    this.blocked.push({ row, generation });
  }

  /** Those that waited for copies to flow, and how long they have to wait still. */
  unblock(): readonly { readonly row: number; readonly generation: number; waitMs: number }[] {
    const { blocked } = this;
    this.blocked = [];
    return blocked.map((one) => ({ ...one, waitMs: this.lag?.sample(this.random) ?? 0 }));
  }

  /** A server cannot be reached, or is gone: what is on its way there waits. */
  cutOff(server: number): void {
    this.unreachable.add(server);
  }

  /** The primary is gone: what it had not passed on stays with it. */
  freeze(now: number): void {
    this.frozenAt = now;
    for (let server = 0; server < this.copies.length; server++) {
      for (const copy of this.pending(server, now)) copy.appliedAt = Number.POSITIVE_INFINITY;
    }
  }

  /** Copies flow again, to one server or to all. */
  thaw(now: number, server?: number): void {
    if (server !== undefined) this.unreachable.delete(server);
    if (this.isPartitioned) return;
    for (let other = 0; other < this.copies.length; other++) {
      if (this.unreachable.has(other)) continue;
      for (const copy of this.pending(other, now)) {
        if (copy.appliedAt === Number.POSITIVE_INFINITY)
          copy.appliedAt = this.arrivalAt(other, now);
      }
    }
    for (const { appliedAt } of this.lastWrites.values()) {
      appliedAt.forEach((at, other) => {
        const flows = at === Number.POSITIVE_INFINITY && !this.unreachable.has(other);
        if (flows) appliedAt[other] = this.lastAppliedAt[other] ?? now;
      });
    }
  }

  /** How many acknowledged writes a server never got. */
  missing(server: number, now: number): number {
    return this.pending(server, now).filter(({ acknowledgedAt }) => acknowledgedAt <= now).length;
  }

  /** Makes a server the primary; what it had not got of acknowledged writes is lost. */
  promote(server: number): void {
    const copies = this.copies[server] ?? [];
    this.lostWrites += copies.filter(
      (copy) => copy.appliedAt > this.frozenAt && copy.acknowledgedAt <= this.frozenAt,
    ).length;
    this.primary = server;
    this.unreachable.delete(server);
    this.copies.length = 0;
    this.lastAppliedAt.length = 0;
    this.lastWrites.clear();
  }

  resetStatistics(): void {
    this.staleReads = 0;
    this.lostWrites = 0;
    this.conflicts = 0;
  }

  private remember(owner: number, write: LastWrite, now: number): void {
    const before = this.lastWrites.get(owner);
    write.before = before;
    this.lastWrites.set(owner, write);
    // Of those that are acknowledged only the last counts.
    for (let one = before; one; one = one.before)
      if (one.acknowledgedAt <= now) one.before = undefined;
  }

  /** Two primaries have written the same without knowing of each other. */
  private countConflict(owner: number, server: number, now: number): void {
    if (!this.isMulti) return;
    const last = this.lastWrites.get(owner);
    if (last && last.server !== server && (last.appliedAt[server] ?? now) > now) this.conflicts++;
  }

  private arrivalAt(server: number, now: number): number {
    if (this.isPartitioned || this.unreachable.has(server)) return Number.POSITIVE_INFINITY;
    const at = Math.max(
      this.lastAppliedAt[server] ?? now,
      now + (this.lag?.sample(this.random) ?? 0),
    );
    this.lastAppliedAt[server] = at;
    return at;
  }

  private waitFor(appliedAt: readonly number[], server: number, now: number): number {
    const { mode = 'async' } = this.config;
    const others = appliedAt.filter((_, other) => other !== server);
    if (others.length === 0 || mode === 'async' || mode === 'multi') return 0;
    return (mode === 'sync' ? Math.max(...others) : Math.min(...others)) - now;
  }

  private send(server: number, copy: Copy, now: number): void {
    this.pending(server, now).push(copy);
  }

  /** What a server has not applied yet. */
  private pending(server: number, now: number): Copy[] {
    while (this.copies.length <= server) this.copies.push([]);
    const copies = this.copies[server]!;
    let applied = 0;
    while (applied < copies.length && copies[applied]!.appliedAt <= now) applied++;
    if (applied > 0) copies.splice(0, applied);
    return copies;
  }
}
