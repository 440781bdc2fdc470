import { describe, expect, test } from 'vitest';
import { startRun } from '../../../src/scenario/run.ts';
import { incidentCatalogue, payDay } from '../../ui/incident/sample-incident.ts';
import { Heard } from '../support.ts';

/** The sample incident with its first frame, its brief open. */
function brief(more: { readonly guided?: true } = {}) {
  const scenario = payDay();
  const heard = new Heard(incidentCatalogue(), {
    type: 'open',
    target: { kind: 'incident', scenario: scenario.id, seed: scenario.seed, ...more },
  });
  const simulation = startRun(scenario, scenario.seed);
  const screen = heard.state.screens.at(-1)!;
  const run = screen.kind === 'incident' ? screen.run : '';
  const frame = () => heard.send({ type: 'run/frame', run, frame: simulation.frame() });
  frame();
  return { heard, scenario, simulation, frame };
}

test('an incident opens turn by turn, whatever it was opened as', () => {
  const { heard } = brief();
  expect(heard.types('').at(0)).toBe('The clock stands at 00:00 of 01:00.');
  expect(heard.state.screens.at(-1)).toMatchObject({ pace: { kind: 'turns' }, paused: true });
});

test('a turn is waited for, and says what it brought and nothing twice', () => {
  const { heard, simulation, frame } = brief();
  heard.types('');
  heard.types('turn 20s');
  expect(heard.page.waiting).toBe('Simulating.');
  simulation.advanceTo(20_000);
  frame();
  const said = heard.types('goals');
  expect(heard.page.waiting).toBeUndefined();
  expect(said[0]).toBe('Turn 1, now 00:20 of 01:00.');
  expect(said.filter((line) => line.startsWith('Budget'))).toEqual([]);
});

test('an order is said at once, and one that cannot be given says why', () => {
  const { heard, scenario, simulation, frame } = brief();
  heard.types('');
  const action = scenario.actions.find(({ takesMs }) => takesMs > 0)!;
  heard.types(`do ${action.key}`);
  simulation.perform({ type: 'action', action: action.id });
  frame();
  expect(heard.types('goals').join('\n')).toContain(`You, 00:00: ${action.label}: ordered`);
  expect(heard.types(`do ${action.key}`)).toEqual([
    expect.stringMatching(/^Not ordered\. .*on its way, in force in /),
  ]);
});

test('nodes and signals are said in words', () => {
  const { heard } = brief();
  heard.types('');
  const said = [...heard.types('nodes'), ...heard.types('signals'), ...heard.types('node shop')];
  expect(said.join('\n')).toMatch(/shop, service: ok\./);
  expect(said.join('\n')).not.toMatch(/[─│▁█↗↘→✖●]/);
});

test('a turn has a length that makes sense', () => {
  const { heard } = brief();
  heard.types('');
  const refused = ['A turn lasts from 1 s to 10 m: type turn 30s, for example.'];
  expect(heard.types('turn 11m')).toEqual(refused);
  expect(heard.types('turn 0.5')).toEqual(refused);
  expect(heard.types('turn soon')).toEqual(refused);
});

test('a node is heard by its name, by its number, or by what was nearly its name', () => {
  const { heard } = brief();
  heard.types('');
  const [shop] = heard.types('node shop');
  expect(heard.types('node 1')[0]).toBe(shop);
  expect(heard.types('node shpo')[0]).toBe(shop);
});

test('a breaker that is open is told with the call that it has cut', () => {
  const { heard, simulation, frame } = brief();
  heard.types('');
  simulation.perform({ type: 'action', action: 'breaker' });
  heard.types('turn 18s');
  simulation.advanceTo(18_000);
  frame();
  expect(heard.types('node shop').join('\n')).toMatch(/^Calls pay: .*breaker open/m);
});

describe('the cause', () => {
  /** Its right one named, with signals by their numbers; what came of it. */
  function named(...lines: string[]) {
    const { heard, simulation, frame } = brief();
    heard.types('');
    const asked = heard.types('diagnose');
    const signals = heard.types(asked.find((line) => line.includes('Its workers wait'))![0]!);
    for (const line of lines) heard.types(line);
    const screen = heard.state.screens.at(-1)!;
    const command = screen.kind === 'incident' ? screen.commands.at(-1)?.command : undefined;
    if (command?.type !== 'diagnose') throw new Error('No cause was named.');
    simulation.perform(command);
    frame();
    return { signals, evidence: command.evidence, said: heard.types('again') };
  }

  test('is named with exactly the signals that follow "answer"', () => {
    const { signals, evidence } = named('1', 'answer 2 3');
    expect(signals.filter((line) => /^\d+: /.test(line)).length).toBeGreaterThan(3);
    expect(evidence).toHaveLength(2);
    expect(named('2', '3', '').evidence).toEqual(evidence);
  });

  test('without its proof says what would have been it', () => {
    expect(named('').said).toContain('Not named: shop utilisation, pay in flight.');
  });
});

test('who does nothing hears how it ended, and why', () => {
  const { heard, simulation, frame } = brief();
  heard.types('');
  heard.types('turn 1m');
  simulation.advanceTo(60_000);
  frame();
  expect(heard.types('again')).toContain('Decision: The boss asks whether to close the shop.');
  heard.types('b');
  simulation.perform({ type: 'decide', decision: 'boss', option: 1 });
  heard.types('turn 1m');
  simulation.advanceTo(60_000);
  frame();
  expect(heard.types('again')).toContain('What keeps the shop from selling?');
  const said = heard.types('back');
  expect(said[0]).toMatch(/^Incident lost\. /);
  expect(said).toContain('Not mitigated.');
  expect(said).toContain('You named no cause.');
  expect(said).toContain(
    'The cause: Its workers wait for the provider. Nobody told them to stop waiting.',
  );
  expect(heard.types('moments')).toEqual(['The runs beside it are still being played.']);
});

describe('the guide of a first incident', () => {
  const guideIn = (said: readonly string[]) => said.filter((line) => line.startsWith('Guide: '));

  /** A guided run, played to a moment by one turn. */
  function playedTo(seconds: number) {
    const run = brief({ guided: true });
    run.heard.types('');
    run.heard.types(`turn ${seconds}s`);
    run.simulation.advanceTo(seconds * 1000);
    run.frame();
    return run;
  }

  test('its word is the last thing said, and is said once', () => {
    const { heard } = brief({ guided: true });
    expect(heard.page.lines.at(-1)).toMatch(/^Guide: .*Press Enter to begin\.$/);
    const started = heard.types('');
    expect(started.at(-1)).toMatch(/^Guide: .*Press Enter for a turn/);
    expect(guideIn(heard.types('goals'))).toEqual([]);
    expect(heard.types('again').at(-1)).toBe(started.at(-1));
  });

  test('to have heard a node leads on, after what is said of it', () => {
    const { heard } = playedTo(2);
    expect(guideIn(heard.types('nodes'))[0]).toMatch(/node and a name/);
    const said = heard.types('node shop');
    expect(said[0]).toMatch(/^shop, service/);
    expect(guideIn(said)).toEqual([expect.stringMatching(/until the pager rings/)]);
  });

  test('each step names what is typed for it, and comes when the one before is done', () => {
    const { heard, simulation, frame } = playedTo(15);
    expect(guideIn(heard.types('goals'))[0]).toMatch(/type diagnose/);
    const asked = heard.types('diagnose');
    expect(guideIn(asked)).toEqual([]);
    heard.types(letterOf(asked, 'Its workers wait'));
    heard.types('');
    simulation.perform({ type: 'diagnose', option: 0, evidence: [] });
    frame();
    expect(guideIn(heard.types(''))[0]).toMatch(/Type do and a key/);
    expect(guideIn(heard.types('do b'))[0]).toMatch(/hold the goal/);
  });

  const letterOf = (said: readonly string[], text: string): string =>
    said.find((line) => line.includes(text))?.[0] ?? '';
});
