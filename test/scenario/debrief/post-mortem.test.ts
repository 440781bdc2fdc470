import { beforeAll, describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/lib/text.ts';
import { compare } from '../../../src/scenario/debrief/comparison.ts';
import { postMortem } from '../../../src/scenario/debrief/post-mortem.ts';
import { startRun } from '../../../src/scenario/run.ts';
import type { Command } from '../../../src/scenario/run-types.ts';
import { payDay } from '../../ui/incident/sample-incident.ts';
import { sampleMinute } from '../../ui/incident/sample-traces.ts';

const scenario = payDay();
type Order = readonly [number, Command];

/** Plays the sample incident, and writes its post-mortem. */
function written(...orders: readonly Order[]): string {
  const run = startRun(scenario, 7);
  const bring = (toMs: number) => {
    run.advanceTo(toMs);
    if (!run.asked) return;
    run.perform({ type: 'decide', decision: 'boss', option: 1 });
    run.advanceTo(toMs);
  };
  for (const [atMs, command] of orders) {
    bring(atMs);
    run.perform(command);
  }
  bring(scenario.durationMs);
  const { seed, commands } = run.record();
  return postMortem({
    scenario,
    seed,
    commands,
    score: run.score()!,
    endMs: run.timeMs,
    comparison: { ...compare(scenario, run.record()), worstMinute: sampleMinute() },
    lessons: ['Retries without regret'],
    code: 'sd1.pay-day.CODE',
  });
}

const breaker: Order = [16_000, { type: 'action', action: 'breaker' }];
const patience: Order = [16_000, { type: 'action', action: 'patience' }];
const cause = (option: number, ...evidence: string[]): Order => [
  16_000,
  { type: 'diagnose', option, evidence },
];

/** The part below a heading. */
const part = (text: string, title: string): string =>
  text.split(/^## /m).find((section) => section.startsWith(title)) ?? '';

describe('the post-mortem of a won run', () => {
  let text: string;
  beforeAll(() => {
    text = written(cause(0, 'shop.utilization', 'buyers.rps'), breaker);
  });

  it('has everything a post-mortem has', () => {
    expect(text.match(/^#+ .*$/gm)).toEqual([
      '# Post-mortem: Pay day',
      '## Impact',
      '## Timeline',
      '## Cause',
      '## Where the time went',
      '## What went well',
      '## What went badly',
      '## What to change',
      '## The run',
    ]);
  });

  it('says in numbers what users felt', () => {
    expect(text).toMatch(/began at 00:10 and was resolved at 00:5\d\. (\d+) requests were lost\./);
    const [, lost] = /(\d+) requests were lost/.exec(text)!;
    expect(part(text, 'Impact')).toMatch(
      new RegExp(`\\| buyers \\| [\\d,]+ \\| ${lost} \\| \\d+ % \\| 100 % at 00:\\d\\d \\|`),
    );
  });

  it('draws charts that survive a paste', () => {
    const blocks = [...text.matchAll(/```text\n([\s\S]*?)```/g)].map(([, block]) => block!);
    expect(blocks).toHaveLength(2);
    for (const line of blocks.join('').split('\n')) {
      expect(textWidth(line)).toBeLessThanOrEqual(72);
      expect(line).not.toMatch(/\u001b| $/);
    }
    expect(blocks[0]).toMatch(/━━ this run +won +\d+ lost/);
    expect(blocks[0]).toMatch(/╌╌ nothing done +lost +[\d,]+ lost/);
    expect(blocks[1]).toMatch(/^queue +█+░* +85 %$/m);
  });

  it('tells what happened in order', () => {
    const timeline = part(text, 'Timeline');
    expect(timeline).toMatch(
      /\*\*00:10\*\* The provider stops answering\.[\s\S]*\*\*00:16\*\* Breaker/,
    );
    const times = [...timeline.matchAll(/\*\*(\d\d:\d\d)\*\*/g)].map(([, time]) => time!);
    expect(times).toEqual(times.toSorted());
  });

  it('praises and blames deeds and tools, by their numbers', () => {
    const well = part(text, 'What went well');
    expect(well).toMatch(/The first alert fired \d s after the trouble began \(00:1\d\)\./);
    expect(well).toContain('The cause was named after 6 s, with 1 of 2 signals that prove it.');
    expect(well).toMatch(/\d+ requests fewer were lost than with nothing done \(\d\d % less\)\./);
    expect(well).toContain('Used what helps: Breaker on the provider.');
    expect(part(text, 'What went badly')).toContain('Taken for proof, but none: buyers requests.');
    expect(part(text, 'What to change')).toContain('Have these in sight first: pay in flight.');
    expect(part(text, 'What to change')).toContain('Read: Retries without regret.');
  });

  it("checks the time with Little's law", () => {
    expect(part(text, 'Where the time went')).toContain('54/s × 3.92 s = 212');
  });

  it('says how to play it again', () => {
    expect(part(text, 'The run')).toContain('sysdojo play pay-day --seed 7');
    expect(part(text, 'The run')).toContain('sysdojo replay sd1.pay-day.CODE');
  });
});

describe('the post-mortem of a lost run', () => {
  it('says what was missing, and why the trap fails', () => {
    const text = written(patience, cause(1));
    const badly = part(text, 'What went badly');
    expect(badly).toContain('A wrong cause was named: It has too few workers.');
    expect(badly).toContain('The incident was lost.');
    expect(badly).toContain('The trap: more patience.');
    expect(badly).toMatch(/The reference loses \d+ requests fewer/);
    const change = part(text, 'What to change');
    expect(change).toContain('Have ready, and practised: Breaker on the provider.');
    expect(change).toContain('Think twice before "more patience": Waiting longer');
  });

  it('in which nothing was done says that', () => {
    const text = written();
    expect(part(text, 'What went badly')).toContain('Nothing was done about it.');
    expect(part(text, 'What went badly')).toContain('No cause was named.');
  });
});
