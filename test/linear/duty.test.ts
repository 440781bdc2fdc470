import { describe, expect, test } from 'vitest';
import { dailyOf } from '../../src/catalogue/duty.ts';
import { utcDayOf } from '../../src/lib/days.ts';
import { pageOf } from '../../src/linear/view.ts';
import { applyEvent, emptyProgress, type Progress } from '../../src/progress/progress.ts';
import { type DutyKind, openDuty, updateDuty } from '../../src/session/duty/duty.ts';
import { currentWeek } from '../../src/session/duty/week.ts';
import { sampleCatalogue } from '../support/sample-content.ts';

const now = Date.UTC(2026, 10, 23, 12);
const catalogue = sampleCatalogue();

function heard(what: DutyKind, progress: Progress): readonly string[] {
  const { screen } = openDuty({ kind: 'duty', what }, { now });
  return pageOf({ catalogue, progress, screens: [{ kind: 'menu' }, screen] }, now).lines;
}

function played(progress: Progress, seed: number, outcome: 'won' | 'lost'): Progress {
  const came =
    outcome === 'won' ? ({ stars: 2, troubleMs: 12_000 } as const) : ({ stars: 0 } as const);
  const result = { outcome, ...came, cost: 1, lost: 9, diagnosed: true };
  return applyEvent(progress, {
    type: 'incident-finished',
    scenario: 'shop-down',
    at: now,
    seed,
    ...result,
  });
}

describe('the incident of the day', () => {
  test('is said with how it went once it was played, and how many days in a row that makes', () => {
    const open = heard('daily', emptyProgress);
    expect(open).toContain('Incident of the day, Mon 2026-11-23: The shop is down.');
    expect(open.join('\n')).not.toContain('in a row');
    const { seed } = dailyOf(catalogue, utcDayOf(now))!;
    const said = heard('daily', played(emptyProgress, seed, 'won'));
    expect(said).toContain('Played: 2 of 3 stars, resolved in 12 s, cause named.');
    expect(said).toContain('1 in a row.');
  });
});

describe('a week on call', () => {
  const week = openDuty({ kind: 'duty', what: 'week' }, { now }).screen;
  const [begun] = updateDuty(
    week,
    { type: 'duty/begin' },
    { now, catalogue, progress: emptyProgress },
  ).effects;
  if (begun?.type !== 'record') throw new Error('No week has begun.');
  const first = applyEvent(emptyProgress, begun.event);
  const { seed } = currentWeek(catalogue, first)!.shifts[0]!;

  test('says what Enter does: begin a week, or take the shift that is on', () => {
    expect(heard('week', emptyProgress).at(-1)).toBe('Enter begins a new week.');
    const said = heard('week', first);
    expect(said[0]).toBe('On-call week, shift 1 of 1 is on.');
    expect(said).toContain('Monday, on now: The shop is down, difficulty 2 of 5.');
    expect(said.at(-1)).toBe('Enter takes the shift that is on.');
  });

  test('says at its end whether the budget has held', () => {
    const held = heard('week', played(first, seed, 'won'));
    expect(held[0]).toBe('On-call week, over: the budget has held.');
    expect(held).toContain(
      'Monday: The shop is down, resolved in 12 s, 2 of 3 stars, burned 12 s.',
    );
    expect(held.at(-1)).toBe('Enter begins a new week.');
    const gone = heard('week', played(first, seed, 'lost'));
    expect(gone[0]).toBe('On-call week, over: the error budget is gone.');
  });
});
