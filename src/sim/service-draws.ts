import type { Random } from '../lib/random.ts';
import { Draws } from './draws.ts';
import { Sampler } from './sampler.ts';
import type { Distribution } from './system/distribution.ts';
import type { NodeConfig } from './system/schema.ts';

/** Service times of a node, by client in the order given; one source where all take the same. */
export function servicesOf(
  service: NodeConfig['service'],
  clients: readonly string[],
  random: Random,
): Draws[] {
  const draws = (of: Distribution) => new Draws(new Sampler(of), random);
  if (!isDistribution(service)) return clients.map((client) => draws(service?.[client] ?? noTime));
  const one = draws(service);
  return clients.map(() => one);
}

const noTime: Distribution = { kind: 'constant', mean: 0 };

/** A record of distributions by client could hold a client named "kind", but not as text. */
const isDistribution = (service: NodeConfig['service']): service is Distribution =>
  service !== undefined && typeof service.kind === 'string';
