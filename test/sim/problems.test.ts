import { describe, expect, it } from 'vitest';
import { check } from '../../src/lib/schema.ts';
import { systemProblems, systemSchema } from '../../src/sim/index.ts';

const client = { arrivals: '10/s', calls: { to: 'web' } };
const web = { kind: 'service', service: '10ms' };

function problems(document: unknown): string[] {
  const checked = check(systemSchema, document);
  const found = checked.ok ? systemProblems(checked.value) : checked.problems;
  return found.map(({ code, path, message }) => `${code} ${path.join('.')}: ${message}`);
}

describe('a system that cannot be', () => {
  it('has a problem for everything that is wrong, not only the first', () => {
    expect(
      problems({
        clients: { users: { arrivals: '10/s', calls: { to: 'wbe' } } },
        nodes: {
          web: {
            ...web,
            workers: 4,
            calls: [{ to: 'db', only: ['user'] }, { to: 'db' }],
            consumers: { to: 'web', concurrency: 1 },
          },
          db: { kind: 'database', hit: '50%' },
        },
      }),
    ).toEqual([
      'unknown-id clients.users.calls.to: there is no node "wbe"',
      'impossible-system nodes.web.consumers: "consumers" belongs to a node of kind queue',
      'unknown-id nodes.web.calls.0.only.0: there is no client "user"',
      'impossible-system nodes.web.calls.1.to: "db" is called twice: web>db would mean two things',
      'impossible-system nodes.db.hit: "hit" belongs to a cache',
    ]);
  });

  it.each([
    [
      'a circle of calls',
      {
        clients: { users: client },
        nodes: { web: { ...web, calls: [{ to: 'db' }] }, db: { ...web, calls: [{ to: 'web' }] } },
      },
      'calls go round for ever: web → db → web',
    ],
    ['no clients', { clients: {}, nodes: { web } }, 'a system without clients has nothing to do'],
    [
      'a rate beyond any run',
      { clients: { users: { ...client, arrivals: '1e12/s' } }, nodes: { web } },
      'more than 1e+7 arrivals a second cannot be simulated',
    ],
    [
      'no worker',
      { clients: { users: client }, nodes: { web: { ...web, workers: 0 } } },
      'expected at least 1, got 0',
    ],
    [
      'a negative time',
      { clients: { users: client }, nodes: { web: { ...web, service: '-5ms' } } },
      '"-5ms" is not a distribution of a time',
    ],
    [
      'a time without unit',
      { clients: { users: client }, nodes: { web: { ...web, service: 5 } } },
      '5 has no unit: a time needs one',
    ],
    [
      'a class without service time',
      {
        clients: { users: client, admins: client },
        nodes: { web: { ...web, service: { users: '5ms' } } },
      },
      'no service time for requests of admins',
    ],
    [
      'a closed loop without users',
      {
        clients: { users: { ...client, arrivals: { process: 'closed', think: '1s' } } },
        nodes: { web },
      },
      'a closed loop needs users',
    ],
    [
      'a closed loop with a rate',
      {
        clients: {
          users: { ...client, arrivals: { process: 'closed', users: 5, think: '1s', rate: '5/s' } },
        },
        nodes: { web },
      },
      '"rate" belongs to arrivals that do not wait for answers',
    ],
    [
      'a burst of what does not burst',
      {
        clients: { users: { ...client, arrivals: { rate: '5/s', burst: 3 } } },
        nodes: { web },
      },
      '"burst" belongs to bursty arrivals (process: bursty)',
    ],
    [
      'hashing without keys',
      { clients: { users: client }, nodes: { web: { ...web, instances: 2, balance: 'hash' } } },
      'balancing by hash needs keys',
    ],
    [
      'copies of a service',
      { clients: { users: client }, nodes: { web: { ...web, replicas: { count: 2 } } } },
      '"replicas" belongs to a database',
    ],
    [
      'several servers that all take the writes',
      {
        clients: { users: client },
        nodes: { web: { kind: 'database', instances: 2, replicas: { count: 2 } } },
      },
      '2 instances cannot all be the primary',
    ],
    [
      'an autoscaler from more to less',
      {
        clients: { users: client },
        nodes: {
          web: {
            ...web,
            autoscale: { min: 4, max: 2, target: '60%', every: '15s', delay: '60s' },
          },
        },
      },
      'min 4 is more than max 2',
    ],
    [
      'records beyond all memory',
      {
        clients: { users: client },
        nodes: {
          web: { kind: 'cache', instances: 100, hit: { keys: 1_000_000, zipf: 1, size: 100 } },
        },
      },
      '1000000 records on 100 instances',
    ],
  ])('%s is a problem, not an exception', (_, document, message) => {
    expect(problems(document).join('\n')).toContain(message);
  });

  it('may call in a circle when some requests leave it', () => {
    const nodes = {
      web: { ...web, calls: [{ to: 'db' }] },
      db: { ...web, calls: [{ to: 'web', share: '20%' }] },
    };
    expect(problems({ clients: { users: client }, nodes })).toEqual([]);
  });
});
