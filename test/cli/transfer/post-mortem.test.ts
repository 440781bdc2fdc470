import { describe, expect, test } from 'vitest';
import { postMortemOfRecord } from '../../../src/cli/transfer/post-mortem.ts';
import { codeOf } from '../../../src/scenario/replay/replay-code.ts';
import { startRun } from '../../../src/scenario/run.ts';
import { incidentCatalogue } from '../../ui/incident/sample-incident.ts';

const catalogue = incidentCatalogue();
const scenario = catalogue.scenarios.get('pay-day')!;

function playedCode(): string {
  const run = startRun(scenario, 7);
  run.advanceTo(16_000);
  run.perform({ type: 'action', action: 'breaker' });
  run.advanceTo(30_000);
  run.perform({ type: 'decide', decision: 'boss', option: 1 });
  run.advanceTo(60_000);
  const { seed, commands } = run.record();
  const { timeMs: endMs } = run;
  return codeOf(
    { scenario: 'pay-day', sandbox: false, seed, commands, endMs, lost: run.lost() },
    scenario,
  );
}

describe('the post-mortem of a kept run', () => {
  test('is written from its code alone', () => {
    const code = playedCode();
    const text = postMortemOfRecord(code, catalogue);
    expect(text).toMatch(/^# Post-mortem: Pay day\n/);
    expect(text).toContain('was resolved at 00:50');
    expect(text).toContain(`sysdojo replay ${code}`);
    expect(text).toContain('Read: Retries without regret.');
  });

  test('is refused where the incident has changed or is not there', () => {
    const code = playedCode();
    const changed = { ...scenario, durationMs: 50_000 };
    const other = { ...catalogue, scenarios: new Map([['pay-day', changed]]) };
    expect(() => postMortemOfRecord(code, other)).toThrow('has changed since');
    const none = { ...catalogue, scenarios: new Map() };
    expect(() => postMortemOfRecord(code, none)).toThrow('Save its post-mortem from the debrief');
    expect(() => postMortemOfRecord(code.slice(0, -4), catalogue)).toThrow('cut off');
  });
});
