import { describe, expect, it } from 'vitest';
import { parseChange } from '../../src/sim/index.ts';
import { change, start, station, system } from '../support/systems.ts';

const shop = system({
  clients: { shoppers: { arrivals: '100/s', calls: { to: 'web', timeout: '2s' } } },
  nodes: {
    web: {
      kind: 'service',
      instances: 2,
      workers: 50,
      service: 'exponential(8ms)',
      calls: [{ to: 'payment', timeout: '1s', retries: { max: 2 } }],
    },
    payment: { kind: 'external', service: 'constant(20ms)' },
  },
});

const problemOf = (path: string, value: unknown) => {
  const parsed = parseChange(shop, path, value);
  return parsed.ok ? undefined : parsed.problem;
};

describe('reading a change', () => {
  it.each([
    ['payment.slowdown', 10],
    ['payment.slowdown', 'x2'],
    ['web.instances', '+2'],
    ['web.instances', -1],
    ['web.service', 'x1.5'],
    ['web.service', 'exponential(20ms)'],
    ['web>payment.timeout', '300ms'],
    ['web>payment.timeout', '+20%'],
    ['web>payment.retries', 'off'],
    ['web>payment.retries.max', 5],
    ['web>payment.breaker', { failures: 5, window: '10s', open: '30s', probes: 1 }],
    ['shoppers>web.timeout', '5s'],
    ['shoppers.arrivals', 'x2'],
    ['shoppers.arrivals', '300/s'],
    ['payment.hung', 1],
  ])('takes %s: %j', (path, value) => {
    expect(problemOf(path, value)).toBeUndefined();
  });

  it.each([
    ['wbe.instances', 2, 'unknown-id', 'Did you mean "web"?'],
    ['web.instnces', 2, 'unknown-key', 'Did you mean "instances"?'],
    ['web.calls', [], 'unknown-key', undefined],
    [
      'web>payment.timeout',
      300,
      'wrong-unit',
      'Write it with its unit, such as 250us, 20ms, 1.5s or 2m.',
    ],
    ['web.instances', 0, 'wrong-value', undefined],
    ['web.deadline', 'x2', 'wrong-value', 'Give an absolute value.'],
    ['web.service', '+5', 'wrong-value', 'Write x2, x0.5 or +20%.'],
    ['web.service', {}, 'missing-key', undefined],
    ['web.cores', 0, 'wrong-value', undefined],
    ['web.balance', 'hash', 'missing-key', 'Write keys: {count: 1000, zipf: 0.9}.'],
    ['web.replicas.count', 2, 'impossible-system', undefined],
    ['shoppers.arrivals', {}, 'missing-key', undefined],
    ['shoppers.arrivals.users', 'x2', 'wrong-value', 'Give an absolute value.'],
    ['shoppers.arrivals', 'x0', 'wrong-value', 'Give an absolute value.'],
    ['web>payment.breaker.failures', 5, 'missing-key', undefined],
    ['web', 3, 'wrong-value', 'Write web.PARAMETER, such as web.instances.'],
  ])('refuses %s: %j with %s', (path, value, code, hint) => {
    const problem = problemOf(path, value);
    expect(problem?.code).toBe(code);
    if (hint) expect(problem?.hint).toBe(hint);
  });
});

describe('a change in force', () => {
  const offered = (apply: (simulation: ReturnType<typeof start>) => void) => {
    const simulation = start(shop);
    apply(simulation);
    simulation.advanceTo(60_000);
    return simulation.report().clients.shoppers!.offered / 60;
  };

  it('of arrivals shows at once', () => {
    expect(offered(() => {})).toBeCloseTo(100, -1);
    expect(
      offered((simulation) => change(simulation, shop, 'shoppers.arrivals', 'x3')),
    ).toBeCloseTo(300, -1.5);
    expect(
      offered((simulation) => change(simulation, shop, 'shoppers.arrivals', '20/s')),
    ).toBeCloseTo(20, -0.5);
  });

  it('stops arrivals altogether and starts them again', () => {
    const simulation = start(shop);
    const resume = change(simulation, shop, 'shoppers.arrivals', '0/s');
    simulation.advanceTo(10_000);
    expect(simulation.report().clients.shoppers!.offered).toBe(0);
    resume();
    simulation.advanceTo(20_000);
    expect(simulation.report().clients.shoppers!.offered).toBeGreaterThan(900);
  });

  it('is taken back: a relative one by its inverse, whatever came in between', () => {
    const simulation = start(shop);
    const takeBack = change(simulation, shop, 'web.instances', '+3');
    change(simulation, shop, 'web.instances', '+1');
    expect(simulation.frame().nodes.web!.instances).toBe(6);
    takeBack();
    expect(simulation.frame().nodes.web!.instances).toBe(3);
  });

  it('is taken back: an absolute one only while it still stands', () => {
    const latency = (
      then: (takeBack: () => void, simulation: ReturnType<typeof start>) => void,
    ) => {
      const config = station({ process: 'constant', rate: '1/s' }, { service: '100ms' });
      const simulation = start(config);
      then(change(simulation, config, 'api.slowdown', 5), simulation);
      simulation.advanceTo(10_000);
      return simulation.report().clients.users!.latency.mean;
    };
    expect(latency(() => {})).toBeCloseTo(500, 6);
    expect(latency((takeBack) => takeBack())).toBeCloseTo(100, 6);
    expect(
      latency((takeBack, simulation) => {
        change(simulation, station('1/s', {}), 'api.slowdown', 2);
        takeBack();
      }),
    ).toBeCloseTo(200, 6);
  });

  it('is taken back to the curve that a rate had replaced', () => {
    const curve = [
      { at: '0s', rate: '10/s' },
      { at: '20s', rate: '50/s' },
    ];
    const config = station({ process: 'constant', curve }, { workers: 100 });
    const simulation = start(config);
    const takeBack = change(simulation, config, 'users.arrivals', '100/s');
    simulation.advanceTo(10_000);
    takeBack();
    simulation.advanceTo(30_000);
    expect(simulation.report().clients.users!.offered).toBeCloseTo(1000 + 100 + 500, -1);
  });

  it('is taken back in any order when changes overlap', () => {
    const config = station({ process: 'constant', rate: '1/s' }, { service: '1ms' });
    const simulation = start(config);
    const first = change(simulation, config, 'api.workers', 5);
    const second = change(simulation, config, 'api.workers', 9);
    first();
    expect(simulation.frame().nodes.api!.workers).toBe(9);
    second();
    expect(simulation.frame().nodes.api!.workers).toBe(1);
  });

  it('stays within what can be, and gives back no more than it took', () => {
    const config = station('1/s', { instances: 2 });
    const simulation = start(config);
    const takeBack = change(simulation, config, 'api.instances', -5);
    expect(simulation.frame().nodes.api!.instances).toBe(1);
    takeBack();
    expect(simulation.frame().nodes.api!.instances).toBe(2);
    for (let i = 0; i < 400; i++) change(simulation, config, 'users.arrivals', 'x0.1');
    for (let i = 0; i < 400; i++) change(simulation, config, 'api.workers', 'x10');
    simulation.advanceTo(1000);
    expect(simulation.frame().nodes.api!.workers).toBeLessThanOrEqual(2_000_000);
  });

  it('of a policy that is off by now does nothing', () => {
    const config = station('50/s', {}, { breaker: { failures: 5, window: '1s', open: '1s' } });
    const simulation = start(config);
    change(simulation, config, 'users>api.breaker.failures', 'x1.5');
    change(simulation, config, 'users>api.breaker', 'off');
    change(simulation, config, 'users>api.breaker.failures', 'x1.5');
    change(simulation, config, 'users>api.breaker.failures', 3);
    simulation.advanceTo(1000);
    expect(simulation.report().edges['users>api']!.fastFailed).toBe(0);
  });

  it('of a queue leaves the call to its consumers as it was changed', () => {
    const config = system({
      clients: { users: { arrivals: '10/s', calls: { to: 'jobs' } } },
      nodes: {
        jobs: { kind: 'queue', consumers: { to: 'worker', concurrency: 1 } },
        worker: { kind: 'service' },
      },
    });
    const simulation = start(config);
    change(simulation, config, 'jobs>worker.partition', true);
    change(simulation, config, 'jobs.consumers.concurrency', 4);
    simulation.advanceTo(5000);
    expect(simulation.report().nodes.worker!.arrivals).toBe(0);
    expect(parseChange(config, 'jobs.consumers.to', 'jobs').ok).toBe(false);
  });
});

describe('the settings in force', () => {
  const config = system({
    clients: { users: { arrivals: '10/s', calls: { to: 'web' } } },
    nodes: {
      web: { kind: 'service', calls: [{ to: 'db', timeout: '1s' }] },
      db: { kind: 'database', workers: 2 },
    },
  });

  it('show changes of a node and of its calls together, in whatever order they came', () => {
    const simulation = start(config);
    change(simulation, config, 'web>db.timeout', '300ms');
    change(simulation, config, 'web.workers', 7);
    const undo = change(simulation, config, 'db.workers', 5);
    expect(simulation.settings().nodes.web).toMatchObject({
      workers: 7,
      calls: [{ to: 'db', timeout: 300 }],
    });
    expect(simulation.settings().nodes.db!.workers).toBe(5);
    undo();
    expect(simulation.settings().nodes.db!.workers).toBe(2);
  });
});
