import { Random } from '../../src/lib/random.ts';

interface Part {
  readonly [key: string]: unknown;
}

export interface Document {
  readonly clients: Readonly<Record<string, Part & { readonly calls: { readonly to: string } }>>;
  readonly nodes: Readonly<Record<string, Part & { readonly calls?: readonly unknown[] }>>;
}

/** Draws systems and changes as an author could write them: valid, but seldom sensible. */
export class Draw {
  private readonly random: Random;

  constructor(seed: number) {
    this.random = new Random(seed, 'random-systems');
  }

  below(count: number): number {
    return this.random.below(count);
  }

  one<T>(of: readonly T[]): T {
    return of[this.below(of.length)]!;
  }

  chance(share: number): boolean {
    return this.random.uniform() < share;
  }

  /** The key with a value, or nothing. */
  maybe<T>(share: number, key: string, of: () => T): Record<string, T> {
    return this.chance(share) ? { [key]: of() } : {};
  }

  system(): Document {
    const names = ['a', 'b', 'c', 'd', 'e'].slice(0, 1 + this.below(5));
    const nodes = Object.fromEntries(
      names.map((name, index) => [name, this.node(names.slice(index + 1), names.slice(0, index))]),
    );
    const clients: Record<string, Document['clients'][string]> = { u: this.client('a') };
    if (this.chance(0.4)) clients.v = { ...this.client(this.one(names)), priority: 1 };
    return { clients, nodes };
  }

  rate(): string {
    return this.one(['0/s', '5/s', '20/s', '60/s', '150/s']);
  }

  time(): string {
    return this.one([
      '0ms',
      'constant(5ms)',
      'exponential(20ms)',
      'erlang(3 60ms)',
      'lognormal(10ms 80ms)',
      'hyperexponential(30ms 5)',
      'pareto(20ms 1.5)',
      'empirical(0ms 5ms 400ms)',
    ]);
  }

  retries(): object {
    return {
      max: this.below(4),
      ...this.maybe(0.6, 'backoff', () => this.one(['20ms', 'exponential(10ms 2 1s)', '0ms'])),
      ...this.maybe(0.5, 'jitter', () => this.one(['none', 'full', 'equal'])),
      ...this.maybe(0.3, 'budget', () => '20%'),
    };
  }

  breaker(): object {
    return {
      failures: 1 + this.below(5),
      window: this.one(['100ms', '10s']),
      open: this.one(['0ms', '300ms', '5s']),
      probes: 1 + this.below(3),
    };
  }

  /** Always with a timeout: without one a call that a partition loses is never given up. */
  policy(): object {
    return {
      timeout: this.one(['0ms', '30ms', '200ms', '1s', '3s']),
      ...this.maybe(0.5, 'retries', () => this.retries()),
      ...this.maybe(0.3, 'breaker', () => this.breaker()),
      ...this.maybe(0.4, 'limit', () => 1 + this.below(6)),
      ...this.maybe(0.2, 'fallback', () => true),
      ...this.maybe(0.2, 'hedge', () => this.one(['0ms', '20ms', '150ms'])),
      ...this.maybe(0.2, 'idempotent', () => true),
      ...this.maybe(0.2, 'latency', () => this.one(['5ms', 'exponential(20ms)'])),
    };
  }

  queue(): object {
    return {
      ...this.maybe(0.5, 'limit', () => this.one([0, 1, 5, 30])),
      ...this.maybe(0.6, 'order', () => this.one(['fifo', 'lifo', 'priority'])),
    };
  }

  change(of: Document): [path: string, value: unknown] {
    const name = this.one(Object.keys(of.nodes));
    const client = this.one(Object.keys(of.clients));
    const calls = (of.nodes[name]!.calls ?? []).flat() as { readonly to: string }[];
    const edge =
      calls.length > 0 && this.chance(0.7)
        ? `${name}>${this.one(calls).to}`
        : `${client}>${of.clients[client]!.calls.to}`;
    return this.one<() => [string, unknown]>([
      () => [`${client}.arrivals`, this.one([this.rate(), 'x2', 'x0.5'])],
      () => [`${client}.priority`, this.below(3)],
      () => [`${name}.crashed`, this.below(4)],
      () => [`${name}.hung`, this.below(4)],
      () => [`${name}.instances`, this.one([1, 2, 4, '+2', -1, 'x1.5'])],
      () => [`${name}.workers`, this.one([1, 3, '+5', -1, 'x0.5'])],
      () => [`${name}.slowdown`, this.one([1, 10, 'x2', 'x0.5'])],
      () => [`${name}.restart`, 1 + this.below(3)],
      () => [`${name}.cores`, this.one(['off', 1, 4, 'x2'])],
      () => [`${name}.leak`, this.one([0, 50])],
      () => [`${name}.cold`, this.one(['off', '1s'])],
      () => [`${name}.autoscale`, this.chance(0.3) ? 'off' : this.autoscale()],
      () => [`${name}.coalesce`, this.chance(0.5)],
      () => [`${name}.hit`, this.one(['30%', { keys: 30, zipf: 1, size: 20 }])],
      () => [`${name}.hit.ttl`, this.one(['50ms', '1s', 'x2'])],
      () => [`${name}.replicas.partition`, this.chance(0.5)],
      () => [`${name}.replicas.count`, this.one([1, 3, '+1', -1])],
      () => [`${name}.replicas.failover`, this.one(['off', '300ms'])],
      () => [`${client}.arrivals.users`, this.one([1, 5, 40, 'x2'])],
      () => [`${edge}.hedge`, this.one(['off', '10ms', '100ms'])],
      () => [`${edge}.idempotent`, this.chance(0.5)],
      () => [`${name}.errors`, this.one(['0%', '50%', '100%', '+20%'])],
      () => [`${name}.service`, this.time()],
      () => [`${name}.queue`, this.chance(0.3) ? 'off' : this.queue()],
      () => [`${name}.balance`, this.one(balances)],
      () => [`${name}.deadline`, this.one(['off', '0ms', '100ms', '2s'])],
      () => [`${name}.rateLimit`, this.one(['off', { rate: '10/s', burst: 2 }])],
      () => [`${name}.shed`, this.one(['off', { above: '50%' }, { queue: 3 }])],
      () => [`${name}.health`, this.one(['off', { every: '200ms', unhealthy: 2, healthy: 1 }])],
      () => [`${name}.consumers.concurrency`, this.one([1, 10, '+3', -2])],
      () => [`${name}.consumers.visibility`, this.one(['100ms', '2s'])],
      () => [`${edge}.partition`, this.chance(0.5)],
      () => [`${edge}.timeout`, this.one(['0ms', '50ms', '1s', 'x2'])],
      () => [`${edge}.limit`, this.one(['off', 1, 5, 'x2', 'x0.5'])],
      () => [`${edge}.breaker`, this.chance(0.4) ? 'off' : this.breaker()],
      () => [`${edge}.breaker.failures`, this.one(['x1.5', '-3', '+1'])],
      () => [`${edge}.retries`, this.chance(0.4) ? 'off' : this.retries()],
      () => [`${edge}.latency`, this.one(['off', '20ms'])],
      () => [`${edge}.share`, this.one(['30%', '0%'])],
      () => [`${edge}.fallback`, this.chance(0.5)],
    ])();
  }

  private client(to: string): Document['clients'][string] {
    const curve = [
      { at: '0s', rate: this.rate() },
      { at: '4s', rate: this.rate(), ramp: 'linear' },
      { at: '7s', rate: '30/s' },
    ];
    return {
      ...this.maybe(0.5, 'op', () => this.one(['write', 'read', { write: '30%' }])),
      arrivals: this.one<() => unknown>([
        () => this.rate(),
        () => ({ process: 'bursty', rate: this.rate(), burst: this.one([1, 2.5, 6]) }),
        () => ({
          process: 'closed',
          users: 1 + this.below(30),
          think: this.one(['50ms', 'exponential(500ms)']),
        }),
        () => ({ process: 'constant', rate: this.rate() }),
        () => ({ process: 'poisson', curve }),
      ])(),
      calls: { to, ...this.policy() },
    };
  }

  private node(below: readonly string[], above: readonly string[]): Document['nodes'][string] {
    if (below.length > 0 && this.chance(0.2)) {
      return {
        kind: 'queue',
        ...this.maybe(0.4, 'limit', () => this.one([0, 5, 100])),
        consumers: {
          to: this.one(below),
          concurrency: 1 + this.below(8),
          visibility: this.one(['200ms', '1s']),
          attempts: 1 + this.below(3),
          deadLetter: this.chance(0.5),
        },
      };
    }
    const kind = this.one(['service', 'service', 'database', 'cache', 'gateway', 'external']);
    const replicas = kind === 'database' && this.chance(0.6) ? this.replicas() : undefined;
    const isAlone = replicas !== undefined && replicas.mode !== 'multi';
    return {
      kind,
      ...(isAlone ? {} : this.maybe(0.7, 'instances', () => 1 + this.below(4))),
      ...this.maybe(0.8, 'workers', () => 1 + this.below(8)),
      ...this.maybe(0.3, 'cores', () => 1 + this.below(3)),
      ...this.maybe(0.6, 'queue', () => this.queue()),
      ...(replicas ? { replicas } : this.maybe(0.3, 'shared', () => true)),
      ...this.maybe(0.7, 'balance', () => this.one(balances)),
      ...this.maybe(0.2, 'balance', () => 'hash'),
      keys: { count: 50, zipf: 0.9 },
      ...this.maybe(0.2, 'leak', () => 20),
      ...this.maybe(0.3, 'cold', () => this.one(['300ms', '2s'])),
      ...(isAlone || replicas ? {} : this.maybe(0.2, 'autoscale', () => this.autoscale())),
      ...this.maybe(0.2, 'speeds', () => [1, 0.3, 2]),
      ...this.maybe(0.8, 'service', () => this.time()),
      ...this.maybe(0.2, 'deadline', () => this.one(['50ms', '1s'])),
      ...this.maybe(0.2, 'rateLimit', () => ({ rate: '30/s', burst: 5 })),
      ...this.maybe(0.2, 'shed', () => this.one([{ above: '80%' }, { queue: 10 }])),
      ...this.maybe(0.3, 'health', () => ({ every: '500ms', unhealthy: 2, healthy: 2 })),
      ...this.maybe(0.2, 'errors', () => '20%'),
      ...(kind === 'cache' ? this.cache() : {}),
      calls: this.calls(below, above),
    };
  }

  private cache(): object {
    if (this.chance(0.4)) return { hit: '70%' };
    const ttl = this.maybe(0.6, 'ttl', () => this.one(['100ms', '2s']));
    return { hit: { keys: 40, zipf: 0.8, size: 10, ...ttl }, coalesce: this.chance(0.6) };
  }

  private replicas(): { mode?: string } {
    return {
      count: this.below(4),
      ...this.maybe(0.8, 'lag', () => this.one(['exponential(100ms)', '20ms'])),
      ...this.maybe(0.9, 'mode', () => this.one(['async', 'semi-sync', 'sync', 'multi'])),
      ...this.maybe(0.6, 'reads', () => '80%'),
      ...this.maybe(0.6, 'failover', () => this.one(['500ms', '2s'])),
    } as { mode?: string };
  }

  private autoscale(): object {
    const min = 1 + this.below(2);
    return { min, max: min + this.below(5), target: '60%', every: '1s', delay: '2s' };
  }

  private calls(below: readonly string[], above: readonly string[]): unknown[] {
    const call = (to: string) => ({
      to,
      ...this.policy(),
      ...this.maybe(0.3, 'share', () => '50%'),
    });
    const forward = below.filter(() => this.chance(0.5)).map(call);
    const back = above.filter(() => this.chance(0.1)).map((to) => ({ ...call(to), share: '20%' }));
    return this.chance(0.4) && forward.length > 1 ? [forward, ...back] : [...forward, ...back];
  }
}

const balances = ['round-robin', 'random', 'least-connections', 'two-choices', 'weighted'] as const;
