import type { Problem } from '../../lib/diagnostic.ts';
import { plannedCalls } from './plan.ts';
import type { ClientConfig, SystemConfig } from './schema.ts';

/** Events beyond which a run is not worth waiting for: a quarter of an hour at the least. */
const mostEvents = 1e9;
/** Deeper than this a request does not go often enough to count. */
const deepest = 30;

/** Says before it starts that a run would take too long, as far as that can be foreseen. */
export function workloadProblem(system: SystemConfig, durationMs: number): Problem | undefined {
  const events = expectedEvents(system, durationMs);
  if (events <= mostEvents) return undefined;
  return {
    code: 'impossible-system',
    path: ['duration'],
    message: `about ${events.toExponential(0)} events would have to be simulated; a run may take ${mostEvents.toExponential(0)}`,
    hint: 'Simulate a shorter time, or fewer requests: queueing depends on ratios.',
  };
}

/** An arrival, and the end of the work at every node that a request comes to on average. */
function expectedEvents({ clients, nodes }: SystemConfig, durationMs: number): number {
  const visits = (id: string, client: string, depth: number): number => {
    const node = nodes[id];
    if (!node || depth > deepest) return 0;
    const below = plannedCalls(node)
      .flat()
      .filter(({ only }) => !only || only.includes(client))
      .reduce((sum, { to, share = 1 }) => sum + share * visits(to, client, depth + 1), 0);
    return 1 + below;
  };
  return Object.entries(clients).reduce((sum, [id, client]) => {
    const requests = (perSecond(client) * durationMs) / 1000;
    return sum + requests * (1 + visits(client.calls.to, id, 0));
  }, 0);
}

function perSecond({ arrivals }: ClientConfig): number {
  if (arrivals.process === 'closed') {
    const thinkMs = 'think' in arrivals ? (arrivals.think?.mean ?? 0) : 0;
    return ('users' in arrivals ? (arrivals.users ?? 1) : 1) / (Math.max(1, thinkMs) / 1000);
  }
  const curve = ('curve' in arrivals && arrivals.curve) || [];
  return Math.max(arrivals.rate ?? 0, ...curve.map(({ rate }) => rate));
}
