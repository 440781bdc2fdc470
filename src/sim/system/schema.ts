import * as z from 'zod';
import { duration, id, issue, rate, share } from '../../lib/schema.ts';
import { parseDuration } from '../../lib/units.ts';
import { distribution } from './distribution.ts';

/**
 * The system format: what a scenario, a lesson's live model and a simulated question say of a
 * system. Parsed values: durations in ms, rates per second, shares as fractions.
 */

const count = z.number().int().min(0);
const atLeastOne = z.number().int().min(1).max(1_000_000);
/** `off` takes a policy away; it reads as if the key were not there. */
const orOff = <S extends z.ZodType>(schema: S) =>
  z.union([schema, z.literal('off').transform(() => undefined)]).optional();

type Backoff = { readonly first: number; readonly factor: number; readonly cap: number };

const backoff = z.union([z.string(), z.number()]).transform((raw, context): Backoff => {
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
});

/** A duration that comes round again and again: with none in between, time would stand still. */
const period = duration.check(({ value, issues }) => {
  if (value < 1) issue({ issues }, value, 'this has to be at least 1ms');
});

const retries = z.strictObject({
  max: count.max(1000),
  backoff: backoff.optional(),
  jitter: z.enum(['none', 'full', 'equal']).optional(),
  budget: share.optional(),
});

const breaker = z.strictObject({
  failures: atLeastOne,
  window: duration,
  open: duration,
  probes: atLeastOne.optional(),
});

const callPolicy = {
  timeout: orOff(duration),
  retries: orOff(retries),
  breaker: orOff(breaker),
  limit: orOff(atLeastOne),
  hedge: orOff(duration),
  fallback: z.boolean().optional(),
  idempotent: z.boolean().optional(),
  latency: orOff(distribution),
  partition: z.boolean().optional(),
};

export const callSchema = z.strictObject({
  to: id,
  share: share.optional(),
  only: z.array(id).min(1).optional(),
  ...callPolicy,
});

const arrivalsObject = z.strictObject({
  process: z.enum(['poisson', 'constant', 'bursty', 'closed']).optional(),
  rate: rate.optional(),
  burst: z.number().min(1).optional(),
  users: atLeastOne.optional(),
  think: distribution.optional(),
  curve: z
    .array(z.strictObject({ at: duration, rate, ramp: z.enum(['step', 'linear']).optional() }))
    .min(1)
    .optional(),
});

const arrivals = z.union([
  rate.transform((perSecond) => ({ process: 'poisson' as const, rate: perSecond })),
  arrivalsObject,
]);

export const clientSchema = z.strictObject({
  arrivals,
  calls: z.strictObject({ to: id, ...callPolicy }),
  op: z.union([z.enum(['read', 'write']), z.strictObject({ write: share })]).optional(),
  priority: z.number().int().optional(),
});

const keys = z.strictObject({ count: atLeastOne, zipf: z.number().min(0) });

export const nodeSchema = z.strictObject({
  kind: z.enum(['service', 'database', 'cache', 'queue', 'gateway', 'external']),
  instances: atLeastOne.optional(),
  workers: atLeastOne.optional(),
  cores: orOff(atLeastOne),
  queue: orOff(
    z.strictObject({ limit: orOff(count), order: z.enum(['fifo', 'lifo', 'priority']).optional() }),
  ),
  shared: z.boolean().optional(),
  balance: z
    .enum(['round-robin', 'random', 'least-connections', 'two-choices', 'hash', 'weighted'])
    .optional(),
  speeds: z.array(z.number().positive()).min(1).optional(),
  weights: z.array(z.number().positive()).min(1).optional(),
  keys: keys.optional(),
  service: z.union([distribution, z.record(id, distribution)]).optional(),
  calls: z.array(z.union([callSchema, z.array(callSchema).min(1)])).optional(),
  deadline: orOff(duration),
  rateLimit: orOff(z.strictObject({ rate, burst: atLeastOne })),
  shed: orOff(z.strictObject({ above: share.optional(), queue: count.optional() })),
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
  hit: z
    .union([
      share,
      z.strictObject({
        keys: atLeastOne,
        zipf: z.number().min(0),
        size: atLeastOne,
        ttl: duration.optional(),
      }),
    ])
    .optional(),
  coalesce: z.boolean().optional(),
  limit: orOff(count),
  consumers: z
    .strictObject({
      to: id,
      concurrency: atLeastOne,
      visibility: orOff(period),
      attempts: atLeastOne.optional(),
      deadLetter: z.boolean().optional(),
    })
    .optional(),
  replicas: z
    .strictObject({
      count,
      lag: distribution.optional(),
      mode: z.enum(['async', 'semi-sync', 'sync', 'multi']).optional(),
      reads: share.optional(),
      failover: orOff(duration),
      partition: z.boolean().optional(),
    })
    .optional(),
  slowdown: z.number().positive().optional(),
  errors: share.optional(),
  crashed: count.optional(),
  hung: count.optional(),
  /** Only as a change: so many instances are killed and started again. */
  restart: count.optional(),
  leak: z.number().min(0).optional(),
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
