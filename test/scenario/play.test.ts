import { describe, expect, it } from 'vitest';
import { playScript } from '../../src/scenario/play.ts';
import { readScript } from '../../src/scenario/read-script.ts';
import { noScript } from '../../src/scenario/script.ts';
import { scenarioOf } from './support.ts';

const scenario = scenarioOf({
  events: [{ at: '10s', set: { 'web.errors': '100%' } }],
  actions: [
    { id: 'repair', key: 'r', label: 'Repair', cost: 1, once: true, set: { 'web.errors': '0%' } },
    { id: 'pray', key: 'p', label: 'Pray' },
  ],
  decisions: [
    {
      id: 'call',
      when: 'clients.users.errors > 50%',
      ask: 'Hide it?',
      options: [{ text: 'No' }, { text: 'Yes', set: { 'web.errors': '50%' } }],
    },
  ],
  goals: [{ id: 'healthy', text: 'Healthy', when: 'clients.users.errors < 1%', for: '10s' }],
  reference: [{ at: '20s', do: 'repair' }],
  traps: { hope: { do: [{ at: '20s', do: 'pray' }], because: 'Hope is no plan.' } },
});

describe('playScript', () => {
  it('plays to the end of the scenario, whatever came of it', () => {
    const reference = playScript(scenario, 1, scenario.reference);
    const nothing = playScript(scenario, 1, noScript);
    expect(reference.score).toMatchObject({ outcome: 'won', cost: 1 });
    expect(nothing.score.outcome).toBe('lost');
    expect(playScript(scenario, 1, scenario.traps[0]!.script).score).toMatchObject({
      outcome: 'lost',
      trap: 'hope',
    });
    for (const { history } of [reference, nothing]) {
      expect(history['clients.users.errors']).toHaveLength(61);
    }
    expect(reference.lostInAll).toBeLessThan(nothing.lostInAll);
  });

  it('answers decisions from the script, else with the first option', () => {
    const { value } = readScript([{ decide: 'call', option: 2 }], scenario);
    const hidden = playScript(scenario, 1, value!);
    const shown = playScript(scenario, 1, noScript);
    expect(hidden.lostInAll).toBeLessThan(shown.lostInAll - 100);
  });

  it('tells which commands could not be carried out', () => {
    const { value } = readScript(
      [
        { at: '20s', do: 'repair' },
        { at: '21s', do: 'repair' },
        { at: '58s', do: 'pray' },
      ],
      scenario,
    );
    const { refused } = playScript(scenario, 1, value!);
    expect(refused.map(({ command }) => command.atMs)).toEqual([21_000]);
  });
});

describe('readScript', () => {
  it('says what is wrong with a script', () => {
    const { value, problems } = readScript(
      [
        { at: '20s', do: 'repare' },
        { at: '5', do: 'pray' },
      ],
      scenario,
    );
    expect(value).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
    expect(readScript([{ at: '20s', do: 'repare' }], scenario).problems).toMatchObject([
      { path: [0, 'do'], code: 'unknown-id', hint: 'Did you mean "repair"?' },
    ]);
  });
});
