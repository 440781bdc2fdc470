import { Random } from '../lib/random.ts';
import { Arrivals } from './arrivals.ts';
import { clientFailed, clientOffered, clientRefused, clientTimedOut } from './client-counts.ts';
import { Times } from './histogram.ts';
import { Sampler } from './sampler.ts';
import type { ClientConfig } from './system/schema.ts';
import { Window } from './window.ts';

const fieldCount = 6;

/** Where requests come from. */
export class ClientState {
  readonly id: string;
  readonly index: number;
  readonly edge: number;
  readonly arrivals: Arrivals;
  readonly random: Random;
  /** Lower goes first. */
  priority = 0;
  /** Share of requests that write. */
  writeShare = 0;
  /** Of a closed loop: how many users there are to be, how many there are, and how long they think. */
  users = 0;
  present = 0;
  think = noThought;
  /**
   * Every how many requests one is followed, and how many there were since. By number, not by time:
   * the first request after a pause sees the system less busy than others do.
   */
  followEvery = 1;
  sinceFollowed = 0;

  readonly window = new Window(fieldCount);
  readonly counts = this.window.present;
  readonly latencies = new Times();

  constructor(
    index: number,
    id: string,
    edge: number,
    config: ClientConfig,
    seed: number,
    now: number,
  ) {
    this.index = index;
    this.id = id;
    this.edge = edge;
    this.arrivals = new Arrivals(config.arrivals, new Random(seed, `${id}/arrivals`), now);
    this.random = new Random(seed, `${id}/behaviour`);
    this.configure(config, now);
  }

  configure(config: ClientConfig, now: number): void {
    const { arrivals, op } = config;
    this.priority = config.priority ?? 0;
    this.writeShare = typeof op === 'object' ? op.write : op === 'write' ? 1 : 0;
    const isClosed = arrivals.process === 'closed';
    this.users = isClosed ? (arrivals.users ?? 1) : 0;
    this.think = isClosed && arrivals.think ? new Sampler(arrivals.think) : noThought;
    this.arrivals.reconfigure(arrivals, now);
    this.followAbout(isClosed ? this.users : mostPerSecond(arrivals));
  }

  /** Follows so many of the requests that it makes a few a second. */
  private followAbout(perSecond: number): void {
    this.followEvery = Math.max(1, Math.ceil(perSecond / followedPerSecond));
  }

  get lost(): number {
    const { window } = this;
    return window.total(clientFailed) + window.total(clientTimedOut) + window.total(clientRefused);
  }

  roll(): void {
    this.window.roll();
    this.latencies.roll();
    const offered = this.window.last(clientOffered);
    if (this.users > 0 && offered > 0) this.followAbout(offered);
  }

  resetStatistics(): void {
    this.window.reset();
    this.latencies.reset();
  }
}

const followedPerSecond = 4;

function mostPerSecond(arrivals: ClientConfig['arrivals']): number {
  const curve = ('curve' in arrivals && arrivals.curve) || [];
  return Math.max(arrivals.rate ?? 0, ...curve.map(({ rate }) => rate));
}

const noThought = new Sampler({ kind: 'constant', mean: 0 });
