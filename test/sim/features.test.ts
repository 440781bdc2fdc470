import { describe, expect, it } from 'vitest';
import { change, start, station, system } from '../support/systems.ts';

const constant = (rate: string) => ({ process: 'constant', rate });

describe('an autoscaler', () => {
  const config = station('40/s', {
    instances: 2,
    service: 'constant(40ms)',
    cold: '10s',
    autoscale: { min: 2, max: 8, target: '50%', every: '15s', delay: '60s' },
  });
  const staffAt = (simulation: ReturnType<typeof start>, second: number) => {
    simulation.advanceTo(second * 1000);
    const { instances, healthy } = simulation.frame().nodes.api!;
    return [instances, healthy];
  };

  it('orders what the utilisation asks for; it comes after the delay and is cold at first', () => {
    const simulation = start(config);
    expect(staffAt(simulation, 74)).toEqual([2, 2]);
    const [ordered] = staffAt(simulation, 76) as [number, number];
    expect(ordered).toBeGreaterThanOrEqual(4);
    expect(staffAt(simulation, 84)).toEqual([ordered, 2]);
    expect(staffAt(simulation, 86)[1]).toBe(ordered);
    expect(simulation.settings().nodes.api!.instances).toBe(ordered);
  });

  it('goes back to the least when there is nothing to do', () => {
    const simulation = start(config);
    simulation.advanceTo(200_000);
    change(simulation, config, 'users.arrivals', '1/s');
    expect(staffAt(simulation, 400)).toEqual([2, 2]);
  });
});

describe('an instance that was restarted', () => {
  it('has lost its work, is cold for a while and leaks from the beginning', () => {
    const config = station(constant('10/s'), {
      workers: 4,
      service: 'constant(20ms)',
      leak: 3600,
      cold: '5s',
    });
    const simulation = start(config);
    simulation.advanceTo(60_000);
    expect(simulation.signal('api.mean')).toBeGreaterThan(1000);
    change(simulation, config, 'api.restart', 1);
    simulation.advanceTo(62_000);
    expect(simulation.frame().nodes.api!.healthy).toBe(0);
    simulation.advanceTo(76_000);
    expect(simulation.frame().nodes.api!.healthy).toBe(1);
    expect(simulation.signal('api.mean')).toBeLessThan(250);
  });

  it('no longer hangs', () => {
    const config = station(constant('10/s'), { instances: 3, service: '10ms', hung: 2 });
    const simulation = start(config);
    simulation.advanceTo(1000);
    change(simulation, config, 'api.restart', 1);
    expect(simulation.frame().nodes.api!.hung).toBe(1);
    expect(simulation.settings().nodes.api!.hung).toBe(1);
  });
});

describe('balancing by hash', () => {
  const config = station('200/s', {
    instances: 5,
    workers: 50,
    balance: 'hash',
    keys: { count: 1, zipf: 0 },
    service: '10ms',
  });

  it('sends the same record to the same instance, and elsewhere when that is out', () => {
    const simulation = start(config);
    simulation.advanceTo(10_000);
    expect(simulation.report().clients.users!.failed).toBe(0);
    // One record on one of five instances: with another one dead nobody notices.
    let noticed = 0;
    for (let dead = 1; dead <= 5; dead++) {
      const other = start(config);
      change(other, config, 'api.crashed', dead);
      other.advanceTo(1000);
      if (other.report().clients.users!.failed > 0) noticed++;
    }
    expect(noticed).toBeGreaterThan(0);
    change(simulation, config, 'api.health', { every: '100ms', unhealthy: 1, healthy: 1 });
    change(simulation, config, 'api.crashed', 4);
    simulation.advanceTo(20_000);
    const { failed } = simulation.report().clients.users!;
    expect(failed).toBeLessThan(50);
  });
});

describe('shedding', () => {
  it('turns away what is less urgent first', () => {
    const call = { to: 'api' };
    const config = system({
      clients: {
        buyers: { arrivals: '60/s', calls: call, priority: 1 },
        robots: { arrivals: '120/s', calls: call, priority: 9 },
      },
      nodes: {
        api: {
          kind: 'service',
          workers: 10,
          service: 'exponential(100ms)',
          shed: { above: '80%' },
        },
      },
    });
    const simulation = start(config);
    simulation.advanceTo(60_000);
    const { buyers, robots } = simulation.report().clients;
    const refused = (of: typeof buyers) => of!.refused / of!.offered;
    expect(refused(robots)).toBeGreaterThan(0.5);
    expect(refused(buyers)).toBeLessThan(0.15);
  });
});

describe('an idempotent call', () => {
  const shop = (idempotent: boolean) =>
    system({
      clients: {
        users: {
          arrivals: constant('5/s'),
          calls: { to: 'pay', timeout: '100ms', retries: { max: 3 }, idempotent },
        },
      },
      nodes: { pay: { kind: 'service', workers: 50, service: 'constant(250ms)' } },
    });

  it('is done once and answered from the first result', () => {
    const simulation = start(shop(true));
    simulation.advanceTo(20_000);
    const { nodes, clients } = simulation.report();
    expect(simulation.signal('pay.duplicates')).toBe(0);
    expect(clients.users!.succeeded).toBeGreaterThan(95);
    expect(nodes.pay!.arrivals).toBeLessThanOrEqual(100);
    expect(clients.users!.latency.max).toBeCloseTo(250, 3);
  });

  it('is what keeps a customer from being charged twice', () => {
    const simulation = start(shop(false));
    simulation.advanceTo(20_000);
    expect(simulation.signal('pay.duplicates')).toBeGreaterThan(200);
    expect(simulation.report().clients.users!.succeeded).toBe(0);
  });
});

describe('copies that cannot come through', () => {
  const cluster = (mode: string) =>
    system({
      clients: {
        users: { arrivals: constant('20/s'), op: 'write', calls: { to: 'db', timeout: '1s' } },
      },
      nodes: {
        db: {
          kind: 'database',
          workers: 100,
          service: '5ms',
          replicas: { count: 2, lag: '20ms', mode },
        },
      },
    });

  it.each([
    ['async', 0],
    ['semi-sync', 20],
    ['sync', 20],
  ])('hold up writes that wait for them: %s', (mode, lagMs) => {
    const config = cluster(mode);
    const simulation = start(config);
    simulation.advanceTo(5000);
    expect(simulation.report().clients.users!.latency.mean).toBeCloseTo(5 + lagMs, 6);
    const heal = change(simulation, config, 'db.replicas.partition', true);
    simulation.advanceTo(10_000);
    const { timedOut } = simulation.report().clients.users!;
    if (mode === 'async') expect(timedOut).toBe(0);
    else expect(timedOut).toBeGreaterThan(70);
    heal();
    simulation.advanceTo(20_000);
    expect(simulation.signal('clients.users.errors')).toBeLessThan(0.01);
  });

  it('make two primaries write the same without knowing', () => {
    const config = cluster('multi');
    const simulation = start(config);
    change(simulation, config, 'db.replicas.partition', true);
    simulation.advanceTo(10_000);
    expect(simulation.signal('db.conflicts')).toBeGreaterThan(50);
  });
});

describe('a partition', () => {
  it('loses answers that were on their way, too', () => {
    const config = station(constant('10/s'), { workers: 20, service: '500ms' }, { timeout: '2s' });
    const simulation = start(config);
    simulation.advanceTo(950);
    const heal = change(simulation, config, 'users>api.partition', true);
    simulation.advanceTo(1950);
    heal();
    simulation.advanceTo(6000);
    const { timedOut } = simulation.report().clients.users!;
    // Five were out when it began, ten were sent into it.
    expect(timedOut).toBeGreaterThanOrEqual(14);
    expect(timedOut).toBeLessThanOrEqual(16);
  });
});

describe('more than a run can hold', () => {
  it('stops the simulation and says where it piled up', () => {
    const simulation = start(station('100000/s', { service: '1s' }));
    simulation.advanceTo(60_000);
    expect(simulation.halted).toContain('more than 2,000,000 requests are inside');
    expect(simulation.halted).toContain('at api');
    expect(simulation.timeMs).toBe(60_000);
  });
});
