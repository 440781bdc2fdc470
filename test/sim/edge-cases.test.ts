import { describe, expect, it } from 'vitest';
import { check } from '../../src/lib/schema.ts';
import { systemProblems, systemSchema } from '../../src/sim/index.ts';
import { change, start, station, system } from '../support/systems.ts';

const constant = (rate: string) => ({ process: 'constant', rate });

describe('a network slower than the timeout', () => {
  const config = station(
    constant('1/s'),
    { workers: 100, service: '1ms' },
    { timeout: '50ms', latency: '80ms', retries: { max: 1, backoff: '100ms' } },
  );

  it('ends every request once, and the callee still gets every try', () => {
    const simulation = start(config);
    simulation.advanceTo(10_900);
    const { clients, nodes, edges } = simulation.report();
    expect(clients.users).toMatchObject({ offered: 10, timedOut: 10, failed: 0, succeeded: 0 });
    expect(edges['users>api']).toMatchObject({ calls: 10, retries: 10, timeouts: 20 });
    expect(nodes.api).toMatchObject({ arrivals: 20, completed: 20 });
    expect(simulation.signal('api.duplicates')).toBe(10);
  });
});

describe('a pool of calls', () => {
  const gate = (limit: number, calls = 5000) =>
    system({
      clients: { users: { arrivals: constant(`${calls}/s`), calls: { to: 'web' } } },
      nodes: {
        web: { kind: 'service', workers: 10_000, calls: [{ to: 'db', limit }] },
        db: { kind: 'database', workers: 10_000, service: '1s', hung: 1 },
      },
    });

  it('of thousands fails at once with its callee, without an exception', () => {
    const config = gate(1, 20_000);
    const simulation = start(config);
    simulation.advanceTo(1000);
    change(simulation, config, 'db.crashed', 1);
    simulation.advanceTo(1000);
    expect(simulation.frame().nodes.web!.busy).toBe(0);
    expect(simulation.report().clients.users!.failed).toBeGreaterThan(15_000);
  });

  it('lets those in line go when its limit grows', () => {
    const config = gate(1, 10);
    const simulation = start(config);
    simulation.advanceTo(1000);
    expect(simulation.report().nodes.db!.arrivals).toBe(1);
    change(simulation, config, 'web>db.limit', 4);
    expect(simulation.report().nodes.db!.arrivals).toBe(4);
    change(simulation, config, 'web>db.limit', 'off');
    expect(simulation.report().nodes.db!.arrivals).toBe(10);
  });

  it('serves those in line before newcomers', () => {
    const config = system({
      clients: { users: { arrivals: constant('100/s'), calls: { to: 'web', timeout: '3s' } } },
      nodes: {
        web: {
          kind: 'service',
          workers: 10,
          queue: { limit: 20 },
          calls: [{ to: 'db', limit: 2 }],
        },
        db: { kind: 'database', workers: 10, service: '100ms' },
      },
    });
    const simulation = start(config);
    simulation.advanceTo(60_000);
    // Thirty inside, twenty leave a second: everybody takes a second and a half.
    const { timedOut, latency } = simulation.report().clients.users!;
    expect(timedOut).toBe(0);
    expect(latency.max).toBeLessThan(1600);
  });

  it('survives parallel calls that fail one another', () => {
    const config = system({
      clients: { users: { arrivals: '200/s', calls: { to: 'web', timeout: '1s' } } },
      nodes: {
        web: {
          kind: 'service',
          workers: 50,
          calls: [
            [
              { to: 'left', limit: 2 },
              { to: 'middle', limit: 2 },
              { to: 'right', limit: 2 },
            ],
          ],
        },
        left: { kind: 'service', queue: { limit: 0 }, service: 'exponential(50ms)', errors: 0.5 },
        middle: { kind: 'service', queue: { limit: 0 }, service: 'exponential(50ms)', errors: 0.5 },
        right: { kind: 'service', queue: { limit: 0 }, service: 'exponential(50ms)', errors: 0.5 },
      },
    });
    const simulation = start(config);
    simulation.advanceTo(30_000);
    change(simulation, config, 'users.arrivals', '0/s');
    simulation.advanceTo(60_000);
    const { offered, succeeded, failed, timedOut, refused } = simulation.report().clients.users!;
    expect(succeeded + failed + timedOut + refused).toBe(offered);
  });
});

describe('instances that fail', () => {
  it('a dead one takes no work from a common line', () => {
    const config = station(constant('30/s'), {
      instances: 2,
      shared: true,
      crashed: 1,
      service: '40ms',
    });
    const simulation = start(config);
    simulation.advanceTo(10_000);
    expect(simulation.report().clients.users).toMatchObject({ failed: 0 });
  });

  it('one that comes back into rotation works on the common line', () => {
    const config = station(constant('10/s'), {
      instances: 2,
      shared: true,
      service: '50ms',
      health: { every: '1s', unhealthy: 1, healthy: 3 },
    });
    const simulation = start(config);
    change(simulation, config, 'api.crashed', 1);
    simulation.advanceTo(5000);
    change(simulation, config, 'api.crashed', 0);
    change(simulation, config, 'users.arrivals', '30/s');
    simulation.advanceTo(60_000);
    expect(simulation.frame().nodes.api).toMatchObject({ healthy: 2, queue: 0 });
  });

  it('new ones do not heal one that hangs, and one that leaves frees its callers', () => {
    const config = station(constant('10/s'), { instances: 2, workers: 50, hung: 1 });
    const simulation = start(config);
    simulation.advanceTo(2000);
    const stuck = simulation.frame().nodes.api!.busy;
    change(simulation, config, 'api.instances', '+2');
    expect(simulation.frame().nodes.api).toMatchObject({ hung: 1, busy: stuck });
    change(simulation, config, 'api.instances', 1);
    change(simulation, config, 'api.hung', 0);
    simulation.advanceTo(3000);
    expect(simulation.frame().nodes.api!.busy).toBe(0);
    expect(simulation.report().clients.users!.failed).toBeGreaterThanOrEqual(stuck);
  });

  it('a queue that crashes loses what it holds', () => {
    const config = system({
      clients: { users: { arrivals: constant('10/s'), calls: { to: 'jobs' } } },
      nodes: {
        jobs: { kind: 'queue', consumers: { to: 'worker', concurrency: 2 } },
        worker: { kind: 'service', workers: 2, service: '1s' },
      },
    });
    const simulation = start(config);
    simulation.advanceTo(5000);
    change(simulation, config, 'jobs.crashed', 1);
    simulation.advanceTo(20_000);
    const { arrivals, completed, failed } = simulation.report().nodes.jobs!;
    expect(simulation.frame().nodes.jobs).toMatchObject({ busy: 0, queue: 0 });
    expect(completed + failed).toBe(arrivals);
  });

  it('workers that are taken away never make more than all busy', () => {
    const config = station('100/s', { workers: 20, service: '5s' });
    const simulation = start(config);
    simulation.advanceTo(3000);
    change(simulation, config, 'api.workers', 2);
    simulation.advanceTo(6000);
    expect(simulation.signal('api.utilization')).toBeLessThanOrEqual(1);
    expect(simulation.report().nodes.api!.utilization).toBeLessThanOrEqual(1);
  });
});

describe('signals', () => {
  it('have no percentile while nothing is answered', () => {
    const simulation = start(station('10/s', { errors: 1 }));
    simulation.advanceTo(20_000);
    expect(simulation.signal('clients.users.p99')).toBeNaN();
    expect(simulation.signal('clients.users.errors')).toBe(1);
    expect(simulation.frame().clients.users!.p99).toBe(0);
  });
});

describe('a system in which time would stand still', () => {
  const service = (node: object, call: object = {}) => ({
    clients: { users: { arrivals: '1/s', calls: { to: 'api', ...call } } },
    nodes: { api: { kind: 'service', ...node } },
  });
  const circle = (time: object) => ({
    clients: { users: { arrivals: '1/s', calls: { to: 'jobs' } } },
    nodes: {
      jobs: { kind: 'queue', consumers: { to: 'worker', concurrency: 1 } },
      worker: { kind: 'service', calls: [{ to: 'jobs' }], ...time },
    },
  });

  it.each([
    [
      'health checks without a break',
      service({ health: { every: '0ms', unhealthy: 1, healthy: 1 } }),
    ],
    ['a million retries', service({}, { retries: { max: 1_000_000 } })],
    ['messages that go round at once', circle({})],
  ])('%s is a problem', (_, document) => {
    const checked = check(systemSchema, document);
    expect(checked.ok ? systemProblems(checked.value) : checked.problems).toHaveLength(1);
  });

  it('runs when the circle takes time', () => {
    expect(systemProblems(system(circle({ service: '10ms' })))).toEqual([]);
  });
});
