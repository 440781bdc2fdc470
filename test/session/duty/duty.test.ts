import { describe, expect, it } from 'vitest';
import { dailyOf } from '../../../src/catalogue/duty.ts';
import { loadCatalogue } from '../../../src/content/load.ts';
import { utcDayOf } from '../../../src/lib/days.ts';
import {
  applyEvent,
  emptyProgress,
  type IncidentRecord,
  type Progress,
} from '../../../src/progress/progress.ts';
import { dailyOn } from '../../../src/session/duty/daily.ts';
import { openDuty, resultLine, updateDuty } from '../../../src/session/duty/duty.ts';
import { currentWeek } from '../../../src/session/duty/week.ts';
import type { Context } from '../../../src/session/step.ts';
import { rowText } from '../../../src/ui/rows.ts';
import { dutyRows } from '../../../src/ui/screens/duty/duty-rows.ts';
import { memoryReader } from '../../support/memory-reader.ts';
import { sampleFiles } from '../../support/sample-content.ts';

const now = Date.UTC(2026, 10, 23, 23, 59);
const hour = 3_600_000;

/** Three incidents like the sample's, of difficulty 1 to 3. */
const shop = sampleFiles['scenarios/shop-down.yaml']!;
const catalogue = loadCatalogue(
  memoryReader({
    ...sampleFiles,
    ...Object.fromEntries(
      [1, 2, 3].map((difficulty) => [
        `scenarios/shop-${difficulty}.yaml`,
        shop
          .replace('id: shop-down', `id: shop-${difficulty}`)
          .replace('difficulty: 2', `difficulty: ${difficulty}`),
      ]),
    ),
    'scenarios/shop-down.yaml': shop.replace('difficulty: 2', 'difficulty: 5'),
  }),
);

const context = (progress: Progress, at = now): Context => ({
  now: at,
  utcOffsetMs: 0,
  catalogue,
  progress,
});

const run = (more: Partial<IncidentRecord> & { readonly seed: number }): IncidentRecord => ({
  at: now,
  outcome: 'won',
  stars: 2,
  cost: 1,
  lost: 100,
  diagnosed: true,
  troubleMs: 12_000,
  ...more,
});

const played = (progress: Progress, scenario: string, record: IncidentRecord): Progress =>
  applyEvent(progress, { type: 'incident-finished', scenario, ...record });

const shown = (what: 'daily' | 'week', progress: Progress): string =>
  dutyRows(openDuty({ kind: 'duty', what }, { now }).screen, catalogue, progress, 70)
    .map(rowText)
    .join('\n');

describe('the incident of the day', () => {
  const { screen } = openDuty({ kind: 'duty', what: 'daily' }, { now });
  const today = dailyOf(catalogue, utcDayOf(now))!;

  it('is played under the seed of its day', () => {
    expect(updateDuty(screen, { type: 'duty/begin' }, context(emptyProgress)).open).toEqual({
      kind: 'incident',
      ...today,
    });
  });

  it('counts the first run, and copies a line that gives nothing away', () => {
    const first = played(emptyProgress, today.scenario, run({ seed: today.seed }));
    const again = played(first, today.scenario, run({ seed: today.seed, stars: 3, at: now + 1 }));
    const other = played(again, today.scenario, run({ seed: 5, stars: 0, at: now - 9 }));
    const step = updateDuty(screen, { type: 'duty/copy' }, context(other));
    const text =
      'sysdojo daily 2026-11-23 · The shop is down · ★★☆ · resolved in 12 s · cause named';
    expect(step.effects).toEqual([{ type: 'copy', text }]);
    expect(shown('daily', other)).toContain('★★☆');
  });

  it('has nothing to copy before it was played', () => {
    expect(updateDuty(screen, { type: 'duty/copy' }, context(emptyProgress)).effects).toEqual([]);
  });

  it('goes on where it was left', () => {
    const place = {
      kind: 'incident' as const,
      scenario: today.scenario,
      seed: today.seed,
      timeMs: 5000,
      commands: [],
    };
    const left = applyEvent(emptyProgress, { type: 'placed', at: now, place });
    expect(updateDuty(screen, { type: 'duty/begin' }, context(left)).open).toEqual({
      kind: 'resume',
      place,
    });
    const practice = { ...place, seed: today.seed + 1 };
    const elsewhere = applyEvent(emptyProgress, { type: 'placed', at: now, place: practice });
    expect(updateDuty(screen, { type: 'duty/begin' }, context(elsewhere)).open).toEqual({
      kind: 'incident',
      ...today,
    });
  });

  it('counts the days in a row, and today only once it is played', () => {
    const day = utcDayOf(now);
    let progress = emptyProgress;
    for (const past of [day - 3, day - 2, day - 1]) {
      const { scenario, seed } = dailyOf(catalogue, past)!;
      if (past !== day - 3) progress = played(progress, scenario, run({ seed }));
    }
    expect(dailyOn(catalogue, progress, day)?.streak).toBe(2);
    progress = played(progress, today.scenario, run({ seed: today.seed }));
    expect(dailyOn(catalogue, progress, day)?.streak).toBe(3);
  });
});

describe('a week on call', () => {
  const { screen } = openDuty({ kind: 'duty', what: 'week' }, { now });

  function begun(): Progress {
    const { effects } = updateDuty(screen, { type: 'duty/begin' }, context(emptyProgress));
    const [effect] = effects;
    if (effect?.type !== 'record') throw new Error('no week has begun');
    return applyEvent(emptyProgress, effect.event);
  }

  /** Plays the shift that is on. */
  function afterShift(progress: Progress, more: Partial<IncidentRecord> = {}): Progress {
    const week = currentWeek(catalogue, progress)!;
    const { scenario, seed } = week.shifts[week.current!]!;
    return played(progress, scenario, run({ seed, at: now + hour, ...more }));
  }

  it('tells its rules first, then opens one shift after the other, harder ones later', () => {
    expect(shown('week', emptyProgress)).toMatch(/burns the error budget of\s+the whole week/);
    const progress = begun();
    const week = currentWeek(catalogue, progress)!;
    expect(week.shifts.map(({ scenario }) => scenario)).toEqual([
      'shop-1',
      'shop-2',
      'shop-3',
      'shop-down',
    ]);
    expect(updateDuty(screen, { type: 'duty/begin' }, context(progress)).open).toMatchObject({
      kind: 'incident',
      scenario: 'shop-1',
    });
    expect(resultLine(screen, context(progress))).toBeUndefined();
    const next = afterShift(progress);
    expect(currentWeek(catalogue, next)).toMatchObject({ current: 1, burnedMs: 12_000 });
    expect(shown('week', next)).toMatch(/✓ Monday +The shop is down/);
    expect(shown('week', next)).toMatch(/· Wednesday +·/);
  });

  it('carries one budget: an incident that is not resolved burns all that it could', () => {
    // Each sample lasts 60 s and breaks at 10 s: 4 × 50 s × 0.65.
    const lost = afterShift(begun(), { outcome: 'lost', stars: 0 });
    expect(currentWeek(catalogue, lost)).toMatchObject({ budgetMs: 130_000, burnedMs: 50_000 });
    const twice = afterShift(lost, { outcome: 'lost', stars: 0 });
    const gone = afterShift(twice, { outcome: 'lost', stars: 0 });
    const week = currentWeek(catalogue, gone)!;
    expect(week).toMatchObject({ burnedMs: 150_000, end: 'exhausted' });
    expect(week.current).toBeUndefined();
    expect(shown('week', gone)).toMatch(/budget is gone/);
    expect(resultLine(screen, context(gone))).toBe(
      'sysdojo on-call week · ★ 0 of 12 · 0 of 3 resolved · budget gone on day 3',
    );
  });

  it('is survived with what is left, and then another one can be begun', () => {
    let progress = begun();
    for (let shift = 0; shift < 4; shift++) progress = afterShift(progress);
    expect(currentWeek(catalogue, progress)).toMatchObject({ burnedMs: 48_000, end: 'survived' });
    expect(resultLine(screen, context(progress))).toBe(
      'sysdojo on-call week · ★ 8 of 12 · 4 of 4 resolved · 63 % of the budget left',
    );
    const another = updateDuty(screen, { type: 'duty/begin' }, context(progress, now + 2 * hour));
    expect(another.effects).toMatchObject([{ type: 'record', event: { type: 'week-begun' } }]);
  });

  it('does not count runs of the same incident from before, or under other seeds', () => {
    const progress = begun();
    const { seed } = currentWeek(catalogue, progress)!.shifts[0]!;
    const before = played(progress, 'shop-1', run({ seed, at: now - hour }));
    const other = played(before, 'shop-1', run({ seed: seed + 1 }));
    expect(currentWeek(catalogue, other)?.current).toBe(0);
  });
});
