import { describe, expect, it } from 'vitest';
import { change, start, station, system } from '../support/systems.ts';

/** Requests at exact moments: one every second, the first at 1 s. */
const onceASecond = { process: 'constant', rate: '1/s' };

describe('timeouts and retries', () => {
  it('gives up after the timeout while the callee goes on working', () => {
    const config = station(onceASecond, { workers: 10, service: '3s' }, { timeout: '500ms' });
    const simulation = start(config);
    simulation.advanceTo(10_900);
    const { clients, nodes } = simulation.report();
    expect(clients.users).toMatchObject({ offered: 10, timedOut: 10, succeeded: 0 });
    expect(nodes.api).toMatchObject({ completed: 7, failed: 0 });
    expect(simulation.signal('clients.users.lost')).toBe(10);
  });

  it('tries again after the back-off, as often as allowed, and counts each try as load', () => {
    const config = station(
      onceASecond,
      { workers: 1000, service: '3s' },
      { timeout: '100ms', retries: { max: 2, backoff: 'exponential(100ms 2 1s)' } },
    );
    const simulation = start(config);
    // Tries of the first request: 1.0 s, 1.2 s (100 + 100), 1.5 s (100 + 200); given up at 1.6 s.
    simulation.advanceTo(1199);
    expect(simulation.report().nodes.api!.arrivals).toBe(1);
    simulation.advanceTo(1200);
    expect(simulation.report().nodes.api!.arrivals).toBe(2);
    simulation.advanceTo(1499);
    expect(simulation.report().nodes.api!.arrivals).toBe(2);
    simulation.advanceTo(1599);
    expect(simulation.report()).toMatchObject({
      nodes: { api: { arrivals: 3 } },
      clients: { users: { timedOut: 0, retries: 2 } },
      edges: { 'users>api': { calls: 1, retries: 2, timeouts: 2 } },
    });
    simulation.advanceTo(1600);
    expect(simulation.report().clients.users).toMatchObject({ timedOut: 1 });
  });

  it('measures latency from the first try to the answer', () => {
    const config = system({
      clients: {
        users: {
          arrivals: onceASecond,
          calls: { to: 'api', timeout: '400ms', retries: { max: 3, backoff: '100ms' } },
        },
      },
      nodes: { api: { kind: 'service', service: '200ms', hung: 1 } },
    });
    const simulation = start(config);
    simulation.advanceTo(1600);
    change(simulation, config, 'api.hung', 0);
    simulation.advanceTo(1900);
    // The hanging first try holds the worker until it wakes at 1.6 s; the second one, sent at
    // 1.5 s, then works for 200 ms: 800 ms after the first try it has its answer.
    const { clients } = simulation.report();
    expect(clients.users).toMatchObject({ succeeded: 1, retries: 1 });
    expect(clients.users!.latency.mean).toBeCloseTo(800, 6);
  });

  it('keeps retries within the budget', () => {
    const config = station(
      '100/s',
      { workers: 1000, errors: 1, service: '1ms' },
      { retries: { max: 3, budget: '10%' } },
    );
    const simulation = start(config);
    simulation.advanceTo(60_000);
    const { calls, retries } = simulation.report().edges['users>api']!;
    expect(retries / calls).toBeGreaterThan(0.09);
    expect(retries / calls).toBeLessThanOrEqual(0.1);
  });

  it('multiplies load by layers: three tries at each of two layers are nine', () => {
    const config = system({
      clients: { users: { arrivals: '10/s', calls: { to: 'web' } } },
      nodes: {
        web: { kind: 'service', workers: 1000, calls: [{ to: 'api', retries: { max: 2 } }] },
        api: { kind: 'service', workers: 1000, calls: [{ to: 'db', retries: { max: 2 } }] },
        db: { kind: 'database', workers: 1000, service: '1ms', errors: '100%' },
      },
    });
    const simulation = start(config);
    simulation.advanceTo(30_000);
    const { nodes } = simulation.report();
    expect(nodes.db!.arrivals).toBe(9 * nodes.web!.arrivals);
  });

  it('counts work that was asked for again as a duplicate', () => {
    const config = station(
      onceASecond,
      { workers: 10, service: '300ms' },
      { timeout: '200ms', retries: { max: 1 } },
    );
    const simulation = start(config);
    simulation.advanceTo(1900);
    expect(simulation.signal('api.duplicates')).toBe(1);
    expect(simulation.report().nodes.api!.completed).toBe(2);
  });
});

describe('a worker is held while its request waits for calls', () => {
  const shop = (call: object) =>
    system({
      clients: { users: { arrivals: '20/s', calls: { to: 'web', timeout: '1s' } } },
      nodes: {
        web: {
          kind: 'service',
          workers: 10,
          service: '10ms',
          calls: [{ to: 'pay', share: 0.5, ...call }],
        },
        pay: { kind: 'external', service: '50ms', hung: 1 },
      },
    });
  const goodput = (call: object) => {
    const simulation = start(shop(call));
    simulation.advanceTo(30_000);
    return simulation.signal('clients.users.goodput');
  };

  it('so a callee that hangs takes everybody down', () => {
    expect(goodput({})).toBe(0);
  });

  it('a short timeout saves the others', () => {
    expect(goodput({ timeout: '200ms' })).toBeGreaterThan(8);
  });

  it('a pool with a fallback saves even those who pay', () => {
    expect(goodput({ timeout: '200ms', limit: 4, fallback: true })).toBeGreaterThan(18);
    const simulation = start(shop({ timeout: '200ms', limit: 4, fallback: true }));
    simulation.advanceTo(30_000);
    expect(simulation.report().clients.users!.degraded).toBeGreaterThan(200);
  });

  it('a breaker fails fast once it has seen enough', () => {
    const config = shop({
      timeout: '200ms',
      breaker: { failures: 5, window: '10s', open: '60s' },
    });
    const simulation = start(config);
    simulation.advanceTo(30_000);
    const edge = simulation.report().edges['web>pay']!;
    expect(edge.timeouts).toBeLessThan(10);
    expect(edge.fastFailed).toBeGreaterThan(200);
    expect(simulation.signal('web>pay.open')).toBe(1);
  });
});

describe('breakers', () => {
  it('let probes through after a while and close when these succeed', () => {
    const config = station(
      { process: 'constant', rate: '10/s' },
      { workers: 10, service: '1ms', errors: 1 },
      { breaker: { failures: 3, window: '1s', open: '2s', probes: 2 } },
    );
    const simulation = start(config);
    simulation.advanceTo(1000);
    expect(simulation.report().nodes.api!.arrivals).toBe(3);
    expect(simulation.signal('users>api.open')).toBe(1);
    // Half-open at 2.3 s: the probe fails, and two more seconds pass.
    simulation.advanceTo(3000);
    expect(simulation.report().nodes.api!.arrivals).toBe(4);
    change(simulation, config, 'api.errors', 0);
    simulation.advanceTo(6000);
    expect(simulation.signal('users>api.open')).toBe(0);
    const before = simulation.report().clients.users!.succeeded;
    simulation.advanceTo(7000);
    expect(simulation.report().clients.users!.succeeded - before).toBe(10);
  });
});

describe('instances', () => {
  const trio = (node: object) =>
    station(
      { process: 'constant', rate: '30/s' },
      { instances: 3, workers: 1, service: '20ms', ...node },
    );

  it('a crashed one keeps failing its share until a health check takes it out', () => {
    const config = trio({ health: { every: '5s', unhealthy: 3, healthy: 2 } });
    const simulation = start(config);
    simulation.advanceTo(10_000);
    change(simulation, config, 'api.crashed', 1);
    simulation.advanceTo(15_000);
    expect(simulation.frame().clients.users!.errors).toBeCloseTo(1 / 3, 1);
    simulation.advanceTo(40_000);
    expect(simulation.frame().clients.users!.errors).toBe(0);
    expect(simulation.frame().nodes.api).toMatchObject({ instances: 3, healthy: 2, crashed: 1 });
    change(simulation, config, 'api.crashed', 0);
    simulation.advanceTo(60_000);
    expect(simulation.frame().nodes.api).toMatchObject({ healthy: 3, crashed: 0 });
  });

  it('a crash fails what is in work and in line, at once', () => {
    const config = station({ process: 'constant', rate: '10/s' }, { service: '1s' });
    const simulation = start(config);
    simulation.advanceTo(1000);
    const before = simulation.frame().nodes.api!;
    expect([before.busy, before.queue]).toEqual([1, 9]);
    change(simulation, config, 'api.crashed', 1);
    expect(simulation.report().clients.users!.failed).toBe(10);
    expect(simulation.frame().nodes.api).toMatchObject({ busy: 0, queue: 0 });
  });

  it('more of them take load at once, fewer hand their line over', () => {
    const config = station('90/s', { workers: 1, service: '20ms' });
    const simulation = start(config);
    simulation.advanceTo(10_000);
    const queued = simulation.frame().nodes.api!.queue;
    expect(queued).toBeGreaterThan(200);
    change(simulation, config, 'api.instances', '+3');
    simulation.advanceTo(30_000);
    expect(simulation.frame().nodes.api).toMatchObject({ instances: 4 });
    expect(simulation.signal('api.errors')).toBe(0);
    change(simulation, config, 'api.instances', '-2');
    expect(simulation.frame().nodes.api).toMatchObject({ instances: 2 });
    simulation.advanceTo(60_000);
    expect(simulation.signal('api.errors')).toBe(0);
    expect(simulation.frame().nodes.api!.queue).toBeLessThan(200);
  });

  it('round robin drowns a slow one that least connections spares', () => {
    const p99 = (balance: string) => {
      const config = station('240/s', {
        instances: 3,
        service: 'exponential(8ms)',
        speeds: [1, 1, 0.3],
        balance,
      });
      const simulation = start(config);
      simulation.advanceTo(60_000);
      return simulation.signal('clients.users.p99');
    };
    expect(p99('round-robin')).toBeGreaterThan(1000);
    expect(p99('least-connections')).toBeLessThan(300);
  });

  it('weighted balancing keeps to the weights', () => {
    const config = station(
      { process: 'constant', rate: '100/s' },
      {
        instances: 3,
        service: '1ms',
        balance: 'weighted',
        weights: [2, 1, 1],
        errors: 0,
        crashed: 1,
      },
    );
    const simulation = start(config);
    simulation.advanceTo(40_000);
    const { failed, offered } = simulation.report().clients.users!;
    expect(failed / offered).toBeCloseTo(0.5, 2);
  });

  it('none is idle while work waits in a common line', () => {
    const config = station('95/s', {
      instances: 5,
      workers: 1,
      shared: true,
      service: 'exponential(50ms)',
    });
    const simulation = start(config);
    for (let second = 1; second <= 200; second++) {
      simulation.advanceTo(second * 997);
      const { busy, queue } = simulation.frame().nodes.api!;
      expect(queue === 0 || busy === 5).toBe(true);
    }
  });
});

describe('queues between nodes', () => {
  const pipeline = (queue: object, worker: object = {}) =>
    system({
      clients: {
        users: { arrivals: { process: 'constant', rate: '10/s' }, calls: { to: 'jobs' } },
      },
      nodes: {
        jobs: { kind: 'queue', consumers: { to: 'worker', concurrency: 2 }, ...queue },
        worker: { kind: 'service', workers: 2, service: '500ms', ...worker },
      },
    });

  it('answer the caller at once and let the backlog grow by arrivals minus capacity', () => {
    const simulation = start(pipeline({}));
    simulation.advanceTo(100_000);
    const { clients, nodes } = simulation.report();
    expect(clients.users!.latency.max).toBe(0);
    // In at 10/s, out at 4/s: six more every second, and the oldest has waited 60 % of the time.
    expect(simulation.frame().nodes.jobs!.queue).toBeCloseTo(600, -1);
    expect(simulation.signal('jobs.age') / 1000).toBeCloseTo(60, 0);
    expect(nodes.worker!.utilization).toBeGreaterThan(0.98);
  });

  it('refuse what does not fit any more', () => {
    const simulation = start(pipeline({ limit: 50 }));
    simulation.advanceTo(100_000);
    expect(simulation.frame().nodes.jobs!.queue).toBe(50);
    expect(simulation.report().clients.users!.refused).toBeGreaterThan(500);
  });

  it('deliver again what failed, and put it aside after the last attempt', () => {
    const config = pipeline(
      {
        consumers: {
          to: 'worker',
          concurrency: 100,
          visibility: '2s',
          attempts: 3,
          deadLetter: true,
        },
      },
      { workers: 100, errors: 1, service: '10ms' },
    );
    const simulation = start(config);
    simulation.advanceTo(60_000);
    const { nodes } = simulation.report();
    expect(simulation.signal('jobs.deadLetters')).toBe(nodes.jobs!.failed);
    expect(nodes.jobs!.completed).toBe(0);
    expect(nodes.worker!.arrivals / nodes.jobs!.failed).toBeCloseTo(3, 0);
    // The third delivery comes two visibility times after the first.
    expect(nodes.jobs!.sojourn.p50).toBeCloseTo(4010, -2);
  });
});

describe('the edge of the system', () => {
  it('a partition loses calls: only timeouts tell', () => {
    const config = station(onceASecond, { service: '1ms' }, { timeout: '200ms', partition: true });
    const simulation = start(config);
    simulation.advanceTo(10_500);
    expect(simulation.report()).toMatchObject({
      clients: { users: { timedOut: 10 } },
      nodes: { api: { arrivals: 0 } },
    });
  });

  it('network latency adds to every call', () => {
    const config = station(onceASecond, { workers: 2, service: '30ms' }, { latency: '80ms' });
    const simulation = start(config);
    simulation.advanceTo(10_500);
    expect(simulation.report().clients.users!.latency.mean).toBeCloseTo(110, 6);
  });

  it('a curve of arrivals is followed, steps and ramps', () => {
    const curve = [
      { at: '0s', rate: '10/s' },
      { at: '10s', rate: '30/s', ramp: 'linear' },
      { at: '20s', rate: '5/s' },
    ];
    const simulation = start(station({ process: 'constant', curve }, { workers: 100 }));
    const offeredBy = (timeMs: number) => {
      simulation.advanceTo(timeMs);
      return simulation.report().clients.users!.offered;
    };
    // ∫ rate: 200 over the ramp, then 30/s for ten seconds, then 5/s.
    expect(offeredBy(10_000)).toBeCloseTo(200, -1);
    expect(offeredBy(20_000)).toBeCloseTo(500, -1);
    expect(offeredBy(40_000)).toBeCloseTo(600, -1);
  });
});
