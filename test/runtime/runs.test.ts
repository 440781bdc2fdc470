import { expect, test } from 'vitest';
import { loadCatalogue } from '../../src/content/load.ts';
import { Runs } from '../../src/runtime/runs.ts';
import { SlicedWork } from '../../src/runtime/slices.ts';
import type { RunFrame } from '../../src/scenario/run-types.ts';
import type { Effect, TimedCommand } from '../../src/session/effects.ts';
import type { Message } from '../../src/session/messages.ts';
import { memoryReader } from '../support/memory-reader.ts';
import { sampleCatalogue, sampleFiles } from '../support/sample-content.ts';

const catalogue = sampleCatalogue();
const restart: TimedCommand = { atMs: 12_000, command: { type: 'action', action: 'restart' } };

function openRuns(content = catalogue) {
  const told: Message[] = [];
  const runs = new Runs(
    () => content,
    new SlicedWork(),
    (message) => told.push(message),
  );
  return {
    runs,
    told,
    answer: (count: number) => expect.poll(() => told.length, { timeout: 20_000 }).toBe(count),
  };
}

const start = (
  timeMs = 0,
  commands: readonly TimedCommand[] = [],
): Extract<Effect, { type: 'run/start' }> => ({
  type: 'run/start',
  run: 'r',
  scenario: 'shop-down',
  seed: 7,
  commands,
  timeMs,
});

const frameOf = (message: Message | undefined): RunFrame | undefined =>
  message?.type === 'run/frame' ? message.frame : undefined;

test('a run is started, advanced and acted on, and each answers with its frame', async () => {
  const { runs, told, answer } = openRuns();
  runs.perform(start());
  await answer(1);
  expect(frameOf(told[0])).toMatchObject({ timeMs: 0, durationMs: 60_000 });
  runs.perform({ type: 'run/advance', run: 'r', toMs: restart.atMs });
  await answer(2);
  runs.perform({ type: 'run/command', run: 'r', command: restart.command });
  expect(frameOf(told[1])?.timeMs).toBe(12_000);
  expect(frameOf(told[2])?.actions[0]).toMatchObject({ id: 'restart', state: 'pending' });
});

test('a command counts for the moment that was asked for, also while that is being simulated', async () => {
  const { runs, told, answer } = openRuns();
  runs.perform(start());
  await answer(1);
  runs.perform({ type: 'run/advance', run: 'r', toMs: restart.atMs });
  runs.perform({ type: 'run/command', run: 'r', command: restart.command });
  const frame = frameOf(told[1]);
  expect(frame).toMatchObject({ timeMs: 12_000, actions: [{ state: 'pending' }] });
});

test('after a decision the clock stands where it was asked, whatever had been asked for', async () => {
  const file = 'scenarios/shop-down.yaml';
  const decisions = `
decisions:
  - {id: call, when: "time >= 11s", ask: Well?, options: [{text: 'Yes'}, {text: 'No'}]}
`;
  const files = { ...sampleFiles, [file]: sampleFiles[file] + decisions };
  const { runs, told, answer } = openRuns(loadCatalogue(memoryReader(files)));
  runs.perform(start());
  await answer(1);
  runs.perform({ type: 'run/advance', run: 'r', toMs: 20_000 });
  await answer(2);
  expect(frameOf(told[1])).toMatchObject({ timeMs: 11_000, decision: { id: 'call' } });
  const command = { type: 'decide', decision: 'call', option: 0 } as const;
  runs.perform({ type: 'run/command', run: 'r', command });
  runs.perform({ type: 'run/command', run: 'r', command: restart.command });
  await answer(4);
  expect(frameOf(told[3])).toMatchObject({ timeMs: 11_000, actions: [{ state: 'pending' }] });
});

test('a run taken up again is the run that was left', async () => {
  const played = openRuns();
  played.runs.perform(start());
  await played.answer(1);
  played.runs.perform({ type: 'run/advance', run: 'r', toMs: restart.atMs });
  played.runs.perform({ type: 'run/command', run: 'r', command: restart.command });
  for (let toMs = restart.atMs; toMs <= 21_340; toMs += 170) {
    played.runs.perform({ type: 'run/advance', run: 'r', toMs });
  }
  const left = frameOf(played.told.at(-1))!;

  const resumed = openRuns();
  resumed.runs.perform(start(left.timeMs, [restart]));
  await resumed.answer(1);
  expect(frameOf(resumed.told[0])).toEqual(left);
});

test('the comparison tells of the same seed with nothing done and with the reference', async () => {
  const { runs, told, answer } = openRuns();
  runs.perform(start(60_000, [restart]));
  await answer(1);
  runs.perform({ type: 'run/compare', run: 'r' });
  await expect.poll(() => told.at(-1)?.type, { timeout: 20_000 }).toBe('run/compared');
  const shares = told.flatMap((message) =>
    message.type === 'run/comparing' ? [message.share] : [],
  );
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(told.at(-1)).toMatchObject({
    type: 'run/compared',
    run: 'r',
    comparison: { outcomes: { nothing: 'lost', reference: 'won' } },
  });
});

test('while nobody plays, the runs beside it are played already', async () => {
  const { runs, told, answer } = openRuns();
  runs.perform(start());
  await answer(1);
  for (let slice = 0; slice < 40; slice++) await new Promise(setImmediate);
  runs.perform({ type: 'run/compare', run: 'r' });
  await expect.poll(() => told.at(-1)?.type, { timeout: 20_000 }).toBe('run/compared');
  expect(told[1]).toMatchObject({ type: 'run/comparing' });
  expect((told[1] as { share: number }).share).toBeGreaterThan(0.1);
});

test('where the time went in a recording is asked of the moment that is shown', async () => {
  const { runs, told } = openRuns();
  const recorded = {
    scenario: 'shop-down',
    sandbox: false,
    seed: 7,
    commands: [restart],
    endMs: 60_000,
    lost: 0,
  };
  runs.perform({ type: 'run/record', run: 'r', recorded });
  runs.perform({ type: 'run/show', run: 'r', atMs: 20_000 });
  await expect
    .poll(() => told.some((message) => message.type === 'run/recorded' && message.whole))
    .toBe(true);
  runs.perform({ type: 'run/show', run: 'r', atMs: 20_000 });
  runs.perform({ type: 'run/trace', run: 'r' });
  await expect.poll(() => told.at(-1)?.type, { timeout: 20_000 }).toBe('run/traced');
  expect(told.at(-1)).toMatchObject({ sample: { atMs: 20_000 } });
});

test('a stopped run is silent', async () => {
  const { runs, told, answer } = openRuns();
  runs.perform(start());
  await answer(1);
  runs.perform({ type: 'run/stop', run: 'r' });
  runs.perform({ type: 'run/advance', run: 'r', toMs: 5000 });
  expect(told).toHaveLength(1);
});

test('long work lets others have their turn, and is carried out in order', async () => {
  let now = 0;
  const work = new SlicedWork(() => now);
  const seen: string[] = [];
  function* job(name: string) {
    for (let step = 0; step < 3; step++) {
      seen.push(name);
      now += 20;
      yield;
    }
  }
  work.add(job('a'));
  work.add(job('b'));
  setImmediate(() => seen.push('key'));
  await expect.poll(() => seen.filter((name) => name === 'b').length).toBe(3);
  expect(seen.filter((name) => name !== 'key')).toEqual(['a', 'a', 'a', 'b', 'b', 'b']);
  expect(seen.indexOf('key')).toBeLessThan(seen.indexOf('b'));
});
