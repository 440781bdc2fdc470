import { expect, test } from 'vitest';
import { Recording } from '../../../src/scenario/replay/recording.ts';
import { codeOf } from '../../../src/scenario/replay/replay-code.ts';
import { incidentCatalogue, payDay } from '../../ui/incident/sample-incident.ts';
import { Heard } from '../support.ts';

/** A recording that can be heard at any moment: the breaker is ordered after 16 s. */
function recording() {
  const scenario = payDay();
  const commands = [{ atMs: 16_000, command: { type: 'action', action: 'breaker' } }] as const;
  const run = { scenario: scenario.id, seed: 7, sandbox: false, commands, endMs: 60_000, lost: 0 };
  const recording = new Recording(scenario, run);
  for (const _ of recording.simulate());
  const code = codeOf(run, scenario);
  const heard = new Heard(incidentCatalogue(), { type: 'open', target: { kind: 'replay', code } });
  const shown = () => {
    const screen = heard.state.screens.at(-1)!;
    if (screen.kind !== 'incident') throw new Error('No incident is open.');
    const frame = recording.frameAt(screen.timeMs);
    const { reachedMs, refused } = recording;
    heard.send({ type: 'run/recorded', run: screen.run, frame, reachedMs, whole: true, refused });
  };
  shown();
  return (line: string): string => {
    const said = heard.types(line);
    shown();
    return said.join('\n');
  };
}

test('a recording is heard deed by deed, and at any moment', () => {
  const types = recording();
  expect(types('')).toContain('Recording at 00:16 of 01:00.');
  expect(types('')).toContain('Nothing more is done.');
  expect(types('to 0:20')).toContain('Recording at 00:20 of 01:00.');
  expect(types('rewind 5')).toContain('Recording at 00:15 of 01:00.');
  expect(types('on')).toContain('Recording at 00:25 of 01:00.');
  expect(types('previous')).toContain('Recording at 00:16 of 01:00.');
  expect(types('to 1:00')).toContain('Recording at 01:00 of 01:00.');
  expect(types('to noon')).toContain('Type a moment such as to 2:30.');
});
