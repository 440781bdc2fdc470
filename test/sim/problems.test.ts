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
      'what the engine cannot run',
      { clients: { users: client }, nodes: { web: { ...web, cores: 4 } } },
      'this version of the engine cannot run cores yet',
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
