import { describe, expect, it } from 'vitest';
import type { Chronicle, NodeChronicle } from '../../../src/scenario/debrief/chronicle.ts';
import { momentsOf } from '../../../src/scenario/debrief/moments.ts';
import { scenarioOf } from '../support.ts';

const scenario = scenarioOf({
  duration: '120s',
  system: {
    clients: { users: { arrivals: '100/s', calls: { to: 'web', timeout: '1s' } } },
    nodes: {
      web: {
        kind: 'service',
        workers: 10,
        queue: { limit: 20 },
        service: '20ms',
        calls: [{ to: 'pay', timeout: '1s' }],
      },
      pay: { kind: 'service', workers: 4, service: '20ms' },
    },
  },
  events: [{ at: '30s', set: { 'pay.slowdown': 10 }, note: 'The disk of pay\n is full.' }],
  actions: [
    { id: 'bigger', key: 'b', label: 'Bigger pay', takes: '10s', set: { 'pay.instances': 3 } },
    { id: 'late', key: 'z', label: 'Too late', takes: '90s' },
  ],
  decisions: [
    {
      id: 'ceo',
      when: 'time > 100h',
      ask: 'Shut it down?',
      options: [{ text: 'No' }, { text: 'Yes' }],
    },
  ],
  diagnosis: {
    question: 'What?',
    options: [{ text: 'The disk', correct: true, because: 'Full.' }, { text: 'The network' }],
    evidence: ['pay.p99', 'pay.utilization'],
  },
  goals: [{ id: 'p99', text: 'Quick', when: 'clients.users.p99 < 500ms', for: '10s' }],
});

const seconds = 100;
const flat = (value: number): number[] => new Array(seconds).fill(value);
/** One value before a second, another from it until a later one, then the first again. */
const pulse = (usual: number, during: number, from: number, to = seconds): number[] =>
  Array.from({ length: seconds }, (_, second) => (second >= from && second < to ? during : usual));

const calmNode: NodeChronicle = {
  utilization: flat(0.4),
  workers: flat(10),
  queue: flat(0),
  queueLimit: flat(20),
  instances: flat(1),
  healthy: flat(1),
};

interface Changes extends Omit<Partial<Chronicle>, 'nodes'> {
  readonly nodes?: Readonly<Record<string, Partial<NodeChronicle>>>;
}

/** A run in which nothing went wrong but what a test says. */
function chronicle({ signals = {}, nodes = {}, ...rest }: Changes): Chronicle {
  return {
    endMs: 99_000,
    signals: {
      'clients.users.rps': flat(100),
      'clients.users.errors': flat(0),
      'clients.users.p99': flat(80),
      'users>web.rps': flat(100),
      'web>pay.rps': flat(100),
      'web.rps': flat(100),
      'pay.rps': flat(100),
      'pay.refused': flat(0),
      ...signals,
    },
    nodes: { web: { ...calmNode, ...nodes.web }, pay: { ...calmNode, ...nodes.pay } },
    pager: [],
    commands: [],
    goals: [],
    score: { outcome: 'won', stars: 1, cost: 0, lost: 0, diagnosed: false },
    clients: {},
    ...rest,
  };
}

const found = (changes: Changes): string[] =>
  momentsOf(chronicle(changes), scenario).map(({ atMs, text }) => `${atMs / 1000} ${text}`);
const calm = ['30 The disk of pay is full.', '99 Every goal is met.'];

describe('the moments that mattered', () => {
  it('of a run without trouble are what the file tells, and the end', () => {
    expect(found({})).toEqual(calm);
  });

  it('retries that multiply the load, with the numbers of the worst second', () => {
    const signals = {
      'web>pay.rps': pulse(100, 300, 40, 60),
      'web>pay.retryShare': pulse(0, 2 / 3, 40, 60),
    };
    expect(found({ signals })).toContain(
      '40 Retries multiply the load on pay by 3 (web→pay: 300/s at 00:40, 200/s of them retries).',
    );
  });

  it('no retries while fewer calls are made than on a normal day', () => {
    const signals = {
      'web>pay.rps': pulse(100, 2, 40, 60),
      'web>pay.retryShare': pulse(0, 0.9, 40, 60),
    };
    expect(found({ signals })).toEqual(calm);
  });

  it('a breaker that opens, in some instances or all, until it stays closed', () => {
    const waves = pulse(0, 0.5, 40, 50).map((open, second) => (second === 60 ? 1 : open));
    expect(found({ signals: { 'web>pay.open': waves } })).toContain(
      '40 The breaker web→pay opens, and closes for good at 01:01.',
    );
    expect(found({ signals: { 'web>pay.open': pulse(0, 0.5, 70) } })).toContain(
      '70 The breaker web→pay opens in 50 % of the instances.',
    );
  });

  it('a queue that passes its limit, and how many are turned away', () => {
    const texts = found({
      nodes: { web: { queue: pulse(0, 20, 45, 60) } },
      signals: { 'web.refused': pulse(0, 35, 45, 60) },
    });
    expect(texts).toContain(
      '45 The queue of web passes its limit of 20; up to 35/s are turned away.',
    );
  });

  it('work that piles up where nothing limits it', () => {
    const queueLimit = flat(Number.POSITIVE_INFINITY);
    const queue = flat(0).map((_, second) => Math.max(0, second - 40) * 20);
    expect(found({ nodes: { pay: { queue, queueLimit } } })).toContain(
      '65 Work piles up at pay: 1,180 waiting at 01:39, 11.8 s of arrivals.',
    );
  });

  it('workers that are all busy, once there is trouble', () => {
    const utilization = pulse(0.4, 1, 40, 70);
    expect(found({ nodes: { web: { utilization } } })).toContain(
      '40 All 10 workers of web are busy, until 01:10.',
    );
    expect(found({ nodes: { web: { utilization: pulse(0.4, 1, 5, 25) } } })).toEqual(calm);
  });

  it('instances that are out, and an autoscaler at work', () => {
    expect(found({ nodes: { pay: { instances: flat(3), healthy: pulse(3, 2, 50) } } })).toContain(
      '50 1 of 3 instances of pay is out.',
    );
    const instances = flat(2).map((few, second) => few + Math.floor(Math.max(0, second - 40) / 15));
    expect(found({ nodes: { pay: { instances, healthy: instances } } })).toContain(
      '55 pay goes from 2 to 5 instances, until 01:25.',
    );
  });

  it('instances that were ordered and are not there yet are not out', () => {
    const instances = flat(2).map((few, second) => (second < 40 ? few : 5));
    const healthy = flat(2).map((few, second) => (second < 70 ? few : 5));
    expect(found({ nodes: { pay: { instances, healthy } } }).join('\n')).not.toContain(' out');
    const crashed = healthy.map((all, second) => (second >= 80 && second < 90 ? 1 : all));
    expect(found({ nodes: { pay: { instances, healthy: crashed } } })).toContain(
      '80 4 of 5 instances of pay are out, until 01:30.',
    );
  });

  it('instances that an action brings are told by the action', () => {
    const instances = pulse(1, 3, 60);
    const texts = found({
      nodes: { pay: { instances, healthy: instances } },
      commands: [{ atMs: 50_000, command: { type: 'action', action: 'bigger' } }],
    });
    expect(texts).toEqual([calm[0], '50 Bigger pay: ordered, in force at 01:00.', calm[1]]);
  });

  it('alerts once each, with how often', () => {
    const page = (atMs: number) => ({ atMs, kind: 'page', text: 'web: slow' }) as const;
    expect(found({ pager: [page(40_000), page(60_000)] })).toContain(
      '40 Page: web: slow (2 times)',
    );
  });

  it('what the player did: orders, answers and the named cause', () => {
    const texts = found({
      commands: [
        { atMs: 40_000, command: { type: 'action', action: 'late' } },
        { atMs: 50_000, command: { type: 'decide', decision: 'ceo', option: 0 } },
        { atMs: 60_000, command: { type: 'diagnose', option: 0, evidence: ['pay.p99'] } },
      ],
    });
    expect(texts).toContain('40 Too late: ordered; it was over before this came into force.');
    expect(texts).toContain('50 Asked "Shut it down?", answered: No');
    expect(texts).toContain('60 The cause is named, with 1 of 2 signals that prove it.');
    const wrong = { type: 'diagnose', option: 1, evidence: [] } as const;
    expect(found({ commands: [{ atMs: 60_000, command: wrong }] })).toContain(
      '60 A wrong cause is named: The network.',
    );
  });

  it('when it turned: the last time that it was half as bad as at its worst', () => {
    const errors = flat(0).map((_, second) => {
      if (second < 40) return 0;
      // A wave in between is no recovery.
      if (second >= 50 && second < 55) return 0.1;
      return second < 60 ? 0.8 : second < 70 ? 0.3 : 0;
    });
    const texts = found({ signals: { 'clients.users.errors': errors } });
    expect(texts).toContain('40 Requests of users fail: 80 % at the worst, 00:40; over at 01:10.');
    expect(texts).toContain(
      '60 Recovery begins: requests lost at 30/s, after 80/s at the worst (00:40).',
    );
  });

  it('where nothing was lost, what the goal wants to be low tells when it turned', () => {
    const p99 = pulse(80, 4000, 40, 60);
    expect(found({ signals: { 'clients.users.p99': p99 } })).toContain(
      '60 Recovery begins: users p99 at 80 ms, after 4 s at the worst (00:40).',
    );
  });

  it('a run that never turned has no recovery, and says why it was lost', () => {
    const texts = found({
      signals: { 'clients.users.errors': pulse(0, 0.9, 40) },
      score: {
        outcome: 'lost',
        stars: 0,
        cost: 0,
        lost: 5000,
        diagnosed: false,
        reason: 'Called\n off.',
      },
    });
    expect(texts.join('\n')).not.toContain('Recovery');
    expect(texts.at(-1)).toBe('99 Lost. Called off.');
  });
});
