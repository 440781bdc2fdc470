export interface Claim {
  /** What the lesson says, in short. */
  readonly says: string;
  readonly model: string;
  readonly set?: Readonly<Record<string, string | number>>;
  readonly metric: string;
  /** The engine's units: ms, per second, fractions of one. */
  readonly between: readonly [number, number];
  /** Simulated seconds that are measured, after half a minute of warm-up. */
  readonly seconds?: number;
}

/** What lessons say of their models: true for every seed, not just for the one that is shown. */
export const modelClaims: Readonly<Record<string, readonly Claim[]>> = {
  'performance-metrics': [
    {
      says: 'a single worker that is 70 % busy with uneven jobs: 58 ms of wait, 10 ms of work',
      model: 'same-gauge',
      metric: 'single.mean',
      between: [55, 82],
      seconds: 900,
    },
    {
      says: 'eight workers that are 70 % busy: 9 ms of wait, 80 ms of work',
      model: 'same-gauge',
      metric: 'pool.mean',
      between: [85, 93],
      seconds: 900,
    },
    {
      says: 'the gauge of the pool shows 70 %',
      model: 'same-gauge',
      metric: 'pool.utilization',
      between: [0.67, 0.73],
      seconds: 900,
    },
    {
      says: 'and that of the single worker, too',
      model: 'same-gauge',
      metric: 'single.utilization',
      between: [0.66, 0.74],
      seconds: 900,
    },
  ],
  'littles-law': [
    {
      says: '20 ms of work at 90 % busy take about 200 ms',
      model: 'knee',
      set: { 'users.arrivals': '45/s' },
      metric: 'api.mean',
      between: [160, 245],
      seconds: 900,
    },
    {
      says: 'at 50 % busy, 40 ms',
      model: 'knee',
      metric: 'api.mean',
      between: [37, 43],
      seconds: 600,
    },
    {
      says: 'half the work at 90 % busy: about a tenth of the time',
      model: 'knee',
      set: { 'users.arrivals': '45/s', 'api.slowdown': 0.5 },
      metric: 'api.mean',
      between: [16.5, 20],
      seconds: 600,
    },
    {
      says: 'ten queues wait 200 ms before 50 ms of work',
      model: 'one-queue',
      metric: 'apart.mean',
      between: [220, 280],
      seconds: 180,
    },
    {
      says: 'one queue waits 10 ms before 50 ms of work',
      model: 'one-queue',
      metric: 'together.mean',
      between: [57, 64],
      seconds: 180,
    },
    {
      says: 'ten queues at 40/s wait as long as one at 160/s',
      model: 'one-queue',
      set: { 'users.arrivals': '40/s' },
      metric: 'apart.mean',
      between: [59, 66],
    },
  ],
  'tail-latency': [
    {
      says: 'p95 of a page with ten calls meets the pause',
      model: 'fan-out',
      metric: 'ten-calls.p95',
      between: [490, 530],
    },
    {
      says: 'p95 of a page with three calls does not',
      model: 'fan-out',
      metric: 'three-calls.p95',
      between: [40, 60],
    },
    {
      says: 'shorter pauses help the page with ten calls',
      model: 'fan-out',
      set: { 'pause.slowdown': 0.2 },
      metric: 'ten-calls.p95',
      between: [100, 115],
    },
    {
      says: 'a hedge after p95 takes the pauses out of p99',
      model: 'hedge',
      metric: 'hedged.p99',
      between: [45, 70],
    },
    {
      says: 'without one they are in it',
      model: 'hedge',
      metric: 'plain.p99',
      between: [500, 530],
    },
    {
      says: 'and costs about 5 % more requests',
      model: 'hedge',
      metric: 'replicas-b.rps',
      between: [101, 109],
    },
    {
      says: 'after 10 ms it costs nearly 40 %',
      model: 'hedge',
      set: { 'hedged>replicas-b.hedge': '10ms' },
      metric: 'replicas-b.rps',
      between: [132, 144],
    },
  ],
  caching: [
    {
      says: '90 % hits leave the database half busy',
      model: 'hit-ratio',
      metric: 'db.utilization',
      between: [0.46, 0.54],
    },
    {
      says: '84 % is still fine',
      model: 'hit-ratio',
      set: { 'cache.hit': '84%' },
      metric: 'clients.users.errors',
      between: [0, 0.001],
    },
    {
      says: '78 % fails',
      model: 'hit-ratio',
      set: { 'cache.hit': '78%' },
      metric: 'clients.users.errors',
      between: [0.05, 0.2],
    },
    {
      says: 'the first 500 keys more save 40 queries a second',
      model: 'size-and-ttl',
      set: { 'cache.hit.size': 500 },
      metric: 'db.rps',
      between: [210, 228],
    },
    {
      says: 'from 219 at 500 keys to 178 at 1,000',
      model: 'size-and-ttl',
      metric: 'db.rps',
      between: [170, 187],
    },
    {
      says: 'from 5,000 to 8,000 hardly any',
      model: 'size-and-ttl',
      set: { 'cache.hit.size': 8000 },
      metric: 'db.rps',
      between: [73, 84],
    },
    {
      says: 'a longer TTL brings the misses below half of that',
      model: 'size-and-ttl',
      set: { 'cache.hit.size': 8000, 'cache.hit.ttl': '300s' },
      metric: 'db.rps',
      between: [25, 39],
      seconds: 300,
    },
    {
      says: 'coalesced, a page is asked for once in its 10 s',
      model: 'herd',
      set: { 'users.arrivals': '1000/s' },
      metric: 'db-together.rps',
      between: [0.08, 0.12],
    },
    {
      says: 'alone, a herd for each expiry',
      model: 'herd',
      set: { 'users.arrivals': '1000/s' },
      metric: 'db-alone.rps',
      between: [13, 21],
    },
  ],
  'circuit-breakers': [
    {
      says: 'without a breaker the shop refuses when recs hangs',
      model: 'slow-box',
      set: { 'recs.slowdown': 61 },
      metric: 'plain.refused',
      between: [70, 95],
    },
    {
      says: 'with one its workers stay idle',
      model: 'slow-box',
      set: { 'recs.slowdown': 61 },
      metric: 'guarded.utilization',
      between: [0.01, 0.06],
    },
    {
      says: 'with one nobody is refused',
      model: 'slow-box',
      set: { 'recs.slowdown': 61 },
      metric: 'guarded.refused',
      between: [0, 0.5],
    },
  ],
  'rate-limiting': [
    {
      says: 'a burst of 1 refuses nearly half at 90 % of the limit',
      model: 'burst',
      metric: 'clients.partner.errors',
      between: [0.45, 0.5],
    },
    {
      says: 'a burst of 11 refuses next to nothing',
      model: 'burst',
      set: { 'door.rateLimit.burst': 11 },
      metric: 'clients.partner.errors',
      between: [0.005, 0.025],
    },
    {
      says: 'no burst helps against 120/s',
      model: 'burst',
      set: { 'door.rateLimit.burst': 31, 'partner.arrivals': '120/s' },
      metric: 'clients.partner.errors',
      between: [0.13, 0.2],
    },
    {
      says: 'without a limit the others fail with the partner',
      model: 'fair-share',
      set: { 'partner.arrivals': '400/s' },
      metric: 'clients.others.errors',
      between: [0.5, 1],
    },
    {
      says: 'a rate limit protects the others',
      model: 'fair-share',
      set: { 'partner.arrivals': '400/s', 'partner-door.rateLimit.rate': '200/s' },
      metric: 'clients.others.errors',
      between: [0, 0.005],
    },
    {
      says: 'not when each request takes twice as long',
      model: 'fair-share',
      set: {
        'partner.arrivals': '400/s',
        'partner-door.rateLimit.rate': '200/s',
        'api.slowdown': 2,
      },
      metric: 'clients.others.errors',
      between: [0.9, 1],
    },
    {
      says: 'a limit in flight does',
      model: 'fair-share',
      set: {
        'partner.arrivals': '400/s',
        'partner-door.rateLimit.rate': '200/s',
        'api.slowdown': 2,
        'partner-door.workers': 10,
      },
      metric: 'clients.others.errors',
      between: [0, 0.01],
    },
    {
      says: 'and leaves the partner more than 80/s',
      model: 'fair-share',
      set: {
        'partner.arrivals': '400/s',
        'partner-door.rateLimit.rate': '200/s',
        'api.slowdown': 2,
        'partner-door.workers': 10,
      },
      metric: 'clients.partner.goodput',
      between: [80, 95],
    },
  ],
  tcp: [
    {
      says: 'two lost handshakes in a hundred put a second on p99',
      model: 'new-or-kept',
      metric: 'new.p99',
      between: [1150, 1170],
    },
    {
      says: 'a kept connection takes one round trip',
      model: 'new-or-kept',
      metric: 'kept.p99',
      between: [79, 82],
    },
    {
      says: 'below four forged SYNs a second nothing happens',
      model: 'syn-flood',
      set: { 'flood.arrivals': '3/s' },
      metric: 'clients.customers.errors',
      between: [0, 0.01],
    },
    {
      says: 'at eight half of the customers fail',
      model: 'syn-flood',
      set: { 'flood.arrivals': '8/s' },
      metric: 'clients.customers.errors',
      between: [0.42, 0.58],
      seconds: 300,
    },
  ],
  'tls-handshake': [
    { says: 'TLS 1.2: 400 ms', model: 'first-byte', metric: 'tls12.p50', between: [399, 403] },
    { says: 'TLS 1.3: 300 ms', model: 'first-byte', metric: 'tls13.p50', between: [299, 303] },
    { says: 'QUIC: 200 ms', model: 'first-byte', metric: 'quic.p50', between: [199, 202] },
    { says: '0-RTT: 100 ms', model: 'first-byte', metric: 'quic-0rtt.p50', between: [99, 101] },
    {
      says: 'with loss, four chances for a second more',
      model: 'first-byte',
      set: { 'path>lost-flight.share': '2%' },
      metric: 'tls12.mean',
      between: [460, 500],
    },
  ],
  'availability-nines': [
    {
      says: 'three needed at 99 %: about 3 % fail',
      model: 'series',
      metric: 'all-needed.errors',
      between: [0.026, 0.034],
    },
    {
      says: 'one of them optional: about 2 %',
      model: 'series',
      metric: 'ads-optional.errors',
      between: [0.016, 0.024],
    },
    {
      says: 'and a further copy of another: near 1 %',
      model: 'series',
      set: { 'ads-optional>stock.retries.max': 1 },
      metric: 'ads-optional.errors',
      between: [0.007, 0.013],
    },
  ],
};
