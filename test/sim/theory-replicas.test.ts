import { describe, expect, it, vi } from 'vitest';
import { agrees, change, estimateOf, start, system } from '../support/systems.ts';

vi.setConfig({ testTimeout: 600_000 });

const writesPerMs = 0.05;
const lagMs = 30;

const database = (replicas: object) =>
  system({
    clients: { users: { arrivals: '500/s', calls: { to: 'db' }, op: { write: '10%' } } },
    nodes: {
      db: {
        kind: 'database',
        workers: 1_000_000,
        replicas: { count: 1, lag: `${lagMs}ms`, reads: '60%', ...replicas },
      },
    },
  });

const seeds = Array.from({ length: 20 }, (_, index) => index + 1);

describe('a replica that lags', () => {
  it('answers with old data as often as a write falls into the lag', () => {
    const stale = seeds.map((seed) => {
      const simulation = start(database({ mode: 'async' }), seed, 1000);
      simulation.advanceTo(20_000);
      const reads = 0.9 * simulation.report().clients.users!.offered;
      return simulation.signal('db.staleReads') / reads;
    });
    const theory = 0.6 * -Math.expm1(-writesPerMs * lagMs);
    expect(agrees(estimateOf(stale, Number), theory)).toBe('agrees');
  });

  it('is never old where a write waits for every copy', () => {
    const simulation = start(database({ mode: 'sync' }), 1, 1000);
    simulation.advanceTo(20_000);
    expect(simulation.signal('db.staleReads')).toBe(0);
  });

  it('loses at a failover what it had not got yet', () => {
    const lost = Array.from({ length: 300 }, (_, index) => {
      const config = database({ mode: 'async', failover: '1s' });
      const simulation = start(config, index + 1);
      simulation.advanceTo(1000);
      change(simulation, config, 'db.crashed', 1);
      simulation.advanceTo(5000);
      return simulation.signal('db.lostWrites');
    });
    expect(agrees(estimateOf(lost, Number), writesPerMs * lagMs, 0.1)).toBe('agrees');
  });
});
