import * as z from 'zod/mini';
import { duration, id, issue, rate, share } from '../../lib/schema.ts';
import { parseDuration } from '../../lib/units.ts';
import { distribution } from './distribution.ts';

/**
 * The system format: what a scenario, a lesson's live model and a simulated question say of a
 * system. Parsed values: durations in ms, rates per second, shares as fractions.
 */

const count = z.int().check(z.minimum(0));
const atLeastOne = z.int().check(z.minimum(1), z.maximum(1_000_000));
/** `off` takes a policy away; it reads as if the key were not there. */
const orOff = <S extends z.ZodMiniType>(schema: S) =>
  z.optional(
    z.union([
      schema,
      z.pipe(
        z.literal('off'),
        z.transform(() => undefined),
      ),
    ]),
  );

type Backoff = { readonly first: number; readonly factor: number; readonly cap: number };

const backoff = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((raw, context): Backoff => {
    const text = String(raw);
    const bare = parseDuration(text);
    if (bare !== undefined) return { first: bare, factor: 1, cap: bare };
    const [, name, args] = /^(constant|exponential)\((.*)\)$/.exec(text) ?? [];
    const [first, second, third] = (args ?? '').split(/[\s,]+/);
    const wait = parseDuration(first ?? '');
    if (name === 'constant' && wait !== undefined && second === undefined)
      return { first: wait, factor: 1, cap: wait };
    const factor = Number(second);
    const cap = third === undefined ? Number.POSITIVE_INFINITY : parseDuration(third);
    if (name === 'exponential' && wait !== undefined && factor >= 1 && cap !== undefined)
      return { first: wait, factor, cap };
    issue(context, raw, `"${text}" is not a back-off`, {
      hint: 'Write exponential(100ms 2 5s): first wait, factor, longest wait; or constant(100ms).',
    });
    return z.NEVER;
  }),
);

/** A duration that comes round again and again: with none in between, time would stand still. */
const period = duration.check(({ value, issues }) => {
  if (value < 1) issue({ issues }, value, 'this has to be at least 1ms');
});

const retries = z.strictObject({
  max: count.check(z.maximum(1000)),
  backoff: z.optional(backoff),
  jitter: z.optional(z.enum(['none', 'full', 'equal'])),
  budget: z.optional(share),
});

const breaker = z.strictObject({
  failures: atLeastOne,
  window: duration,
  open: duration,
  probes: z.optional(atLeastOne),
});

const callPolicy = {
  timeout: orOff(duration),
  retries: orOff(retries),
  breaker: orOff(breaker),
  limit: orOff(atLeastOne),
  hedge: orOff(duration),
  fallback: z.optional(z.boolean()),
  idempotent: z.optional(z.boolean()),
  latency: orOff(distribution),
  partition: z.optional(z.boolean()),
};

export const callSchema = z.strictObject({
  to: id,
  share: z.optional(share),
  only: z.optional(z.array(id).check(z.minLength(1))),
  ...callPolicy,
});

const arrivalsObject = z.strictObject({
  process: z.optional(z.enum(['poisson', 'constant', 'bursty', 'closed'])),
  rate: z.optional(rate),
  burst: z.optional(z.number().check(z.minimum(1))),
  users: z.optional(atLeastOne),
  think: z.optional(distribution),
  curve: z.optional(
    z
      .array(z.strictObject({ at: duration, rate, ramp: z.optional(z.enum(['step', 'linear'])) }))
      .check(z.minLength(1)),
  ),
});

const arrivals = z.union([
  z.pipe(
    rate,
    z.transform((perSecond) => ({ process: 'poisson' as const, rate: perSecond })),
  ),
  arrivalsObject,
]);

export const clientSchema = z.strictObject({
  arrivals,
  calls: z.strictObject({ to: id, ...callPolicy }),
  op: z.optional(z.union([z.enum(['read', 'write']), z.strictObject({ write: share })])),
  priority: z.optional(z.int()),
});

const keys = z.strictObject({ count: atLeastOne, zipf: z.number().check(z.minimum(0)) });

export const nodeSchema = z.strictObject({
  kind: z.enum(['service', 'database', 'cache', 'queue', 'gateway', 'external']),
  instances: z.optional(atLeastOne),
  workers: z.optional(atLeastOne),
  cores: orOff(atLeastOne),
  queue: orOff(
    z.strictObject({
      limit: orOff(count),
      order: z.optional(z.enum(['fifo', 'lifo', 'priority'])),
    }),
  ),
  shared: z.optional(z.boolean()),
  balance: z.optional(
    z.enum(['round-robin', 'random', 'least-connections', 'two-choices', 'hash', 'weighted']),
  ),
  speeds: z.optional(z.array(z.number().check(z.positive())).check(z.minLength(1))),
  weights: z.optional(z.array(z.number().check(z.positive())).check(z.minLength(1))),
  keys: z.optional(keys),
  service: z.optional(z.union([distribution, z.record(id, distribution)])),
  calls: z.optional(z.array(z.union([callSchema, z.array(callSchema).check(z.minLength(1))]))),
  deadline: orOff(duration),
  rateLimit: orOff(z.strictObject({ rate, burst: atLeastOne })),
  shed: orOff(z.strictObject({ above: z.optional(share), queue: z.optional(count) })),
  autoscale: orOff(
    z.strictObject({
      min: atLeastOne,
      max: atLeastOne,
      target: share,
      every: period,
      delay: duration,
    }),
  ),
  health: orOff(z.strictObject({ every: period, unhealthy: atLeastOne, healthy: atLeastOne })),
  hit: z.optional(
    z.union([
      share,
      z.strictObject({
        keys: atLeastOne,
        zipf: z.number().check(z.minimum(0)),
        size: atLeastOne,
        ttl: z.optional(duration),
      }),
    ]),
  ),
  coalesce: z.optional(z.boolean()),
  limit: orOff(count),
  consumers: z.optional(
    z.strictObject({
      to: id,
      concurrency: atLeastOne,
      visibility: orOff(period),
      attempts: z.optional(atLeastOne),
      deadLetter: z.optional(z.boolean()),
    }),
  ),
  replicas: z.optional(
    z.strictObject({
      count,
      lag: z.optional(distribution),
      mode: z.optional(z.enum(['async', 'semi-sync', 'sync', 'multi'])),
      reads: z.optional(share),
      failover: orOff(duration),
      partition: z.optional(z.boolean()),
    }),
  ),
  slowdown: z.optional(z.number().check(z.positive())),
  errors: z.optional(share),
  crashed: z.optional(count),
  hung: z.optional(count),
  /** Only as a change: so many instances are killed and started again. */
  restart: z.optional(count),
  leak: z.optional(z.number().check(z.minimum(0))),
  cold: orOff(duration),
});

export const systemSchema = z.strictObject({
  clients: z.record(id, clientSchema),
  nodes: z.record(id, nodeSchema),
});

export type SystemConfig = z.output<typeof systemSchema>;
export type NodeConfig = z.output<typeof nodeSchema>;
export type ClientConfig = z.output<typeof clientSchema>;
export type CallConfig = z.output<typeof callSchema>;
export type ArrivalsConfig = ClientConfig['arrivals'];
export type NodeKind = NodeConfig['kind'];
