import { describe, expect, it } from 'vitest';
import { readScenario } from '../../src/scenario/scenario.ts';
import { documentOf, smallSystem } from './support.ts';

const problemsOf = (parts: object) =>
  readScenario(documentOf(parts)).problems.map(({ path, code }) => `${path.join('.')}: ${code}`);

describe('readScenario', () => {
  it('needs schema, id, title, duration and system, and no more', () => {
    const { value, problems } = readScenario({
      schema: 1,
      id: 'least',
      title: 'The least',
      duration: '1m',
      system: smallSystem,
    });
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ id: 'least', durationMs: 60_000, warmupMs: 0, goals: [] });
  });

  it('compiles every section into plain data that survives JSON', () => {
    const { value } = readScenario(
      documentOf({
        flags: { open: true },
        meters: { leaked: { rate: '40/s', when: 'flag.open', text: 'records' } },
        events: [{ at: '10s', until: '20s', set: { 'web.slowdown': 5, 'flag.open': false } }],
        goals: [{ id: 'fast', text: 'Fast', when: 'web.p99 < 1s', for: '20s', until: 'end' }],
        actions: [
          { id: 'more', key: 's', label: 'More', takes: '5s', set: { 'web.instances': 2 } },
        ],
        reference: [
          { at: '30s', do: 'more' },
          { at: '20s', do: 'more' },
        ],
      }),
    );
    expect(value?.events[0]).toMatchObject({ atMs: 10_000, untilMs: 20_000 });
    expect(value?.goals[0]).toMatchObject({ forMs: 20_000, untilEnd: true });
    expect(value?.reference.commands.map(({ atMs }) => atMs)).toEqual([20_000, 30_000]);
    expect(JSON.parse(JSON.stringify(value)).meters).toEqual(value?.meters);
  });

  it('collects what is wrong in form and in meaning, all over the file', () => {
    expect(
      problemsOf({
        titel: 'Small',
        events: [{ at: '10s', set: { 'web.slowdwn': 5 } }],
        alerts: [{ id: 'slow', when: 'web.p99 > 2', page: 'slow' }],
        actions: [{ id: 'more', key: 's', label: 'More', cots: 3 }],
        goals: [
          { id: 'fast', text: 'Fast', when: 'web.p98 < 1s' },
          { id: 'fast', text: 'Fast', when: 'web.errors < 3' },
        ],
        reference: [{ at: '10s', do: 'less' }],
      }).sort(),
    ).toEqual([
      'actions.0.cots: unknown-key',
      'alerts.0.when: wrong-unit',
      'events.0.set.web.slowdwn: unknown-key',
      'goals.0.when: unknown-id',
      'goals.1.id: duplicate-id',
      'goals.1.when: wrong-value',
      'reference.0.do: unknown-id',
      'titel: unknown-key',
    ]);
  });

  it('looks on inside a system that has unknown keys', () => {
    const system = {
      clients: { users: { arrivals: '10/s', calls: { to: 'web', timeuot: '1s' } } },
      nodes: { web: { kind: 'service', service: '10ms', calls: [{ to: 'bd' }] } },
    };
    expect(
      problemsOf({ system, goals: [{ id: 'g', text: 'G', when: 'wbe.p99 < 1s' }] }).sort(),
    ).toEqual([
      'goals.0.when: unknown-id',
      'system.clients.users.calls.timeuot: unknown-key',
      'system.nodes.web.calls.0.to: unknown-id',
    ]);
  });

  it.each([
    [
      'an action key that the screen needs',
      [{ id: 'a', key: 'q', label: 'A' }],
      'actions.0.key: wrong-value',
    ],
    [
      'an action key of two letters',
      [{ id: 'a', key: 'ab', label: 'A' }],
      'actions.0.key: wrong-value',
    ],
    [
      'an action key used twice',
      [
        { id: 'a', key: 'a', label: 'A' },
        { id: 'b', key: 'a', label: 'B' },
      ],
      'actions.1.key: duplicate-id',
    ],
    [
      'an action id used twice',
      [
        { id: 'a', key: 'a', label: 'A' },
        { id: 'a', key: 'b', label: 'B' },
      ],
      'actions.1.id: duplicate-id',
    ],
    [
      'a change of an unknown flag',
      [{ id: 'a', key: 'a', label: 'A', set: { 'flag.opn': true } }],
      'actions.0.set.flag.opn: unknown-id',
    ],
    [
      'a change of an unknown node',
      [{ id: 'a', key: 'a', label: 'A', set: { 'wb.instances': 2 } }],
      'actions.0.set.wb.instances: unknown-id',
    ],
  ])('refuses %s', (_, actions, expected) => {
    expect(problemsOf({ flags: { open: true }, actions })).toEqual([expected]);
  });

  it('refuses a flag of another type', () => {
    const actions = [{ id: 'a', key: 'a', label: 'A', set: { 'flag.open': 3 } }];
    expect(problemsOf({ flags: { open: true }, actions })).toEqual([
      'actions.0.set.flag.open: wrong-type',
    ]);
  });

  it('wants a right diagnosis, and evidence that exists', () => {
    const diagnosis = {
      question: 'Why?',
      options: [{ text: 'This' }, { text: 'That' }],
      evidence: ['web.p99', 'web.p98'],
    };
    expect(problemsOf({ diagnosis })).toEqual([
      'diagnosis.options: missing-key',
      'diagnosis.evidence.1: unknown-id',
    ]);
  });

  it('wants traps and the reference to name what there is, within the time there is', () => {
    const actions = [{ id: 'more', key: 's', label: 'More' }];
    expect(
      problemsOf({
        actions,
        reference: [
          { at: '2m', do: 'more' },
          { at: '1s', diagnose: 1 },
          { decide: 'call', option: 1 },
        ],
        traps: { box: { do: [{ at: '1s', do: 'mroe' }], because: 'No.' } },
      }),
    ).toEqual([
      'reference.0.at: wrong-value',
      'reference.1.diagnose: unknown-id',
      'reference.2.decide: unknown-id',
      'traps.box.do.0.do: unknown-id',
    ]);
  });

  it('refuses an event that ends before it begins, or after everything', () => {
    expect(
      problemsOf({
        events: [
          { at: '10s', until: '5s', set: { 'web.slowdown': 2 } },
          { at: '90s', set: { 'web.slowdown': 2 } },
        ],
      }),
    ).toEqual(['events.0.until: wrong-value', 'events.1.at: wrong-value']);
  });

  it('puts what is wrong with the system under its key', () => {
    const system = { ...smallSystem, nodes: { api: smallSystem.nodes.web } };
    expect(problemsOf({ system })).toContain('system.clients.users.calls.to: unknown-id');
  });

  it.each([null, undefined, 7, 'text', [], { schema: 2 }, { system: 3, events: 4, flags: [] }])(
    'has problems, not exceptions, for %o',
    (document) => {
      const { value, problems } = readScenario(document);
      expect(value).toBeUndefined();
      expect(problems.length).toBeGreaterThan(0);
    },
  );
});
